import { z } from 'zod';
import type { Signal } from '../comment.js';
import { type Rule, whole } from './rule.js';

const rate = z.strictObject({
  /** So many comments are fine ... */
  count: z.int().positive(),
  /** ... within so many seconds. */
  seconds: z.number().positive(),
});

const settings = z.strictObject({
  author: rate.default({ count: 5, seconds: 20 }),
  space: rate.default({ count: 60, seconds: 10 }),
});
export type FloodSettings = z.output<typeof settings>;

/** More comments in a short time than people write: of one author, or of a whole space. */
export const flood: Rule<FloodSettings> = {
  name: 'flood',
  settings,
  check(subject, settings, history) {
    const { author, space, at, id } = subject;
    if (author === undefined) return [];
    const ms = 1000 * Math.max(settings.author.seconds, settings.space.seconds);
    let [own, all] = [0, 0];
    for (const other of history.inSpace({ space, at, ms })) {
      if (other.id === id) continue;
      const distance = Math.abs(at.getTime() - other.at.getTime());
      if (distance <= settings.space.seconds * 1000) all++;
      if (other.author === author && distance <= settings.author.seconds * 1000) own++;
    }
    if (own < settings.author.count && all < settings.space.count) return [];
    const signal = (
      key: string,
      weight: number,
      args: { count: number; seconds: number },
    ): Signal => ({
      rule: 'flood',
      tier: 'behaviour',
      span: whole(subject),
      why: { key, args },
      weight,
    });
    return [
      ...(own >= settings.author.count
        ? [signal('flood-author', 0.4, { count: own + 1, seconds: settings.author.seconds })]
        : []),
      ...(all >= settings.space.count
        ? [signal('flood-space', 0.25, { count: all + 1, seconds: settings.space.seconds })]
        : []),
    ];
  },
};

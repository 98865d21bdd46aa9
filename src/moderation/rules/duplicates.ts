import { z } from 'zod';
import type { Signal } from '../comment.js';
import type { Remembered } from './history.js';
import { likeness } from './likeness.js';
import { type Rule, whole } from './rule.js';

const settings = z.strictObject({
  minutes: z.number().positive().default(30),
  /** From this likeness (Jaccard of character pairs) two texts are nearly the same. */
  near: z.number().min(0).max(1).default(0.7),
  /** Shorter texts ("谢谢！", "thanks a lot") are said by everyone. Distinct character pairs. */
  leastPairs: z.int().positive().default(8),
  /** So many others may say the same before it looks arranged. */
  others: z.int().positive().default(2),
});
export type DuplicateSettings = z.output<typeof settings>;

/** The same text again, or nearly: by one author, or by several. An edit is not a duplicate. */
export const duplicates: Rule<DuplicateSettings> = {
  name: 'duplicates',
  settings,
  check(subject, settings, history) {
    const { author, space, at, id, sketch } = subject;
    if (author === undefined) return [];
    if (sketch.length < settings.leastPairs) return [];
    const candidates = history.alike(sketch, { space, at, ms: settings.minutes * 60_000 });
    const alike = candidates
      .filter((other) => other.id !== id)
      .map((other) => ({ other, likeness: likeness(sketch, other.sketch, settings.near) }))
      .filter(({ likeness }) => likeness >= settings.near);
    if (alike.length === 0) return [];
    const own = alike.filter(({ other }) => other.author === author);
    const others = countAuthors(
      alike.map(({ other }) => other).filter((one) => one.author !== author),
    );
    const signal = (key: string, weight: number, times: number): Signal => ({
      rule: 'duplicates',
      tier: 'behaviour',
      span: whole(subject),
      why: { key, args: { times } },
      weight,
    });
    const exact = own.some(({ likeness }) => likeness === 1);
    return [
      ...(own.length > 0
        ? [signal(exact ? 'duplicate-own' : 'duplicate-own-near', exact ? 0.4 : 0.3, own.length)]
        : []),
      ...(others >= settings.others ? [signal('duplicate-others', 0.5, others)] : []),
    ];
  },
};

function countAuthors(comments: readonly Remembered[]): number {
  return new Set(comments.map(({ author }) => author)).size;
}

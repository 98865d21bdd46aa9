import { z } from 'zod';
import type { History } from './history.js';
import { type Rule, type Subject, whole } from './rule.js';

const settings = z.strictObject({
  /** How long after joining someone is new. */
  hours: z.number().positive().default(72),
});
export type NewcomerSettings = z.output<typeof settings>;

/** Something to call: a name, a long number. Links have a reason of their own (`links`). */
const reach = /[@＠]|\d{5,}|(?<![\p{L}])[a-z]{1,12}[-_]?\d{3,}/u;

/**
 * The first words of someone nobody knows, with something to call in them. By itself too
 * little to trouble a moderator: it adds to what else is found.
 */
export const newcomer: Rule<NewcomerSettings> = {
  name: 'newcomer',
  settings,
  check(subject, { hours }, history) {
    if (!reach.test(subject.plain.text) || !isNewcomer(subject, hours, history)) return [];
    const why = { key: 'newcomer' };
    return [{ rule: 'newcomer', tier: 'behaviour', span: whole(subject), why, weight: 0.15 }];
  },
};

/** Someone who joined lately, or (where nobody tells) who was never met. Nobody without author. */
export function isNewcomer(subject: Subject, hours: number, history: History): boolean {
  const { author, joined, at } = subject;
  if (author === undefined) return false;
  if (joined === undefined) return !history.knows(author);
  return at.getTime() - joined.getTime() < hours * 3_600_000;
}

import type { CaseEvent, ModerationCase } from './case.js';
import { payloads } from './payloads.js';
import { summed } from './priority.js';

/** Shorter is no use: whoever waits for less keeps the case. */
const SHORTEST_SNOOZE_MS = 15 * 60_000;
/** Nothing is put off for longer. */
const LONGEST_SNOOZE_MS = 14 * 86_400_000;

/** Whether a case may be snoozed until then. */
export function isSnoozable(until: Date, now: Date): boolean {
  const ahead = until.getTime() - now.getTime();
  return ahead >= SHORTEST_SNOOZE_MS && ahead <= LONGEST_SNOOZE_MS;
}

/** Whether a case is out of the queue at an instant. */
export function isAsleep(
  { snoozedUntil }: Pick<ModerationCase, 'snoozedUntil'>,
  at: Date,
): boolean {
  return snoozedUntil !== null && snoozedUntil > at;
}

type Sleeper = Pick<ModerationCase, 'priority' | 'snoozedUntil'>;

/**
 * Until when a case sleeps after an event. Whatever a person does to it, a reader's report and a new
 * text wake it; a rule's finding does only where it makes the case graver, an effect never.
 */
export function sleepAfter(
  { priority, snoozedUntil }: Sleeper,
  { type, payload }: Pick<CaseEvent, 'type' | 'payload'>,
): Date | null {
  if (type === 'snoozed') return payloads.snoozed.parse(payload).until;
  if (type === 'effect') return snoozedUntil;
  if (type !== 'flagged') return null;
  const { severity = 0 } = summed(payloads.flagged.parse(payload).terms).terms;
  return severity > (priority.terms.severity ?? 0) ? null : snoozedUntil;
}

import type { Clock } from '../../core/clock.js';
import type { Term } from '../door.js';

/** A restriction shorter than half a minute or longer than 366 days would be for good. */
const SHORTEST_MS = 31_000;
const LONGEST_MS = 365 * 86_400_000;
/** What was decided may have waited for Telegram a few hours: then it was less than a year. */
const WAITED_MS = 86_400_000;

/** Seconds since 1970, as Telegram counts; nothing for what is to last. */
export function untilDate(until: Date | null, clock: Clock): { readonly until_date?: number } {
  if (until === null) return {};
  const now = clock.now().getTime();
  const time = Math.max(until.getTime(), now + SHORTEST_MS);
  return time - now > LONGEST_MS ? {} : { until_date: Math.ceil(time / 1_000) };
}

/** Whether Telegram's end (seconds, 0: for good) is what we gave it for a sanction of ours. */
export function isEndOf({ at, until }: Term, end: number): boolean {
  if (until === null) return end === 0;
  if (end === 0) return until.getTime() - at.getTime() > LONGEST_MS - WAITED_MS;
  const over = end * 1_000 - until.getTime();
  return over >= 0 && over <= SHORTEST_MS + 1_000;
}

import type { Clock } from '../../core/clock.js';

/** A restriction shorter than half a minute or longer than 366 days would be for good. */
const SHORTEST_MS = 31_000;
const LONGEST_MS = 365 * 86_400_000;

/** Seconds since 1970, as Telegram counts; nothing for what is to last. */
export function untilDate(until: Date | null, clock: Clock): { readonly until_date?: number } {
  if (until === null) return {};
  const now = clock.now().getTime();
  const time = Math.max(until.getTime(), now + SHORTEST_MS);
  return time - now > LONGEST_MS ? {} : { until_date: Math.ceil(time / 1_000) };
}

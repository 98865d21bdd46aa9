import { z } from 'zod';
import type { Term } from '../door.js';

/** Discord's longest timeout. */
export const MAX_TIMEOUT_MS = 28 * 86_400_000;
/** What was decided may have waited for Discord some hours before it was cut to the longest. */
const WAITED_MS = 86_400_000;
/** Discord keeps ends to the millisecond or less. */
const SLACK_MS = 1_000;

/** As much of a member as tells whether they may write. */
export const timedOut = z.object({
  communication_disabled_until: z.iso
    .datetime({ offset: true })
    .nullish()
    .transform((text) => (text ? new Date(text) : null)),
});

/** A timeout until then, or as long as Discord has them. */
export function endOf(until: Date | null, now: Date): Date {
  const longest = new Date(now.getTime() + MAX_TIMEOUT_MS);
  return until === null || until > longest ? longest : until;
}

/** Whether a timeout ends when one of ours was to. */
export function isOurs(end: Date, ours: readonly Term[]): boolean {
  return ours.some(({ at, until }) => {
    if (until && Math.abs(until.getTime() - end.getTime()) <= SLACK_MS) return true;
    const isLong = until === null || until.getTime() - at.getTime() > MAX_TIMEOUT_MS - WAITED_MS;
    const over = end.getTime() - at.getTime() - MAX_TIMEOUT_MS;
    return isLong && over >= -SLACK_MS && over <= WAITED_MS;
  });
}

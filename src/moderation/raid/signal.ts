import { isOutside } from '../cases/effects.js';
import type { IncomingComment, Signal } from '../comment.js';
import { RAID_AUTHORS } from './raid.js';

/** The finding that a newcomer spoke while their space was slowed down. */
export const RAID = 'raid';
/** Two or three of them come before what is only doubtful. */
const WEIGHT = 0.5;

/**
 * A newcomer's comment in a raid. In the house's own rooms and on sites it waits for a moderator; a
 * message that stands in a chat is only queued: taken away there, it could not come back.
 */
export function raidSignal({ space, text }: IncomingComment): Signal {
  const key = isOutside(space) ? 'raid-queued' : 'raid-held';
  return { rule: RAID, tier: 'behaviour', span: [0, text.length], why: { key }, weight: WEIGHT };
}

/** Whether a comment is here because of a raid. */
export function isOfRaid(signals: readonly Signal[]): boolean {
  return signals.some(({ rule }) => rule === RAID);
}

/** Whether it waits for a moderator because of it. */
export function isHeldByRaid(signals: readonly Signal[]): boolean {
  return signals.some(({ rule, why }) => rule === RAID && why.key === 'raid-held');
}

/** How many others said nearly the same, where that is enough to propose raid mode; else null. */
export function crowdIn(signals: readonly Signal[]): number | null {
  const others = signals.flatMap(({ why }) =>
    why.key === 'duplicate-others' ? Number(why.args?.times ?? 0) : [],
  );
  const authors = Math.max(0, ...others) + 1;
  return authors >= RAID_AUTHORS ? authors : null;
}

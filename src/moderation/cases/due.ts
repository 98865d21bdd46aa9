import { isAnswered } from '../care.js';
import type { Signal } from '../comment.js';
import { scoreOf } from '../policy.js';

/** A time in which the library is open. */
export interface OpenTime {
  readonly from: Date;
  readonly to: Date;
}

/** How soon someone should have looked, in hours in which the library is open. */
export interface DueHours {
  readonly grave: number;
  readonly other: number;
}

/** What due times follow from. Open times are in order; after the last one nothing is known. */
export interface DueRule {
  readonly open: readonly OpenTime[];
  readonly hours: DueHours;
}

/** The house's own: grave cases within four hours, others within a working day. */
export const houseHours: DueHours = { grave: 4, other: 12 };

/** Where no opening hours are known. */
export const byTheClock: DueRule = { open: [], hours: houseHours };

/** So grave that it should not wait for a working day. */
const GRAVE = 0.8;
/** Somebody who says that they want to die is answered within it, by night as by day. */
const CARE_HOURS = 1;
const HOUR_MS = 3_600_000;
/** A closure is waited for this long: no holiday is longer. */
const LONGEST_CLOSURE_MS = 21 * 24 * HOUR_MS;

/**
 * When someone should have looked: at somebody who says that they want to die within the hour, at
 * everything else within hours in which the library is open.
 */
export function dueAt(
  signals: readonly Signal[],
  openedAt: Date,
  { open, hours }: DueRule = byTheClock,
): Date {
  if (isAnswered(signals)) return afterOpenHours(openedAt, CARE_HOURS, []);
  const isGrave = scoreOf(signals) >= GRAVE;
  return afterOpenHours(openedAt, isGrave ? hours.grave : hours.other, open);
}

/**
 * The instant by which so many hours have passed while the library was open. Time counts by the clock
 * where nothing opens within the next 21 days, and after the last of the `open` times: so what is not
 * known puts nothing off for ever. Of one list of times, what begins later never ends earlier.
 */
export function afterOpenHours(start: Date, hours: number, open: readonly OpenTime[]): Date {
  let now = start.getTime();
  let left = hours * HOUR_MS;
  for (const [from, to] of countedIn(open)) {
    const begin = Math.max(now, from);
    if (begin >= to) continue;
    if (left <= to - begin) return new Date(begin + left);
    left -= to - begin;
    now = to;
  }
  return new Date(now + left);
}

/** What counts, in order: far before an opening, while it is open, and after all that is known. */
function* countedIn(open: readonly OpenTime[]): Generator<readonly [number, number]> {
  for (const { from, to } of open) {
    yield [Number.NEGATIVE_INFINITY, from.getTime() - LONGEST_CLOSURE_MS];
    yield [from.getTime(), to.getTime()];
  }
}

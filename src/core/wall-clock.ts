import { IANAZone } from 'luxon';

/**
 * What the clock on a wall of the zone shows at an instant, as milliseconds since 1970-01-01T00:00
 * on that wall: its date and time are those that `Date` tells of it in UTC.
 */
export type WallClock = (at: Date) => number;

/** Zones change their offset on the quarter of an hour, if they do, and never twice in a day. */
const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;
/** Days and quarters that are kept. */
const MOST_KEPT = 20_000;

/** There are some hundred zones. */
const clocks = new Map<string, WallClock>();

/**
 * The wall clock of a zone (`Asia/Shanghai`). Asking the zone's rules is what takes time, so the
 * offsets of whole days are kept, and on the days of a change those of quarters of an hour.
 */
export function wallClock(timezone: string): WallClock {
  const known = clocks.get(timezone) ?? createWallClock(timezone);
  clocks.set(timezone, known);
  return known;
}

function createWallClock(timezone: string): WallClock {
  const zone = IANAZone.create(timezone);
  const ask = (instant: number) => zone.offset(instant) * 60_000;
  const quarterOffset = kept((quarter) => ask(quarter * QUARTER_MS));
  /** NaN on a day on which the offset changes. */
  const dayOffset = kept((day) => {
    const offset = ask(day * DAY_MS);
    return offset === ask((day + 1) * DAY_MS) ? offset : Number.NaN;
  });
  return (at) => {
    const instant = at.getTime();
    const offset = dayOffset(Math.floor(instant / DAY_MS));
    if (!Number.isNaN(offset)) return instant + offset;
    return instant + quarterOffset(Math.floor(instant / QUARTER_MS));
  };
}

/** What is found out by number, remembered; all is thrown away before it grows. */
function kept(find: (number: number) => number): (number: number) => number {
  const known = new Map<number, number>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const value = find(number);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(number, value);
    return value;
  };
}

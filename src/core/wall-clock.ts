import { IANAZone } from 'luxon';

/**
 * What the clock on a wall of the zone shows at an instant, as milliseconds since 1970-01-01T00:00
 * on that wall: its date and time are those that `Date` tells of it in UTC.
 */
export type WallClock = (at: Date) => number;

/** Zones change their offset on the quarter of an hour, if they do. */
const QUARTER_MS = 900_000;
const MOST_QUARTERS = 20_000;

/** There are some hundred zones. */
const clocks = new Map<string, WallClock>();

/**
 * The wall clock of a zone (`Asia/Shanghai`). Asking the zone's rules is what takes time, so the
 * offsets of quarters of an hour are kept.
 */
export function wallClock(timezone: string): WallClock {
  const known = clocks.get(timezone) ?? createWallClock(timezone);
  clocks.set(timezone, known);
  return known;
}

function createWallClock(timezone: string): WallClock {
  const zone = IANAZone.create(timezone);
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number) => {
    const quarter = Math.floor(instant / QUARTER_MS);
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const offset = zone.offset(instant) * 60_000;
    if (offsets.size >= MOST_QUARTERS) offsets.clear();
    offsets.set(quarter, offset);
    return offset;
  };
  return (at) => at.getTime() + offsetAt(at.getTime());
}

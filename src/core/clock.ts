/** Where the time comes from. Nothing in Wenjin reads the wall clock by itself. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock; made once, in `app.ts`. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that always says the same instant: for `--at` and for tests. */
export function fixedClock(at: Date): Clock {
  return { now: () => new Date(at) };
}

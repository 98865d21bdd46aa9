/** Answers that Discord counts against an address: 10,000 in ten minutes and it is shut out. */
const INVALID = new Set([401, 403, 429]);
const WINDOW_MS = 10 * 60_000;
/** Announcements and cards stop at half of what Discord allows, everything at nine tenths. */
const HALF = 5_000;
const MOST = 9_000;

/** Counts refused requests, so that a mistake of ours never has the whole address shut out. */
export interface InvalidBudget {
  count(status: number): void;
  /** Whether a request may still be made. */
  allows(isAnswer: boolean): boolean;
}

/** Counts in whole minutes; `now` in milliseconds. */
export function createInvalidBudget(now: () => number): InvalidBudget {
  const minutes = new Map<number, number>();
  const minute = () => Math.floor(now() / 60_000);
  const spent = () => {
    const oldest = minute() - WINDOW_MS / 60_000;
    for (const at of minutes.keys()) if (at <= oldest) minutes.delete(at);
    return [...minutes.values()].reduce((sum, count) => sum + count, 0);
  };
  return {
    count(status) {
      if (INVALID.has(status)) minutes.set(minute(), (minutes.get(minute()) ?? 0) + 1);
    },
    allows: (isAnswer) => spent() < (isAnswer ? MOST : HALF),
  };
}

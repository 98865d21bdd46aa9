import { setTimeout as wait } from 'node:timers/promises';

/** While a platform has asked to be left alone. */
export interface Pause {
  /** Nothing is to leave before then; an earlier end than the known one changes nothing. */
  until(time: number): void;
  lasts(): boolean;
  /** Resolves when nothing is paused any more; rejects when `stopping` is aborted. */
  over(stopping: AbortSignal): Promise<void>;
}

/** Instants are milliseconds of `now`, so that tests need not wait for them. */
export function createPause(now: () => number): Pause {
  let end = 0;
  return {
    until(time) {
      if (Number.isFinite(time)) end = Math.max(end, time);
    },
    lasts: () => now() < end,
    async over(signal) {
      while (now() < end) await wait(end - now(), undefined, { signal });
    },
  };
}

import { setMaxListeners } from 'node:events';

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
    async over(stopping) {
      // As many listen as there are calls that wait.
      setMaxListeners(0, stopping);
      while (now() < end) {
        stopping.throwIfAborted();
        await sleep(end - now(), stopping);
      }
    },
  };
}

/** Ends early when it is time to stop. */
function sleep(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stopping.addEventListener('abort', done);
  });
}

import type { Clock } from '../../core/clock.js';
import { HttpError } from './http-error.js';

const MINUTE_MS = 60_000;
/** How many callers are remembered at most; the longest known go first. */
const CAPACITY = 10_000;

export interface RateLimit {
  /** Counts one request of `caller`; throws 429 when its window is used up. */
  take(caller: string): void;
  /** Counts one and says whether it was within the limit. */
  allows(caller: string): boolean;
}

/** So many requests a caller in a window (a minute), counted from the first; 0 is no limit. */
export function createRateLimit(most: number, clock: Clock, windowMs = MINUTE_MS): RateLimit {
  const windows = new Map<string, { readonly from: number; count: number }>();
  /** The milliseconds to wait; 0 within the limit. */
  const count = (caller: string): number => {
    if (most === 0) return 0;
    const now = clock.now().getTime();
    let window = windows.get(caller);
    if (!window || now - window.from >= windowMs) {
      window = { from: now, count: 0 };
      windows.delete(caller);
      windows.set(caller, window);
      if (windows.size > CAPACITY) windows.delete(windows.keys().next().value ?? '');
    }
    window.count += 1;
    return window.count > most ? window.from + windowMs - now : 0;
  };
  return {
    take(caller) {
      const wait = count(caller);
      if (wait > 0) throw tooMany(wait);
    },
    allows: (caller) => count(caller) === 0,
  };
}

/** The answer to one too many, who may come again after so long. */
export function tooMany(waitMs: number): HttpError {
  const seconds = Math.ceil(waitMs / 1000);
  return new HttpError(429, 'too-many', { args: { seconds }, retryAfterSeconds: seconds });
}

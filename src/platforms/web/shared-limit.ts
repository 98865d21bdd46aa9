import type { Clock } from '../../core/clock.js';
import type { AttemptStore } from '../../staff/ports.js';
import { tooMany } from './rate-limit.js';

/** A limit that all processes of the service keep together, and that outlives them. */
export interface SharedLimit {
  /** Counts one try on `account`; throws 429 when its window is used up. */
  take(account: string): Promise<void>;
}

/** So many tries of `what` on an account in a window, counted from the first. */
export function createSharedLimit(
  { attempts, clock }: { readonly attempts: AttemptStore; readonly clock: Clock },
  {
    what,
    most,
    windowMs,
  }: { readonly what: string; readonly most: number; readonly windowMs: number },
): SharedLimit {
  return {
    async take(account) {
      const at = clock.now();
      const { tries, since } = await attempts.count(`${what} ${account}`, { at, ms: windowMs });
      if (tries > most) throw tooMany(since.getTime() + windowMs - at.getTime());
    },
  };
}

import type { Clock } from '../../../core/clock.js';
import { OutsideError } from './outside-error.js';

export interface BreakerLimits {
  /** Failures in a row after which the system is left alone. */
  readonly failures: number;
  readonly pauseMs: number;
}

export type Breaker = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * A circuit breaker (Nygard, "Release It!", 2007): after some failures in a row nothing is asked for a
 * while, so that readers do not wait for a system that is away; then one question goes through as a
 * trial, and its fate decides. A refusal is an answer, and no failure.
 */
export function createBreaker(clock: Clock, { failures, pauseMs }: BreakerLimits): Breaker {
  let inARow = 0;
  let pausedUntil = 0;
  let onTrial = false;
  const failed = (error: unknown) => {
    if (error instanceof OutsideError && error.reason === 'refused') return succeeded();
    inARow += 1;
    if (inARow >= failures) pausedUntil = clock.now().getTime() + pauseMs;
  };
  const succeeded = () => {
    inARow = 0;
  };
  return async (work) => {
    const trial = inARow >= failures;
    if (trial && (onTrial || clock.now().getTime() < pausedUntil)) throw new OutsideError('paused');
    onTrial = trial;
    try {
      const value = await work();
      succeeded();
      return value;
    } catch (error) {
      failed(error);
      throw error;
    } finally {
      if (trial) onTrial = false;
    }
  };
}

import Bottleneck from 'bottleneck';

/** Discord's documented limit is 50 requests a second for a bot; some are kept for its own calls. */
const PER_SECOND = 45;
/** Jobs waiting at most: Bottleneck holds every one in memory. */
const HIGH_WATER = 100;
/** Longer than any call may take, so that a lost one gives its place back. */
const EXPIRATION_MS = 60_000;

export type Urgency = 'answer' | 'announcement';
const priorities: Readonly<Record<Urgency, number>> = { answer: 1, announcement: 7 };

/**
 * The gate in front of every call that writes. The limits of single channels stand in Discord's
 * own answers and are kept by its client library.
 */
export interface Outbox {
  /** Rejects with the call's own error, or when more wait than can be held: nothing was sent then. */
  send<T>(urgency: Urgency, call: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export function createOutbox(): Outbox {
  const limiter = new Bottleneck({
    reservoir: PER_SECOND,
    reservoirRefreshAmount: PER_SECOND,
    reservoirRefreshInterval: 1_000,
    highWater: HIGH_WATER,
    strategy: Bottleneck.strategy.OVERFLOW,
  });
  return {
    send: (urgency, call) =>
      limiter.schedule({ priority: priorities[urgency], expiration: EXPIRATION_MS }, call),
    stop: () => limiter.disconnect(),
  };
}

import Bottleneck from 'bottleneck';

/** Telegram's documented limits: 30 messages a second, about 1 in a chat, 20 a minute in a group. */
const overall = { reservoir: 28, everyMs: 1_000 };
const perChat = { reservoir: 4, everyMs: 4_000 };
const perGroup = { reservoir: 20, everyMs: 60_000 };
/** Jobs waiting at most: Bottleneck holds every one in memory. */
const HIGH_WATER = 100;
/** Longer than any call may take, so that a lost one gives its place back. */
const EXPIRATION_MS = 30_000;
const MAX_WAIT_SECONDS = 60;

export type Urgency = 'answer' | 'announcement';
const priorities: Readonly<Record<Urgency, number>> = { answer: 1, announcement: 7 };

/** The gate in front of every call that writes to a chat. */
export interface Outbox {
  /** Rejects with the call's own error, or when more wait than can be held: nothing was sent then. */
  send<T>(chat: number, urgency: Urgency, call: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** `retryAfter` tells how many seconds a refused call is to wait; null: it is not to be repeated. */
export function createOutbox(retryAfter: (error: unknown) => number | null): Outbox {
  const all = new Bottleneck(pace(overall));
  // One at a time in a chat: the parts of a long answer arrive in their order.
  const chats = new Bottleneck.Group({ ...pace(perChat), maxConcurrent: 1 });
  const groups = new Bottleneck.Group({ ...pace(perGroup), maxConcurrent: 1 });
  const limiterOf = (chat: number) => (chat < 0 ? groups : chats).key(String(chat));
  for (const group of [chats, groups]) {
    group.on('created', (limiter: Bottleneck) => {
      limiter.chain(all);
      limiter.on('failed', (error, job) => again(error, job, retryAfter));
    });
  }
  return {
    send: (chat, urgency, call) =>
      limiterOf(chat).schedule({ priority: priorities[urgency], expiration: EXPIRATION_MS }, call),
    async stop() {
      await Promise.all([chats.disconnect(), groups.disconnect(), all.disconnect()]);
    },
  };
}

function pace({ reservoir, everyMs }: { readonly reservoir: number; readonly everyMs: number }) {
  return {
    reservoir,
    reservoirRefreshAmount: reservoir,
    reservoirRefreshInterval: everyMs,
    highWater: HIGH_WATER,
    strategy: Bottleneck.strategy.OVERFLOW,
  };
}

/** An answer waits once as long as it is told to; an announcement goes back to its ledger. */
async function again(
  error: unknown,
  job: Bottleneck.EventInfoRetryable,
  retryAfter: (error: unknown) => number | null,
): Promise<number | undefined> {
  if (job.retryCount > 0 || job.options.priority !== priorities.answer) return undefined;
  const seconds = retryAfter(error);
  return seconds === null || seconds > MAX_WAIT_SECONDS ? undefined : seconds * 1_000;
}

import { createGate } from '../pacing/gate.js';
import type { Allowance } from '../pacing/limits.js';
import { createPause } from '../pacing/pause.js';

/** Telegram's documented limits: 30 messages a second, about 1 in a chat, 20 a minute in a group. */
const allowance: Allowance<'chat' | 'group'> = {
  overall: { calls: 28, everyMs: 1_000, mostWaiting: 2_000 },
  each: {
    chat: { calls: 4, everyMs: 4_000, mostWaiting: 100, oneAtATime: true },
    group: { calls: 20, everyMs: 60_000, mostWaiting: 100, oneAtATime: true },
  },
};
/** How often a message is repeated that Telegram was too busy for. */
const MOST_REFUSALS = 5;

export type Urgency = 'answer' | 'effect' | 'announcement';
const priorities: Readonly<Record<Urgency, number>> = { answer: 1, effect: 2, announcement: 7 };

/** The gate in front of every call that writes to a chat. */
export interface Outbox {
  /**
   * Rejects with the call's own error, or when more wait than can be held: nothing was sent then.
   * Whatever its urgency, a call that Telegram asks to wait for (429) stops the whole token so long;
   * an answer is then repeated, an announcement goes back to its ledger.
   */
  send<T>(chat: number, urgency: Urgency, call: () => Promise<T>): Promise<T>;
  /** Whether Telegram has asked to be left alone for a while. */
  paused(): boolean;
  /** What has not begun is refused, what is on its way is waited for. */
  stop(): Promise<void>;
}

export interface OutboxParts {
  /** Seconds a refused call is to wait; null: it was refused for something else. */
  readonly retryAfter: (error: unknown) => number | null;
  /** Milliseconds that only ever grow, such as `performance.now`: a clock that is set changes no pause. */
  readonly now: () => number;
  /** With it all processes of one token share its limits and its pauses. */
  readonly shared?: { readonly redisUrl: string; readonly name: string } | undefined;
}

export function createOutbox({ retryAfter, now, shared }: OutboxParts): Outbox {
  const gate = createGate({ allowance, now, shared });
  const pause = createPause(now);
  gate.news.hear((ms) => pause.until(now() + Number(ms)));
  const stopping = new AbortController();
  const refused = (seconds: number) => {
    const ms = seconds * 1_000;
    pause.until(now() + ms);
    gate.news.tell(String(ms));
  };
  async function attempt<T>(chat: number, urgency: Urgency, call: () => Promise<T>): Promise<T> {
    const lane = { kind: chat < 0 ? 'group' : 'chat', name: String(chat) } as const;
    return gate.through({ lane, priority: priorities[urgency] }, async () => {
      if (pause.lasts()) throw new Paused();
      return call();
    });
  }
  return {
    async send(chat, urgency, call) {
      for (let refusals = 0; ; ) {
        await pause.over(stopping.signal);
        try {
          return await attempt(chat, urgency, call);
        } catch (error) {
          const seconds = error instanceof Paused ? 0 : retryAfter(error);
          if (seconds === null) throw error;
          if (!(error instanceof Paused)) {
            refused(seconds);
            refusals += 1;
          }
          if (urgency === 'announcement' || refusals > MOST_REFUSALS) throw error;
        }
      }
    },
    paused: () => pause.lasts(),
    async stop() {
      stopping.abort();
      await gate.stop();
    },
  };
}

/** The token was told to wait between queuing and calling. */
class Paused extends Error {}

import { RateLimitError } from 'discord.js';
import { createGate } from '../pacing/gate.js';
import type { Allowance } from '../pacing/limits.js';
import { createPause } from '../pacing/pause.js';
import type { InvalidBudget } from './budget.js';

/**
 * Discord's documented limit is 50 requests a second for a bot, of which some are kept for its own
 * calls, and 5 in 5 seconds for messages in one channel and each kind of call about one server.
 */
const allowance: Allowance<'route'> = {
  overall: { calls: 45, everyMs: 1_000, mostWaiting: 2_000 },
  each: { route: { calls: 5, everyMs: 5_000, mostWaiting: 100 } },
};
/** How often a call is repeated that Discord was too busy for: it had no effect. */
const MOST_REFUSALS = 5;

export type Urgency = 'answer' | 'effect' | 'card' | 'announcement';
const priorities: Readonly<Record<Urgency, number>> = {
  ...{ answer: 1, effect: 2, card: 4, announcement: 7 },
};

/** What a call is, for its place in the queue. */
export interface Job {
  readonly urgency: Urgency;
  /**
   * Calls of one route share its limit: `messages:<channel>`. Answers to interactions have none:
   * Discord counts them for no channel.
   */
  readonly route: string | null;
}

/** The gate in front of every call that writes. */
export interface Outbox {
  /**
   * Rejects with the call's own error, or when more wait than can be held: nothing was sent then.
   * A call that Discord was too busy for is made again when its time is over; an announcement goes
   * back to its ledger.
   */
  send<T>(job: Job, call: () => Promise<T>): Promise<T>;
  /** Discord refused a request of this token: nothing leaves for so long. */
  refused(ms: number): void;
  /** Whether nothing leaves just now, because Discord asked for it here or in another process. */
  paused(): boolean;
  stop(): Promise<void>;
}

export interface OutboxParts {
  /** Milliseconds that only ever grow, such as `performance.now`. */
  readonly now: () => number;
  readonly budget: InvalidBudget;
  /** With it all processes of one token share its limits and its pauses. */
  readonly shared?: { readonly redisUrl: string; readonly name: string } | undefined;
}

/** Not called: too much was refused lately, and asking on would have the address shut out. */
export class BudgetError extends Error {}

export function createOutbox({ now, budget, shared }: OutboxParts): Outbox {
  const gate = createGate({ allowance, now, shared });
  const pause = createPause(now);
  const stopping = new AbortController();
  gate.news.hear((ms) => pause.until(now() + Number(ms)));
  const refused = (ms: number) => {
    pause.until(now() + ms);
    gate.news.tell(String(ms));
  };
  async function attempt<T>({ urgency, route }: Job, call: () => Promise<T>): Promise<T> {
    const lane = route === null ? null : ({ kind: 'route', name: route } as const);
    return gate.through({ lane, priority: priorities[urgency] }, async () => {
      if (!budget.allows(urgency === 'answer')) throw new BudgetError('too many refusals');
      return call();
    });
  }
  return {
    refused,
    paused: () => pause.lasts(),
    async send(job, call) {
      for (let refusals = 0; ; refusals += 1) {
        await pause.over(stopping.signal);
        try {
          return await attempt(job, call);
        } catch (error) {
          if (!(error instanceof RateLimitError)) throw error;
          if (job.urgency === 'announcement' || refusals >= MOST_REFUSALS) throw error;
          await waitFor(error.timeToReset, now, stopping.signal);
        }
      }
    },
    async stop() {
      stopping.abort();
      // What runs is finished; what waits would not leave before the process does.
      await gate.stop();
    },
  };
}

async function waitFor(ms: number, now: () => number, stopping: AbortSignal): Promise<void> {
  const own = createPause(now);
  own.until(now() + ms);
  await own.over(stopping);
}

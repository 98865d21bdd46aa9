import Bottleneck from 'bottleneck';
import { RateLimitError } from 'discord.js';
import { createLanes } from '../writing/lanes.js';
import { createPause } from '../writing/pause.js';
import { survivesRestarts } from '../writing/redis-restart.js';
import type { InvalidBudget } from './budget.js';

/** Discord's documented limit is 50 requests a second for a bot; some are kept for its own calls. */
const overall = { reservoir: 45, everyMs: 1_000 };
/** What Discord grants for messages in one channel, and for each kind of call about one server. */
const perRoute = { reservoir: 5, everyMs: 5_000 };
/** Jobs waiting at most: Bottleneck holds every one in memory. */
const MOST_ON_ROUTE = 100;
const MOST_OVERALL = 2_000;
/** Longer than any call may take, so that one of a process that died gives its place back. */
const CALL_MS = 30_000;
/** The same for a place on a route, with the time a full queue of everybody's takes. */
const TURN_MS = 180_000;
/** What Redis keeps of a pace that nobody used for so long is gone. */
const FORGOTTEN_MS = 10 * 60_000;
/** How long a route's pace stays connected to Redis after its last call. */
const CONNECTED_MS = 30_000;
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
  const { all, route, connection } = limiters(shared);
  const idleMs = shared ? CONNECTED_MS : 2 * perRoute.everyMs;
  const routes = createLanes({ make: route, idleMs, now });
  const pause = createPause(now);
  const stopping = new AbortController();
  all.on('message', (ms) => pause.until(now() + Number(ms)));
  const refused = (ms: number) => {
    pause.until(now() + ms);
    if (shared) all.publish(String(ms)).catch(() => {});
  };
  /** A place on the route first, then one in everybody's queue: the call's own time begins there. */
  async function attempt<T>({ urgency, ...job }: Job, call: () => Promise<T>): Promise<T> {
    const priority = priorities[urgency];
    let isWanted = true;
    const inTurn = () =>
      all.schedule({ priority, expiration: CALL_MS }, async () => {
        // Nobody waits for it any more: another try may be under way.
        if (!isWanted) throw new BudgetError('given up');
        if (!budget.allows(urgency === 'answer')) throw new BudgetError('too many refusals');
        return call();
      });
    if (job.route === null) return inTurn();
    try {
      return await routes.schedule(job.route, { priority, expiration: TURN_MS }, inTurn);
    } finally {
      isWanted = false;
    }
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
      await Promise.all([routes.stop(), all.stop({ dropWaitingJobs: true })]);
      await all.disconnect();
      await connection?.disconnect();
    },
  };
}

async function waitFor(ms: number, now: () => number, stopping: AbortSignal): Promise<void> {
  const own = createPause(now);
  own.until(now() + ms);
  await own.over(stopping);
}

function limiters(shared: OutboxParts['shared']) {
  // The Redis client wants what is in the address as it stands; the library hands it on unseen.
  const connection = shared
    ? survivesRestarts(
        new Bottleneck.IORedisConnection({ clientOptions: shared.redisUrl as never }),
      )
    : undefined;
  const place = (part: string) =>
    connection && shared ? { id: `${shared.name}-${part}`, connection, timeout: FORGOTTEN_MS } : {};
  const all = new Bottleneck({ ...pace(overall, MOST_OVERALL), ...place('all') });
  const route = (name: string) =>
    new Bottleneck({ ...pace(perRoute, MOST_ON_ROUTE), ...place(`route-${name}`) });
  return { all, route, connection };
}

function pace({ reservoir, everyMs }: typeof overall, highWater: number) {
  return {
    reservoir,
    reservoirRefreshAmount: reservoir,
    reservoirRefreshInterval: everyMs,
    highWater,
    strategy: Bottleneck.strategy.OVERFLOW,
  };
}

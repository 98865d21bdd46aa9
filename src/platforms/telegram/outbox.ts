import Bottleneck from 'bottleneck';
import { createLanes } from '../writing/lanes.js';
import { createPause } from '../writing/pause.js';
import { survivesRestarts } from '../writing/redis-restart.js';

/** Telegram's documented limits: 30 messages a second, about 1 in a chat, 20 a minute in a group. */
const overall = { reservoir: 28, everyMs: 1_000 };
const perChat = { reservoir: 4, everyMs: 4_000 };
const perGroup = { reservoir: 20, everyMs: 60_000 };
/** Jobs waiting at most: Bottleneck holds every one in memory. */
const MOST_IN_CHAT = 100;
const MOST_OVERALL = 2_000;
/** Longer than any call may take, so that one of a process that died gives its place back. */
const CALL_MS = 30_000;
/** The same for a chat's place, with the time a full queue of everybody's takes. */
const TURN_MS = 180_000;
/** What Redis keeps of a pace that nobody used for so long is gone. */
const FORGOTTEN_MS = 10 * 60_000;
/** How long a chat's pace stays connected to Redis after its last message. */
const CONNECTED_MS = 30_000;
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
  const { all, make, connection } = limiters(shared);
  const lanes = (limit: Pace, part: string) =>
    createLanes({
      ...{ make: (chat) => make(limit, `${part}-${chat}`), now },
      idleMs: Math.max(2 * limit.everyMs, shared ? CONNECTED_MS : 0),
    });
  const [chats, groups] = [lanes(perChat, 'chat'), lanes(perGroup, 'group')];
  const pause = createPause(now);
  all.on('message', (ms) => pause.until(now() + Number(ms)));
  const stopping = new AbortController();
  const refused = (seconds: number) => {
    const ms = seconds * 1_000;
    pause.until(now() + ms);
    if (shared) all.publish(String(ms)).catch(() => {});
  };
  /** A place in the chat's queue first, then one in everybody's: the call's own time begins there. */
  async function attempt<T>(chat: number, urgency: Urgency, call: () => Promise<T>): Promise<T> {
    const lane = chat < 0 ? groups : chats;
    const priority = priorities[urgency];
    let isWanted = true;
    const inTurn = () =>
      all.schedule({ priority, expiration: CALL_MS }, async () => {
        // Nobody waits for it any more: another try may be under way.
        if (!isWanted) throw new Paused();
        if (pause.lasts()) throw new Paused();
        return call();
      });
    try {
      return await lane.schedule(String(chat), { priority, expiration: TURN_MS }, inTurn);
    } finally {
      isWanted = false;
    }
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
      const everybody = all.stop({ dropWaitingJobs: true }).catch(() => {});
      await Promise.all([chats.stop(), groups.stop(), everybody]);
      await all.disconnect();
      await connection?.disconnect();
    },
  };
}

/** The token was told to wait between queuing and calling. */
class Paused extends Error {}

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
  // One at a time in a chat: the parts of a long answer arrive in their order.
  const make = (limit: Pace, part: string) =>
    new Bottleneck({ ...pace(limit, MOST_IN_CHAT), maxConcurrent: 1, ...place(part) });
  return { all, make, connection };
}

interface Pace {
  readonly reservoir: number;
  readonly everyMs: number;
}

function pace({ reservoir, everyMs }: Pace, highWater: number) {
  return {
    reservoir,
    reservoirRefreshAmount: reservoir,
    reservoirRefreshInterval: everyMs,
    highWater,
    strategy: Bottleneck.strategy.OVERFLOW,
  };
}

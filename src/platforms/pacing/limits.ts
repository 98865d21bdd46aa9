import Bottleneck from 'bottleneck';
import { createLanes, type Lanes } from './lanes.js';
import type { Connection } from './redis.js';

/** So many calls in so long, and no more than so many waiting: Bottleneck holds each in memory. */
export interface Pace {
  readonly calls: number;
  readonly everyMs: number;
  readonly mostWaiting: number;
  /** Calls follow each other: the parts of a long answer arrive in their order. */
  readonly oneAtATime?: boolean;
}

/** What a platform allows. */
export interface Allowance<Kind extends string> {
  /** To a token, over all. */
  readonly overall: Pace;
  /** To one chat, group or route, by its kind. */
  readonly each: Readonly<Record<Kind, Pace>>;
}

/** A call's place: smaller numbers go first. */
export interface Turn<Kind extends string> {
  readonly priority: number;
  /** Calls of one lane share its pace; null: only that of all. */
  readonly lane: { readonly kind: Kind; readonly name: string } | null;
}

/** Calls leave at the allowed pace. */
export interface Limits<Kind extends string> {
  /** Rejects with the call's own error, or, uncalled, when more wait than can be held. */
  through<T>(turn: Turn<Kind>, call: () => Promise<T>): Promise<T>;
  /** What has not begun is refused, what runs is waited for. */
  stop(): Promise<void>;
  /** What processes of one token tell each other; within one process nothing is heard. */
  readonly news: { tell(text: string): void; hear(listener: (text: string) => void): void };
}

export interface LimitsParts<Kind extends string> {
  readonly allowance: Allowance<Kind>;
  /** Milliseconds that only ever grow, such as `performance.now`. */
  readonly now: () => number;
  /** Where they are shared, and under which name; without it they are this process's own. */
  readonly shared?: { readonly connection: Connection; readonly name: string } | undefined;
}

/** Longer than any call may take, so that one of a process that died gives its place back. */
const CALL_MS = 30_000;
/** The same for a place in a lane, with the time a full queue of everybody's takes. */
const TURN_MS = 180_000;
/** What Redis keeps of a pace that nobody used for so long is gone. */
const FORGOTTEN_MS = 10 * 60_000;
/** How long a lane stays connected to Redis after its last call. */
const CONNECTED_MS = 30_000;

/** A place in its lane first, then one in everybody's queue: the call's own time begins there. */
export function createLimits<Kind extends string>(parts: LimitsParts<Kind>): Limits<Kind> {
  const { allowance, shared } = parts;
  const all = limiter(allowance.overall, 'all', shared);
  const kinds = lanesOf(parts);
  return {
    async through({ lane, priority }, call) {
      let isWanted = true;
      const wanted = async () => {
        if (!isWanted)
          throw new Error('nobody waits for it any more: another try may be under way');
        return call();
      };
      const inTurn = () => all.schedule({ priority, expiration: CALL_MS }, wanted);
      try {
        if (lane === null) return await inTurn();
        const options = { priority, expiration: TURN_MS };
        return await kinds[lane.kind].schedule(lane.name, options, inTurn);
      } finally {
        isWanted = false;
      }
    },
    async stop() {
      const each = Object.values<Lanes<Options>>(kinds).map((lanes) => lanes.stop());
      const everybody = all.stop({ dropWaitingJobs: true }).catch(() => {});
      await Promise.all([...each, everybody]);
      await all.disconnect();
    },
    news: {
      tell: (text) => void (shared && all.publish(text).catch(() => {})),
      hear: (listener) => void all.on('message', listener),
    },
  };
}

type Options = Bottleneck.JobOptions;

function lanesOf<Kind extends string>({ allowance, now, shared }: LimitsParts<Kind>) {
  const lanes = Object.entries<Pace>(allowance.each).map(([kind, pace]) => {
    const idleMs = Math.max(2 * pace.everyMs, shared ? CONNECTED_MS : 0);
    const make = (name: string) => limiter(pace, `${kind}-${name}`, shared);
    return [kind, createLanes<Options>({ make, idleMs, now })] as const;
  });
  return Object.fromEntries(lanes) as Record<Kind, Lanes<Options>>;
}

function limiter(pace: Pace, part: string, shared: LimitsParts<string>['shared']): Bottleneck {
  const { calls, everyMs, mostWaiting, oneAtATime } = pace;
  return hurried(
    new Bottleneck({
      ...{ reservoir: calls, reservoirRefreshAmount: calls, reservoirRefreshInterval: everyMs },
      ...{ highWater: mostWaiting, strategy: Bottleneck.strategy.OVERFLOW },
      ...(oneAtATime && { maxConcurrent: 1 }),
      ...(shared && {
        ...{ id: `${shared.name}-${part}`, connection: shared.connection, timeout: FORGOTTEN_MS },
      }),
    }),
  );
}

/**
 * Within a process Bottleneck puts a timer of a millisecond before each step of its books, as if they
 * were in Redis: three for each call in each limiter. An answer waited five milliseconds for them, a
 * quarter of its way to the reader. Its steps wait for each other either way. Where a version keeps its
 * books otherwise, they stay as they are.
 */
function hurried(limiter: Bottleneck): Bottleneck {
  const store: unknown = Reflect.get(limiter, '_store');
  const isLocal = typeof store === 'object' && store !== null && 'yieldLoop' in store;
  if (isLocal) store.yieldLoop = () => Promise.resolve();
  return limiter;
}

import { setMaxListeners } from 'node:events';
import { createLimits, type Limits, type LimitsParts } from './limits.js';
import { connectRedis, type SharedRedis } from './redis.js';

/** The same for one process and for many. */
export type Gate<Kind extends string> = Limits<Kind>;

export interface GateParts<Kind extends string>
  extends Pick<LimitsParts<Kind>, 'allowance' | 'now'> {
  /** With it all processes of one token share its limits and hear each other's news. */
  readonly shared?: { readonly redisUrl: string; readonly name: string } | undefined;
}

/**
 * The gate before a platform. While the Redis that processes share is away, each keeps to the limits
 * by itself: readers go on being answered, and in the worst case the platform says that it is too much.
 */
export function createGate<Kind extends string>({ shared, ...parts }: GateParts<Kind>): Gate<Kind> {
  const own = createLimits(parts);
  if (!shared) return own;
  const redis = connectRedis(shared.redisUrl);
  const { connection } = redis;
  const common = createLimits({ ...parts, shared: { connection, name: shared.name } });
  return {
    news: common.news,
    through: (turn, call) => {
      if (redis.isAway()) return own.through(turn, call);
      return whileThere(redis, call, {
        shared: (guarded) => common.through(turn, guarded),
        alone: () => own.through(turn, call),
      });
    },
    async stop() {
      // A Redis that is away, or goes away meanwhile, is not waited for.
      const lost = lossOf(redis.loss());
      const ended = redis.isAway() ? null : Promise.race([common.stop(), lost.happens]);
      await Promise.all([own.stop(), ended]);
      lost.forget();
      await redis.close();
    },
  };
}

interface Ways<T> {
  readonly shared: (call: () => Promise<T>) => Promise<T>;
  readonly alone: () => Promise<T>;
}

/**
 * Goes the shared way; when Redis is lost on it, what has not begun goes alone, and what has is
 * known by its own outcome: Bottleneck would tell of it only when Redis is back.
 */
async function whileThere<T>(
  redis: SharedRedis,
  call: () => Promise<T>,
  ways: Ways<T>,
): Promise<T> {
  const state: { isWanted: boolean; begun?: Promise<T> } = { isWanted: true };
  const guarded = () => {
    if (!state.isWanted) return Promise.reject(new Error('it has gone alone'));
    state.begun = call();
    return state.begun;
  };
  const lost = lossOf(redis.loss());
  try {
    const way = ways.shared(guarded).then((value) => ({ value }));
    const end = await Promise.race([way, lost.happens]);
    if (end) return end.value;
    way.catch(() => {});
    if (state.begun) return await state.begun;
    state.isWanted = false;
    return await ways.alone();
  } finally {
    state.isWanted = false;
    lost.forget();
  }
}

function lossOf(signal: AbortSignal) {
  // As many listen as there are calls that wait.
  setMaxListeners(0, signal);
  let forget = () => {};
  const happens = new Promise<null>((resolve) => {
    const lost = () => resolve(null);
    if (signal.aborted) lost();
    signal.addEventListener('abort', lost);
    forget = () => signal.removeEventListener('abort', lost);
  });
  return { happens, forget: () => forget() };
}

/** What is wanted of a limiter of Bottleneck. */
interface Limiter<Options> {
  schedule<T>(options: Options, job: () => Promise<T>): Promise<T>;
  /** What has not begun is refused, what runs is waited for. */
  stop(options: { readonly dropWaitingJobs: true }): Promise<unknown>;
  /** Ends what it does by itself. What Redis keeps of it stays until it is forgotten there. */
  disconnect(): unknown;
}

/** One queue for each chat or route, made when it is needed. */
export interface Lanes<Options> {
  schedule<T>(name: string, options: Options, job: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export interface LanesParts<Options> {
  readonly make: (name: string) => Limiter<Options>;
  /** Without use for so long a lane is as good as a new one. Milliseconds. */
  readonly idleMs: number;
  /** Milliseconds that only ever grow, such as `performance.now`. */
  readonly now: () => number;
}

interface Lane<Options> {
  readonly limiter: Limiter<Options>;
  readonly busy: number;
  readonly usedAt: number;
}

/**
 * Lets go of limiters that nobody uses. Each holds 6 kB and a timer, four times a second or, with
 * Redis, a call to it every five seconds; Bottleneck's own groups keep them for minutes, which under
 * an announcement to everybody would be ten thousand.
 */
export function createLanes<Options>({ make, idleMs, now }: LanesParts<Options>): Lanes<Options> {
  /** The one that was used last stands last. */
  const lanes = new Map<string, Lane<Options>>();
  const use = (name: string, more: 1 | -1) => {
    const { limiter, busy } = lanes.get(name) ?? { limiter: make(name), busy: 0 };
    lanes.delete(name);
    lanes.set(name, { limiter, busy: busy + more, usedAt: now() });
    return limiter;
  };
  const tidy = () => {
    const idleSince = now() - idleMs;
    for (const [name, { limiter, busy, usedAt }] of lanes) {
      if (usedAt > idleSince) return;
      if (busy > 0) continue;
      lanes.delete(name);
      void limiter.disconnect();
    }
  };
  return {
    async schedule(name, options, job) {
      tidy();
      try {
        return await use(name, 1).schedule(options, job);
      } finally {
        use(name, -1);
      }
    },
    async stop() {
      const all = [...lanes.values()].map(({ limiter }) => limiter);
      const ends = all.map(async (limiter) => {
        // One that was never connected cannot be told either; it has nothing to wait for.
        await limiter.stop({ dropWaitingJobs: true }).catch(() => {});
        await limiter.disconnect();
      });
      await Promise.all(ends);
    },
  };
}

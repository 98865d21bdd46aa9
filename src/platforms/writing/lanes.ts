/** What is wanted of a Bottleneck.Group. */
interface Limiters<Options> {
  key(name: string): { schedule<T>(options: Options, job: () => Promise<T>): Promise<T> };
  /** Lets go of a limiter, and of what Redis keeps of it. */
  deleteKey(name: string): Promise<boolean>;
}

/** One queue for each chat or route, made when it is needed. */
export interface Lanes<Options> {
  schedule<T>(name: string, options: Options, job: () => Promise<T>): Promise<T>;
}

export interface LanesSettings {
  /** After so long without use a lane is as good as new. Milliseconds. */
  readonly idleMs: number;
  /** Milliseconds that only ever grow, such as `performance.now`. */
  readonly now: () => number;
}

interface Use {
  readonly busy: number;
  readonly at: number;
}

/**
 * Lets go of limiters that nobody uses. Each holds 6 kB and a timer that goes off four times a
 * second, and the library keeps it for five minutes: under an announcement to everybody that would
 * be ten thousand of them.
 */
export function createLanes<Options>(
  limiters: Limiters<Options>,
  { idleMs, now }: LanesSettings,
): Lanes<Options> {
  /** The one that was used last stands last. */
  const uses = new Map<string, Use>();
  const note = (name: string, more: 1 | -1) => {
    const busy = (uses.get(name)?.busy ?? 0) + more;
    uses.delete(name);
    uses.set(name, { busy, at: now() });
  };
  const tidy = () => {
    const idleSince = now() - idleMs;
    for (const [name, { busy, at }] of uses) {
      if (at > idleSince) return;
      if (busy > 0) continue;
      uses.delete(name);
      limiters.deleteKey(name).catch(() => {});
    }
  };
  return {
    async schedule(name, options, job) {
      tidy();
      note(name, 1);
      try {
        return await limiters.key(name).schedule(options, job);
      } finally {
        note(name, -1);
      }
    },
  };
}

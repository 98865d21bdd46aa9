import type { HandoverStore } from './ports.js';

/** Who talks with a person just now: asked before every private question, so it must be quick. */
export interface OpenPersons {
  has(person: string, at: Date): Promise<boolean>;
  /** Something changed: the next question looks again. */
  forget(): void;
}

/** A change that another process made is never missed for longer, should its news be lost. */
const FRESH_MS = 5_000;

/** Remembers the few there are; `limit` is the most that can be open. */
export function createOpenPersons(store: Pick<HandoverStore, 'list'>, limit: number): OpenPersons {
  let known: { readonly from: number; readonly persons: Promise<ReadonlySet<string>> } | null =
    null;
  const look = async () => {
    const open = await store.list(['waiting', 'taken'], limit);
    return new Set(open.map(({ person }) => person));
  };
  return {
    async has(person, at) {
      const now = at.getTime();
      const fresh = known !== null && Math.abs(now - known.from) < FRESH_MS;
      const current = known && fresh ? known : { from: now, persons: look() };
      known = current;
      try {
        return (await current.persons).has(person);
      } catch (error) {
        if (known === current) known = null;
        throw error;
      }
    },
    forget() {
      known = null;
    },
  };
}

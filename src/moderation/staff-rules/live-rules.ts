import type { Scanner } from '../desk.js';
import type { RuleStore } from './ports.js';
import type { StaffRule } from './rule.js';

/** The scanner as it counts now: the project's rules and staff's, as they were last read. */
export interface LiveRules {
  /**
   * The scanner of the rules that this process was told of last; waits for news under way, at most
   * half a second. Never throws for a database that is away: the rules stay as they were.
   */
  scanner(): Promise<Scanner>;
  /** Reads the rules anew; resolves once they are in force. */
  reload(): Promise<void>;
  /** The project's own rules changed: builds the scanner again, whether staff's did or not. */
  rebuild(): Promise<void>;
  /** Resolves when nothing is read or built any more. */
  settled(): Promise<void>;
  /** Somebody changed them: they are read at once, and the next comment waits for that. */
  changed(): void;
}

export interface LiveRulesParts {
  readonly store: Pick<RuleStore, 'active' | 'stamp'>;
  /** Builds a scanner with these rules beside the project's own, without holding others up. */
  readonly build: (staff: readonly StaffRule[]) => Promise<Scanner>;
  /** Told of rules that came into force: for those who work on a snapshot. */
  readonly inForce?: (staff: readonly StaffRule[]) => Promise<void>;
  /** Milliseconds of any steady clock. */
  readonly steadyMs: () => number;
  readonly failed: (error: unknown) => void;
}

/** News may be lost on the way: so often the rules are compared with the database. */
const COMPARE_MS = 5_000;
/** A comment does not wait longer for news: the database may be away, a list large. */
const PATIENCE_MS = 500;

/**
 * Follows staff's rules. A new scanner is built beside the one in force and takes its place in one
 * step. The first call waits until there is one; without a database it is that of the project's rules.
 */
export function createLiveRules(parts: LiveRulesParts): LiveRules {
  const { store, build, inForce = async () => {} } = parts;
  let inUse: Scanner | null = null;
  let first: Promise<Scanner> | null = null;
  let stamp: string | null = null;
  /** The rules that the scanner in use was built with. */
  let builtWith: string | null = null;
  let comparedMs = Number.NEGATIVE_INFINITY;
  let pending: Promise<void> | null = null;

  const read = async () => {
    comparedMs = parts.steadyMs();
    const now = await store.stamp();
    if (now === stamp) return;
    const rules = await store.active();
    const wanted = rules.map(({ id, version }) => `${id} ${version}`).join('\n');
    // Where only drafts changed, the scanner is what it would be.
    if (wanted === builtWith) {
      stamp = now;
      return;
    }
    inUse = await build(rules);
    builtWith = wanted;
    // A change that came in between is seen at the next comparison: the stamp is the older one.
    stamp = now;
    await inForce(rules).catch(parts.failed);
  };
  /** One after the other, so that an older reading never takes the place of a newer one. */
  const reload = (): Promise<void> => {
    const turn = (pending ?? Promise.resolve()).then(read);
    const settled: Promise<void> = turn.catch(parts.failed).then(() => {
      if (pending === settled) pending = null;
    });
    pending = settled;
    return turn;
  };
  const open = async (): Promise<Scanner> => {
    await reload().catch(() => {});
    inUse ??= await build([]);
    return inUse;
  };
  return {
    async scanner() {
      if (!inUse) {
        first ??= open().finally(() => {
          first = null;
        });
        return first;
      }
      if (!pending && parts.steadyMs() - comparedMs >= COMPARE_MS) reload().catch(() => {});
      if (pending) await Promise.race([pending, patience()]);
      return inUse;
    },
    reload,
    rebuild() {
      stamp = null;
      builtWith = null;
      return reload();
    },
    async settled() {
      await first?.catch(() => {});
      await pending;
    },
    changed: () => void reload().catch(() => {}),
  };
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
}

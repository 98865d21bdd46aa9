import type { Scanner } from '../desk.js';
import type { CommentStore } from '../ports.js';
import { conflictsOf, type ShippedEntries } from './conflicts.js';
import type {
  FoundComment,
  RecentHits,
  RuleDesk,
  RuleEffect,
  RuleResult,
  RuleTrial,
} from './desk.js';
import { contentOf } from './draft.js';
import { type Kept, type KeptRule, keepChange, keepNew } from './keep-rule.js';
import { limits, MAX_FILE_BYTES } from './limits.js';
import type { LiveRules } from './live-rules.js';
import type { RuleFileNote, RuleHitStore, RuleStore } from './ports.js';
import { bringIn, exported, exportedAll, isSame } from './rule-files.js';
import { bringInAll } from './rule-folder.js';
import { openTrial } from './trial.js';

export interface RuleDeskParts {
  readonly store: RuleStore;
  readonly hits: Pick<RuleHitStore, 'counts' | 'of'>;
  readonly comments: Pick<CommentStore, 'recentTexts' | 'get'>;
  readonly live: Pick<LiveRules, 'reload'>;
  /** The rules in force, without a trace of what they looked at. */
  readonly scanner: () => Promise<Scanner>;
  readonly shipped: () => Promise<ShippedEntries>;
  readonly now: () => Date;
  /** Writes down who brought rules in or took them out. */
  readonly note: (line: RuleFileNote) => Promise<void>;
  /** Tells the other processes that rules changed. */
  readonly tell: () => void;
}

/** Keeps staff's rules; what was changed counts before the caller hears of it. */
export function createRuleDesk(parts: RuleDeskParts): RuleDesk {
  const { store } = parts;
  const { entries, all } = limits;
  return {
    limits: { entries, all, fileBytes: MAX_FILE_BYTES },
    list: () => store.all(),
    recentHits: () => recentHits(parts),
    get: (id) => store.get(id),
    byName: async (name) => (await store.all()).find((rule) => isSame(rule.name, name)) ?? null,
    foundIn: (id, limit) => foundIn(parts, id, limit),
    history: (id) => store.history(id),
    async make(wish, making) {
      const wanted = { mode: wish.mode ?? 'draft', ...contentOf(wish) };
      return settled(parts, await keepNew(parts, wanted, making));
    },
    change: async (edit, patch) => result(parts, await keepChange(parts, edit, patch)),
    withdraw: async (edit) => result(parts, await keepChange(parts, edit, {}, { withdrawn: true })),
    tryText: (text, ids) => tryText(parts, text, ids),
    bringIn: (file, making) => bringIn({ ...parts, enforce: () => enforce(parts) }, file, making),
    bringInAll: (files, making) =>
      bringInAll({ ...parts, enforce: () => enforce(parts) }, files, making),
    exportedAll: (by) => exportedAll(parts, by),
    exported: (wish, by) => exported(parts, wish, by),
  };
}

const WEEK_MS = 7 * 86_400_000;

async function recentHits({ hits, now }: RuleDeskParts): Promise<ReadonlyMap<string, RecentHits>> {
  const counts = new Map<string, RecentHits>();
  for (const { id, mode, hits: more } of await hits.counts(new Date(now().getTime() - WEEK_MS))) {
    const known = counts.get(id) ?? { live: 0, shadow: 0 };
    counts.set(id, { ...known, [mode]: known[mode] + more });
  }
  return counts;
}

/** A comment in which several versions found something is one. */
async function foundIn(
  { hits, comments, now }: RuleDeskParts,
  id: string,
  limit: number,
): Promise<readonly FoundComment[]> {
  const found = await hits.of(id, new Date(now().getTime() - WEEK_MS), limit);
  const latest = [...new Map(found.toReversed().map((hit) => [hit.comment, hit])).values()];
  const shown = latest.toReversed().map(async ({ comment: of, mode, at }) => {
    const comment = await comments.get(of);
    return comment ? [{ comment, mode, at }] : [];
  });
  return (await Promise.all(shown)).flat();
}

async function tryText(
  { store, scanner, now }: RuleDeskParts,
  text: string,
  ids: readonly string[],
): Promise<RuleTrial> {
  const rules = (await store.all()).filter(({ id }) => ids.includes(id));
  const inForce = (await scanner()).scan({ id: 'trial', text, space: 'trial', at: now() });
  const found = [];
  for (const rule of rules) found.push({ rule, signals: (await openTrial(rule))(text) });
  return { now: inForce, found };
}

/** In force here, and told to the others. */
async function enforce({ live, tell }: RuleDeskParts): Promise<void> {
  await live.reload();
  tell();
}

async function result(parts: RuleDeskParts, kept: Kept): Promise<RuleResult> {
  return kept.ok ? { ok: true, ...(await settled(parts, kept)) } : kept;
}

/** In force, and its conflicts named. */
async function settled(parts: RuleDeskParts, { rule, reach }: KeptRule): Promise<RuleEffect> {
  await enforce(parts);
  if (rule.withdrawnAt) return { rule, conflicts: [], reach };
  const others = await parts.store.all();
  return { rule, conflicts: conflictsOf(rule, others, await parts.shipped()), reach };
}

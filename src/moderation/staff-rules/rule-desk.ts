import { UserError } from '../../core/errors.js';
import type { TextFile } from '../../core/text-file.js';
import type { Scanner } from '../desk.js';
import type { CommentStore } from '../ports.js';
import { conflictsOf, type ShippedEntries } from './conflicts.js';
import type {
  ExportWish,
  FoundComment,
  RecentHits,
  RuleDesk,
  RuleEdit,
  RuleEffect,
  RuleMaking,
  RulePatch,
  RuleResult,
  RulesImported,
} from './desk.js';
import { contentOf, patched, refuseCollision } from './draft.js';
import { limits, MAX_FILE_BYTES } from './limits.js';
import { asJsonLines, asPlainList, type ListFile, readLists } from './list-file.js';
import type { LiveRules } from './live-rules.js';
import type { RuleChange, RuleFileNote, RuleHitStore, RuleStep, RuleStore } from './ports.js';
import type { RuleContent, RuleMode, StaffRule } from './rule.js';
import { openTrial, type Reach, refuseWide } from './trial.js';

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

/** So many comments a new rule is tried on. */
const RECENT = 1_000;

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
      return make(parts, { mode: wish.mode ?? 'draft', ...contentOf(wish) }, making);
    },
    change: (edit, patch) => change(parts, edit, patch),
    withdraw: (edit) => change(parts, edit, {}, { withdrawn: true }),
    async tryText(text, ids) {
      const rules = (await store.all()).filter(({ id }) => ids.includes(id));
      const scanner = await parts.scanner();
      const at = parts.now();
      const now = scanner.scan({ id: 'trial', text, space: 'trial', at });
      const found = [];
      for (const rule of rules) found.push({ rule, signals: (await openTrial(rule))(text) });
      return { now, found };
    },
    bringIn: (file, making) => bringIn(parts, file, making),
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

/** Names are the same whatever their capitals, as in the database. */
export function isSame(name: string, other: string): boolean {
  return name.trim().toLowerCase() === other.trim().toLowerCase();
}

async function make(
  parts: RuleDeskParts,
  wanted: RuleContent & { readonly mode: RuleMode },
  making: RuleMaking,
): Promise<RuleEffect> {
  const reach = await tried(parts, asRule(wanted), wanted.entries);
  const change = { ...wanted, withdrawn: false };
  const rule = await parts.store.change({ ...making, id: null }, (all) => {
    refuseCollision(all, change, null);
    return change;
  });
  if (!rule) throw new Error('a new rule was not kept');
  return settled(parts, rule, reach);
}

async function change(
  parts: RuleDeskParts,
  edit: RuleEdit,
  patch: RulePatch,
  { withdrawn = false } = {},
): Promise<RuleResult> {
  const { version, ...step } = edit;
  const seen = await parts.store.get(edit.id);
  if (!seen) return { ok: false, code: 'missing' };
  const next = patched(seen, patch);
  const known = new Set(seen.entries);
  const added = next.entries.filter((entry) => !known.has(entry));
  const reach = withdrawn ? null : await tried(parts, { ...seen, ...next }, added);
  const outcome = await write(parts.store, { step, version }, { ...next, withdrawn });
  if (outcome === 'missing') return { ok: false, code: 'missing' };
  if ('stale' in outcome) return { ok: false, code: 'stale', rule: outcome.stale };
  return { ok: true, ...(await settled(parts, outcome.rule, reach)) };
}

/** `next` was made from what was read before: it only counts when that is still how things are. */
async function write(
  store: RuleStore,
  {
    step,
    version,
  }: { readonly step: RuleStep & { readonly id: string }; readonly version: number },
  next: RuleChange,
): Promise<'missing' | { readonly stale: StaffRule } | { readonly rule: StaffRule }> {
  let stale: StaffRule | null = null;
  let missing = false;
  const rule = await store.change(step, (all) => {
    const current = all.find(({ id }) => id === step.id);
    missing = current === undefined;
    stale = current && current.version !== version ? current : null;
    if (!current || stale || isUnchanged(current, next)) return null;
    refuseCollision(all, next, step.id);
    return next;
  });
  if (missing || !rule) return 'missing';
  return stale ? { stale } : { rule };
}

/** What new entries would have found; refused when it is nearly everything. */
async function tried(
  { comments }: RuleDeskParts,
  rule: StaffRule,
  added: readonly string[],
): Promise<Reach | null> {
  const isAllowing = rule.kind === 'allow' || rule.kind === 'domain_allowed';
  if (isAllowing || added.length === 0) return null;
  return refuseWide({ ...rule, entries: added }, await comments.recentTexts(RECENT));
}

/** In force here, told to the others, and its conflicts named. */
async function settled(
  { store, live, shipped, tell }: RuleDeskParts,
  rule: StaffRule,
  reach: Reach | null,
): Promise<RuleEffect> {
  await live.reload();
  tell();
  const conflicts = rule.withdrawnAt ? [] : conflictsOf(rule, await store.all(), await shipped());
  return { rule, conflicts, reach };
}

/** A plain list is one rule; several only fit into the other form. */
async function exported(
  { store, note }: RuleDeskParts,
  { form, id }: ExportWish,
  { by, origin = null, at }: Omit<RuleMaking, 'key'>,
): Promise<TextFile | null> {
  const all = await store.all();
  const rules = id === undefined ? all : all.filter((rule) => rule.id === id);
  const [only] = rules;
  if (id !== undefined && !only) return null;
  const alone = id === undefined ? null : (only ?? null);
  const ending = alone && form === 'txt' ? 'txt' : 'jsonl';
  const text = alone && form === 'txt' ? asPlainList(alone) : asJsonLines(rules);
  const subject = alone?.id ?? 'rules';
  const after = { form: ending, rules: rules.length, ...(alone && { name: alone.name }) };
  await note({ action: 'rules-exported', subject, by, origin, at, after });
  return { name: `wenjin-rules.${ending}`, text };
}

/** So much of a file's name is written down. */
const LONGEST_NAME = 100;

async function bringIn(
  parts: RuleDeskParts,
  { name, text }: TextFile,
  making: RuleMaking,
): Promise<RulesImported> {
  const { lists, problems: left } = readLists(text, name);
  const figures = { created: 0, changed: 0, same: 0 };
  const problems = [...left];
  for (const [index, list] of lists.entries()) {
    try {
      figures[await takeOne(parts, list, { ...making, key: `${making.key}:${index}` })] += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ place: list.name, error });
    }
  }
  const kept = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  const { by, origin = null, at } = making;
  const after = { file: name.slice(0, LONGEST_NAME), ...figures, left: problems.length };
  await parts.note({ action: 'imported', subject: 'rules', by, origin, at, after });
  return { ...figures, problems, read: kept + left.length };
}

async function takeOne(
  parts: RuleDeskParts,
  list: ListFile,
  making: RuleMaking,
): Promise<'created' | 'changed' | 'same'> {
  const known = (await parts.store.all()).find(({ name }) => isSame(name, list.name));
  if (!known) {
    await make(parts, { mode: 'draft', ...contentOf(list) }, making);
    return 'created';
  }
  if (known.kind !== list.kind) throw new UserError('rule-other-kind', { name: known.name });
  const { category, weight, note, entries } = list;
  const patch = { category, weight, note, entries };
  if (isLike(known, patched(known, patch))) return 'same';
  const { id, version } = known;
  const result = await change(parts, { ...making, id, version }, patch);
  if (!result.ok) throw new UserError('rule-changed-meanwhile', { name: known.name });
  return 'changed';
}

/** Nothing to write: no version without a change. */
function isUnchanged(current: StaffRule, next: RuleChange): boolean {
  const { name, mode } = next;
  return !next.withdrawn && current.name === name && current.mode === mode && isLike(current, next);
}

function isLike(a: RuleContent, b: RuleContent): boolean {
  const [old, young] = [new Set(a.entries), new Set(b.entries)];
  const sameEntries = old.size === young.size && [...young].every((entry) => old.has(entry));
  const { category, weight, note } = a;
  return sameEntries && category === b.category && weight === b.weight && note === b.note;
}

/** A rule that is not kept yet, to be tried. */
function asRule(wanted: RuleContent & { readonly mode: RuleMode }): StaffRule {
  const never = new Date(0);
  const unkept = { id: 'new', version: 1, author: '', withdrawnAt: null };
  return { ...wanted, ...unkept, createdAt: never, updatedAt: never };
}

import type { CommentStore } from '../ports.js';
import type { RuleEdit, RuleMaking, RulePatch } from './desk.js';
import { patched, refuseCollision } from './draft.js';
import type { RuleChange, RuleStep, RuleStore } from './ports.js';
import type { RuleContent, RuleMode, StaffRule } from './rule.js';
import { type Reach, refuseWide } from './trial.js';

/** Where rules are kept, and what new ones are tried on. */
export interface Keeping {
  readonly store: RuleStore;
  readonly comments: Pick<CommentStore, 'recentTexts'>;
}

/** A rule as it was kept; it is not in force yet. */
export interface KeptRule {
  readonly rule: StaffRule;
  /** What new entries would have found in recent comments; null where there are none. */
  readonly reach: Reach | null;
}

export type Kept =
  | ({ readonly ok: true } & KeptRule)
  | { readonly ok: false; readonly code: 'missing' }
  | { readonly ok: false; readonly code: 'stale'; readonly rule: StaffRule };

/** So many comments a new rule is tried on. */
const RECENT = 1_000;

/**
 * Keeps a new rule.
 * @throws UserError where it is refused, as `RuleDesk.make` says
 */
export async function keepNew(
  parts: Keeping,
  wanted: RuleContent & { readonly mode: RuleMode },
  making: RuleMaking,
): Promise<KeptRule> {
  const reach = await tried(parts, asRule(wanted), wanted.entries);
  const change = { ...wanted, withdrawn: false };
  const rule = await parts.store.change({ ...making, id: null }, (all) => {
    refuseCollision(all, change, null);
    return change;
  });
  if (!rule) throw new Error('a new rule was not kept');
  return { rule, reach };
}

/** Keeps a change of a rule; throws as `keepNew` does. */
export async function keepChange(
  parts: Keeping,
  edit: RuleEdit,
  patch: RulePatch,
  { withdrawn = false } = {},
): Promise<Kept> {
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
  return { ok: true, rule: outcome.rule, reach };
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
  { comments }: Keeping,
  rule: StaffRule,
  added: readonly string[],
): Promise<Reach | null> {
  const isAllowing = rule.kind === 'allow' || rule.kind === 'domain_allowed';
  if (isAllowing || added.length === 0) return null;
  return refuseWide({ ...rule, entries: added }, await comments.recentTexts(RECENT));
}

/** Nothing to write: no version without a change. */
function isUnchanged(current: StaffRule, next: RuleChange): boolean {
  const { name, mode } = next;
  return !next.withdrawn && current.name === name && current.mode === mode && isLike(current, next);
}

/** Whether two rules say the same, whatever they are called. */
export function isLike(a: RuleContent, b: RuleContent): boolean {
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

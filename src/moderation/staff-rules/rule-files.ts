import { UserError } from '../../core/errors.js';
import type { TextFile } from '../../core/text-file.js';
import { asFiles } from './as-files.js';
import { conflictsAmong, type ImportConflict, type ShippedEntries } from './conflicts.js';
import type { ExportWish, RuleMaking, RulesImported } from './desk.js';
import { contentOf, patched } from './draft.js';
import { isLike, type Keeping, keepChange, keepNew } from './keep-rule.js';
import { asJsonLines, asPlainList, type ListFile, readLists } from './list-file.js';
import type { RuleFileNote, RuleStore } from './ports.js';

/** What stands behind lists that come as files. */
export interface BringingIn extends Keeping {
  /** What was kept comes into force, and others are told. */
  readonly enforce: () => Promise<void>;
  readonly shipped: () => Promise<ShippedEntries>;
  /** Writes down who brought rules in. */
  readonly note: (line: RuleFileNote) => Promise<void>;
}

/** Names are the same whatever their capitals, as in the database. */
export function isSame(name: string, other: string): boolean {
  return name.trim().toLowerCase() === other.trim().toLowerCase();
}

/** So much of a file's name is written down. */
const LONGEST_NAME = 100;

/** Keeps the lists of a file as `RuleDesk.bringIn` says; all of them come into force together. */
export async function bringIn(
  parts: BringingIn,
  { name, text }: TextFile,
  making: RuleMaking,
): Promise<RulesImported> {
  const { lists, problems: left } = readLists(text, name);
  const figures = { created: 0, changed: 0, same: 0 };
  const problems = [...left];
  try {
    for (const [index, list] of lists.entries()) {
      const taken = await takeOne(parts, list, { ...making, key: `${making.key}:${index}` });
      if (taken instanceof UserError) problems.push({ place: list.name, error: taken });
      else figures[taken] += 1;
    }
  } finally {
    // Also after an outage half way: what is kept counts.
    if (figures.created + figures.changed > 0) await parts.enforce();
  }
  const kept = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  const { by, origin = null, at } = making;
  const after = { file: name.slice(0, LONGEST_NAME), ...figures, left: problems.length };
  await parts.note({ action: 'imported', subject: 'rules', by, origin, at, after });
  const conflicts = await conflictsIn(parts, lists);
  return { ...figures, problems, conflicts, read: kept + left.length };
}

/** Said whether a list changed or not: importing it again says the same. */
export async function conflictsIn(
  { store, shipped }: Pick<BringingIn, 'store' | 'shipped'>,
  lists: readonly Pick<ListFile, 'name'>[],
): Promise<readonly ImportConflict[]> {
  const all = await store.all();
  const named = all.filter((rule) => lists.some(({ name }) => isSame(rule.name, name)));
  return conflictsAmong(named, all, await shipped());
}

type Taken = 'created' | 'changed' | 'same';

async function takeOne(
  parts: Keeping,
  list: ListFile,
  making: RuleMaking,
): Promise<Taken | UserError> {
  try {
    return await kept(parts, list, making);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

async function kept(parts: Keeping, list: ListFile, making: RuleMaking): Promise<Taken> {
  const known = (await parts.store.all()).find(({ name }) => isSame(name, list.name));
  if (!known) {
    await keepNew(parts, { mode: 'draft', ...contentOf(list) }, making);
    return 'created';
  }
  if (known.kind !== list.kind) throw new UserError('rule-other-kind', { name: known.name });
  const { category, weight, note, entries } = list;
  const patch = { category, weight, note, entries };
  if (isLike(known, patched(known, patch))) return 'same';
  const { id, version } = known;
  const result = await keepChange(parts, { ...making, id, version }, patch);
  if (!result.ok) throw new UserError('rule-changed-meanwhile', { name: known.name });
  return 'changed';
}

/** Every rule as a file of its own (`asFiles`); who took them out is noted. */
export async function exportedAll(
  { store, note }: Pick<BringingIn, 'note'> & { readonly store: Pick<RuleStore, 'all'> },
  { by, origin = null, at }: Omit<RuleMaking, 'key'>,
): Promise<readonly TextFile[]> {
  const rules = await store.all();
  const after = { form: 'folder', rules: rules.length };
  await note({ action: 'rules-exported', subject: 'rules', by, origin, at, after });
  return asFiles(rules);
}

/** A plain list is one rule; several only fit into the other form. */
export async function exported(
  { store, note }: Pick<BringingIn, 'note'> & { readonly store: Pick<RuleStore, 'all'> },
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

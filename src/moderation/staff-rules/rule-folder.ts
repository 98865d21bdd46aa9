import { UserError } from '../../core/errors.js';
import type { TextFile } from '../../core/text-file.js';
import type { FolderImported, FolderProblem, RuleMaking } from './desk.js';
import { contentOf, patched, refuseCollision } from './draft.js';
import { isLike } from './keep-rule.js';
import { type ListFile, MAX_FOLDER_FILE, readLists } from './list-file.js';
import type { RuleChange, RuleWrite } from './ports.js';
import type { StaffRule } from './rule.js';
import { type BringingIn, conflictsIn, isSame } from './rule-files.js';
import { refuseWide } from './trial.js';

/** A list with the place where it stands. */
interface Placed {
  readonly file: string;
  readonly list: ListFile;
}

/** So many comments new entries are tried on. */
const RECENT = 1_000;

/** Keeps the lists of many files as `RuleDesk.bringInAll` says: all of them, or none. */
export async function bringInAll(
  parts: BringingIn,
  files: readonly TextFile[],
  making: RuleMaking,
): Promise<FolderImported> {
  const { placed, problems } = readAll(files);
  const seen = await parts.store.all();
  const plan = planOf(placed, seen);
  const wide = problems.length + plan.problems.length > 0 ? [] : await tooWide(parts, plan.writes);
  const found = [...problems, ...plan.problems, ...wide];
  if (found.length > 0) return { ok: false, problems: found };
  const figures = await keepAll(parts, { placed, seen }, making);
  if (figures.created + figures.changed > 0) await parts.enforce();
  const { by, origin = null, at } = making;
  const after = { form: 'folder', files: files.length, ...figures, left: 0 };
  await parts.note({ action: 'imported', subject: 'rules', by, origin, at, after });
  const lists = placed.map(({ list }) => list);
  return { ok: true, ...figures, conflicts: await conflictsIn(parts, lists) };
}

function readAll(files: readonly TextFile[]): { placed: Placed[]; problems: FolderProblem[] } {
  const placed: Placed[] = [];
  const problems: FolderProblem[] = [];
  for (const { name: file, text } of files) {
    const inFile = (place: string, error: UserError) => problems.push({ file, place, error });
    try {
      const { lists, problems: wrong } = readLists(text, file, MAX_FOLDER_FILE);
      for (const { place, error } of wrong) inFile(place, error);
      placed.push(...lists.map((list) => ({ file, list })));
    } catch (error) {
      inFile('line 1', asUserError(error));
    }
  }
  const again = placed.filter((one, at) => firstOf(placed, one) !== at);
  return {
    placed: placed.filter((one) => !again.includes(one)),
    problems: [...problems, ...again.map((one) => twice(placed, one))],
  };
}

function firstOf(placed: readonly Placed[], { list }: Placed): number {
  return placed.findIndex((one) => isSame(one.list.name, list.name));
}

/** A name that stands twice: which of the two should hold nobody can say. */
function twice(placed: readonly Placed[], one: Placed): FolderProblem {
  const { file, list } = placed[firstOf(placed, one)] ?? one;
  const args = { name: one.list.name, file, place: list.place };
  return {
    ...{ file: one.file, place: one.list.place },
    error: new UserError('rule-list-twice', args),
  };
}

interface Plan {
  /** What is to be written, with what it was before and where it is written so. */
  readonly writes: readonly (RuleWrite & { readonly from: Placed })[];
  readonly problems: readonly FolderProblem[];
}

/** What the lists would make of the rules that there are; everything that does not go is named. */
function planOf(placed: readonly Placed[], all: readonly StaffRule[]): Plan {
  const writes: Plan['writes'][number][] = [];
  const problems: FolderProblem[] = [];
  let then = all;
  for (const from of placed) {
    try {
      const write = writeOf(from.list, all);
      if (!write) continue;
      refuseCollision(then, write.next, write.current?.id ?? null);
      then = [...then.filter((rule) => rule !== write.current), asRule(write)];
      writes.push({ ...write, from });
    } catch (error) {
      problems.push({ file: from.file, place: from.list.place, error: asUserError(error) });
    }
  }
  return { writes, problems };
}

/** Null: it is there already as the list has it. */
function writeOf(list: ListFile, all: readonly StaffRule[]): RuleWrite | null {
  const current = all.find(({ name }) => isSame(name, list.name)) ?? null;
  if (!current) {
    return { current, next: { mode: 'draft', withdrawn: false, ...contentOf(list) } };
  }
  if (current.kind !== list.kind) throw new UserError('rule-other-kind', { name: current.name });
  const { category, weight, note, entries } = list;
  const next: RuleChange = {
    ...patched(current, { category, weight, note, entries }),
    withdrawn: false,
  };
  return isLike(current, next) ? null : { current, next };
}

function asRule({ current, next }: RuleWrite): StaffRule {
  const never = new Date(0);
  const id = current?.id ?? `new ${next.name}`;
  const unkept = { id, version: 1, author: '', withdrawnAt: null };
  return { ...next, ...unkept, createdAt: never, updatedAt: never };
}

/** Lists of which new entries would have found nearly everything. */
async function tooWide({ comments }: BringingIn, writes: Plan['writes']): Promise<FolderProblem[]> {
  const texts = writes.length === 0 ? [] : await comments.recentTexts(RECENT);
  const problems: FolderProblem[] = [];
  for (const { from, current, next } of writes) {
    const known = new Set(current?.entries);
    const entries = next.entries.filter((entry) => !known.has(entry));
    const isAllowing = next.kind === 'allow' || next.kind === 'domain_allowed';
    if (isAllowing || entries.length === 0) continue;
    try {
      await refuseWide({ ...asRule({ current, next }), entries }, texts);
    } catch (error) {
      problems.push({ file: from.file, place: from.list.place, error: asUserError(error) });
    }
  }
  return problems;
}

interface Checked {
  readonly placed: readonly Placed[];
  /** The rules on which everything was checked. */
  readonly seen: readonly StaffRule[];
}

/** @throws UserError `rules-changed-meanwhile` when they are not as they were checked any more */
async function keepAll({ store }: BringingIn, { placed, seen }: Checked, making: RuleMaking) {
  const versions = (rules: readonly StaffRule[]) =>
    rules.map(({ id, version }) => `${id} ${version}`).join('\n');
  const kept = await store.changeAll(making, (all) => {
    if (versions(all) !== versions(seen)) throw new UserError('rules-changed-meanwhile');
    return planOf(placed, all).writes;
  });
  const created = kept.filter(({ version }) => version === 1).length;
  const changed = kept.length - created;
  return { created, changed, same: placed.length - kept.length };
}

function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}

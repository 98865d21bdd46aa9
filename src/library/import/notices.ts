import { isDeepStrictEqual } from 'node:util';
import type { LibraryFacts, Notice } from '../facts.js';
import { noticeSchema } from '../facts-schema.js';
import { rangesOf, settledBy, sharedDay } from '../notices/overlap.js';
import type { NewNotice, NoticeStore, StoredNotice } from '../notices/ports.js';
import type { ImportFigures, ImportOptions } from './report.js';
import { type Placed, type Problem, readWhole, settle } from './whole-file.js';

export interface NoticeImport extends ImportOptions {
  readonly store: Pick<NoticeStore, 'add'>;
  readonly facts: LibraryFacts;
}

/** In whose name imported notices stand. */
const AUTHOR = 'system';

/**
 * Brings notices in, with the fields of those in the library's file: all of them or, when one is
 * wrong, none. Importing the same again changes nothing.
 * @throws UserError `no-such-file`, `import-too-long`
 */
export async function importNotices(file: string, options: NoticeImport): Promise<ImportFigures> {
  const { store, facts, at } = options;
  const { records, problems: unread } = await readWhole(file);
  let problems: Problem[] = [];
  await store.add((stored) => {
    const check = checkAll(records, { facts, stored });
    problems = [...unread, ...check.problems];
    return problems.length > 0 ? [] : check.added;
  }, at);
  return settle(options, { read: records.length + unread.length, problems });
}

interface Known {
  readonly facts: LibraryFacts;
  readonly stored: readonly StoredNotice[];
}

function checkAll(records: readonly Placed[], { facts, stored }: Known) {
  const problems: Problem[] = [];
  const added: NewNotice[] = [];
  for (const { place, value } of records) {
    const report = (field: string, reason: string) => problems.push({ place, field, reason });
    const parsed = noticeSchema.safeParse(value);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) report(path.join('.'), message);
      continue;
    }
    const among = { facts, stored, added: added.map(({ notice }) => notice) };
    const before = problems.length;
    const notice = settledNotice(parsed.data, among, report);
    if (isThere(notice, among)) continue;
    checkFresh(notice, among, report);
    if (problems.length === before) {
      added.push({ notice, author: AUTHOR, key: `import:${notice.id}` });
    }
  }
  return { problems, added };
}

interface Among extends Known {
  readonly added: readonly Notice[];
}

type Report = (field: string, reason: string) => void;

/** `supersedes` with ids for numbers, and with all that gave way before. */
function settledNotice(notice: Notice, among: Among, report: Report): Notice {
  const standing = standingOf(among);
  const ids = notice.supersedes.flatMap((name) => {
    const older = standing.find(({ id, number }) => id === name || number === name);
    if (!older) report('supersedes', `names "${name}", which is no notice in force`);
    return older ? [older.id] : [];
  });
  return { ...notice, supersedes: [...settledBy(ids, standing)] };
}

function standingOf({ facts, stored, added }: Among): Notice[] {
  const published = stored.filter(({ withdrawn }) => withdrawn === null);
  return [...facts.notices, ...published.map(({ notice }) => notice), ...added];
}

/** Whether the very same notice is there already. */
function isThere(notice: Notice, among: Among): boolean {
  const same = standingOf(among).find(({ id }) => id === notice.id);
  return same !== undefined && isDeepStrictEqual(plain(same), plain(notice));
}

function plain(notice: Notice): unknown {
  return JSON.parse(JSON.stringify({ ...notice, supersedes: notice.supersedes.toSorted() }));
}

function checkFresh(notice: Notice, among: Among, report: Report): void {
  const { facts, stored, added } = among;
  const all = [...facts.notices, ...stored.map((one) => one.notice), ...added];
  if (all.some(({ id }) => id === notice.id)) {
    report('id', `"${notice.id}" is there with other content, or was withdrawn: take another id`);
  } else if (all.some(({ number }) => number === notice.number)) {
    report('number', `${notice.number} is taken`);
  }
  const halls = facts.halls.map(({ id }) => id);
  const named = [
    ...Object.keys(notice.halls),
    ...notice.except.flatMap((entry) => (entry.halls === 'all' ? [] : entry.halls)),
  ];
  for (const id of new Set(named)) {
    if (!halls.includes(id)) report('halls', `names "${id}", which is no hall of this library`);
  }
  for (const { days } of notice.except) {
    const inside = days.from >= notice.days.from && days.to <= notice.days.to;
    if (!inside) report('except', 'lies outside the days of the notice');
  }
  for (const other of standingOf(among)) {
    if (other.id === notice.id || notice.supersedes.includes(other.id)) continue;
    const shared = sharedDay(rangesOf(notice, halls), rangesOf(other, halls));
    if (!shared) continue;
    const where = `"${shared.hall}" on ${shared.date}`;
    report('days', `meet those of ${other.number} for ${where}: name it in supersedes`);
  }
}

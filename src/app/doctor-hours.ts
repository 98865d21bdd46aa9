import type { SentenceArgs } from '../core/errors.js';
import type { LibraryFacts } from '../library/facts.js';
import { rangesOf, settledBy, sharedDay } from '../library/notices/overlap.js';
import type { Diagnosis } from './doctor.js';
import type { Library } from './library.js';

type Say = (key: string, args?: SentenceArgs) => string;

/** The month from which the official days of the coming year should be known. */
const MONTH_OF_NOTICE = '11';

/** What stands behind the answers about hours, and what is missing there. */
export function diagnoseHours(library: Library, today: string, say: Say): Diagnosis {
  const problems = library.problems();
  const lines = [
    ...(problems
      ? [say('doctor-facts-wrong', { file: problems.file, count: problems.count })]
      : []),
    ...(problems?.lines.map((line) => `  ${line}`) ?? []),
    ...officialDays(library, today, say),
    ...doubts(library, say),
  ];
  return { lines, healthy: problems === null };
}

function officialDays({ hours, facts }: Library, today: string, say: Say): string[] {
  const { country } = facts;
  const thisYear = Number(today.slice(0, 4));
  const covers = (year: number) => hours.calendar.covers(`${year}-06-30`);
  if (!covers(thisYear)) return [say('doctor-days-missing', { year: `${thisYear}`, country })];
  let last = thisYear;
  while (covers(last + 1)) last += 1;
  const known = say('doctor-days-until', { date: `${last}-12-31`, country });
  const isDue = last === thisYear && today.slice(5, 7) >= MONTH_OF_NOTICE;
  const missing = say('doctor-days-missing', { year: `${thisYear + 1}`, country });
  return [
    known,
    ...(isDue ? [missing] : []),
    ...incomplete(hours.knowledge().officialDays, facts, say),
  ];
}

/** Every year's notice of the State Council names the first of October. */
function incomplete(
  days: readonly { readonly date: string; readonly off: boolean }[],
  { country }: LibraryFacts,
  say: Say,
): string[] {
  if (country !== 'CN') return [];
  const years = new Set(
    days.filter(({ date }) => date.slice(5) < '12-25').map(({ date }) => date.slice(0, 4)),
  );
  const lacking = [...years].filter(
    (year) => !days.some(({ date, off }) => off && date === `${year}-10-01`),
  );
  return lacking.map((year) => say('doctor-days-incomplete', { year, country }));
}

/** Notices of the file and of the staff that meet without one saying that it counts. */
function doubts({ hours, facts }: Library, say: Say): string[] {
  const stored = hours.knowledge().stored.filter(({ withdrawn }) => withdrawn === null);
  const standing = [...facts.notices, ...stored.map(({ notice }) => notice)];
  const halls = facts.halls.map(({ id }) => id);
  const gives = (one: (typeof standing)[number], other: (typeof standing)[number]) =>
    settledBy(one.supersedes, standing).has(other.id);
  return standing.flatMap((notice, index) =>
    standing.slice(0, index).flatMap((other) => {
      const settled = gives(notice, other) || gives(other, notice);
      const shared = settled ? null : sharedDay(rangesOf(notice, halls), rangesOf(other, halls));
      if (!shared) return [];
      const { hall, date } = shared;
      return [say('doctor-notices-meet', { one: other.number, other: notice.number, hall, date })];
    }),
  );
}

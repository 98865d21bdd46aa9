import type { z } from 'zod';

/** What the checks look at: the parts of the facts that must agree with one another. */
interface Facts {
  readonly halls: readonly {
    readonly id: string;
    readonly default: boolean;
    readonly hours: readonly WeeklyEntry[];
  }[];
  readonly notices: readonly NoticeEntry[];
  readonly faq: Readonly<Record<string, unknown>>;
  readonly campaigns: readonly { readonly from: string; readonly to: string }[];
}

interface WeeklyEntry {
  readonly season: Range;
  readonly days: readonly number[];
}

interface NoticeEntry {
  readonly id: string;
  readonly issued: string;
  readonly days: Range;
  readonly halls: Readonly<Record<string, unknown>>;
  readonly except: readonly { readonly days: Range; readonly halls: 'all' | readonly string[] }[];
  readonly supersedes: readonly string[];
}

interface Range {
  readonly from: string;
  readonly to: string;
}

type Path = (string | number)[];
type Report = (path: Path, message: string) => void;

/** What a single entry cannot show: that the facts fit together. Reports every misfit. */
export function checkFacts(facts: Facts, context: z.RefinementCtx): void {
  const report: Report = (path, message) =>
    context.addIssue({ code: 'custom', path, message, input: undefined });
  checkHalls(facts, report);
  facts.notices.forEach((notice, index) => {
    checkNotice(facts, notice, (path, message) => report(['notices', index, ...path], message));
  });
  if ('contact' in facts.faq) report(['faq', 'contact'], 'is taken: contact has a part of its own');
  facts.campaigns.forEach((campaign, index) => {
    if (campaign.from > campaign.to) report(['campaigns', index, 'to'], 'is before its beginning');
  });
}

function checkHalls({ halls }: Facts, report: Report): void {
  halls.forEach((hall, index) => {
    if (halls.findIndex((other) => other.id === hall.id) < index) {
      report(['halls', index, 'id'], `is "${hall.id}" a second time`);
    }
    hall.hours.forEach((entry, at) => {
      const earlier = hall.hours.slice(0, at);
      if (earlier.some((other) => weeklyOverlap(entry, other))) {
        report(['halls', index, 'hours', at], 'says other hours for days that have some already');
      }
    });
  });
  const defaults = halls.filter((hall) => hall.default).length;
  if (defaults !== 1)
    report(['halls'], `wants exactly one hall with default: true, has ${defaults}`);
}

function weeklyOverlap(one: WeeklyEntry, other: WeeklyEntry): boolean {
  const sameDay = one.days.some((day) => other.days.includes(day));
  const sameSeason = yearParts(one.season).some((part) =>
    yearParts(other.season).some((against) => overlap(part, against)),
  );
  return sameDay && sameSeason;
}

/** A season over the new year is two parts of one year. */
function yearParts({ from, to }: Range): Range[] {
  return from <= to
    ? [{ from, to }]
    : [
        { from, to: '12-31' },
        { from: '01-01', to },
      ];
}

function overlap(one: Range, other: Range): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function checkNotice({ halls, notices }: Facts, notice: NoticeEntry, report: Report): void {
  const known = (id: string) => halls.some((hall) => hall.id === id);
  const position = notices.indexOf(notice);
  if (notices.findIndex((other) => other.id === notice.id) < position) {
    report(['id'], `is "${notice.id}" a second time`);
  }
  for (const id of Object.keys(notice.halls)) {
    if (!known(id)) report(['halls', id], 'is no hall of this library');
  }
  notice.except.forEach((entry, index) => {
    if (entry.days.from < notice.days.from || entry.days.to > notice.days.to) {
      report(['except', index, 'days'], 'lies outside the days of the notice');
    }
    const named = entry.halls === 'all' ? [] : entry.halls;
    for (const id of named.filter((hall) => !known(hall))) {
      report(['except', index, 'halls'], `names "${id}", which is no hall of this library`);
    }
  });
  checkSuperseding(notices, notice, report);
}

function checkSuperseding(
  notices: readonly NoticeEntry[],
  notice: NoticeEntry,
  report: Report,
): void {
  for (const id of notice.supersedes) {
    const older = notices.find((other) => other.id === id && other !== notice);
    if (!older) report(['supersedes'], `names "${id}", which is no other notice`);
    else if (older.issued > notice.issued) report(['supersedes'], `names "${id}", issued later`);
  }
  for (const other of notices.slice(0, notices.indexOf(notice))) {
    const settled = notice.supersedes.includes(other.id) || other.supersedes.includes(notice.id);
    const hall = sharedHall(notice, other);
    if (!settled && hall !== undefined && overlap(notice.days, other.days)) {
      report(
        ['days'],
        `meet those of "${other.id}" for "${hall}": one must name the other in supersedes`,
      );
    }
  }
}

/** A hall that both notices speak of; an exception for all halls speaks of every one. */
function sharedHall(one: NoticeEntry, other: NoticeEntry): string | undefined {
  const names = (notice: NoticeEntry) => [
    ...Object.keys(notice.halls),
    ...notice.except.flatMap((entry) => entry.halls),
  ];
  const [first, second] = [names(one), names(other)];
  if (first.includes('all')) return second[0];
  if (second.includes('all')) return first[0];
  return first.find((hall) => second.includes(hall));
}

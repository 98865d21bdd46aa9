import type { z } from 'zod';
import { foldForMatching } from '../text/script.js';
import { rangesOf, type Speaking, settledBy, sharedDay } from './notices/overlap.js';

/** What the checks look at: the parts of the facts that must agree with one another. */
interface Facts {
  readonly halls: readonly {
    readonly id: string;
    readonly name: Readonly<Record<string, string>>;
    readonly aliases: readonly string[];
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

interface NoticeEntry extends Speaking {
  readonly issued: string;
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

function checkHalls(facts: Facts, report: Report): void {
  const { halls } = facts;
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
    const gap = firstGap(hall.hours);
    if (gap) report(['halls', index, 'hours'], gapMessage(gap));
  });
  checkNames(facts, report);
  const defaults = halls.filter((hall) => hall.default).length;
  if (defaults !== 1)
    report(['halls'], `wants exactly one hall with default: true, has ${defaults}`);
}

/** A name that two halls go by would send readers to the wrong one, or to both. */
function checkNames({ halls }: Facts, report: Report): void {
  const owners = new Map<string, string>();
  halls.forEach(({ id, name, aliases }, index) => {
    const names = [
      ...Object.entries(name).map(([locale, text]) => ({ text, path: ['name', locale] })),
      ...aliases.map((text, at) => ({ text, path: ['aliases', at] })),
    ];
    for (const { text, path } of names) {
      const folded = foldForMatching(text).trim();
      const owner = owners.get(folded) ?? id;
      owners.set(folded, owner);
      if (owner !== id)
        report(['halls', index, ...path], `says "${text}", which is hall "${owner}"`);
    }
  });
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const calendarPage = monthLengths.flatMap((length, month) =>
  Array.from({ length }, (_, day) => `${twoDigits(month + 1)}-${twoDigits(day + 1)}`),
);

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** The first days of the year that no season speaks of; null when there are none. */
function firstGap(hours: readonly WeeklyEntry[]): Range | null {
  const parts = hours.flatMap(({ season }) => yearParts(season));
  const isMissing = (day: string) => !parts.some(({ from, to }) => from <= day && day <= to);
  const first = calendarPage.findIndex(isMissing);
  if (first < 0) return null;
  const rest = calendarPage.slice(first);
  const length = rest.findIndex((day) => !isMissing(day));
  const missing = length < 0 ? rest : rest.slice(0, length);
  return { from: missing[0] ?? '', to: missing.at(-1) ?? '' };
}

function gapMessage({ from, to }: Range): string {
  const days = from === to ? from : `${from} to ${to}`;
  return `says nothing of ${days}: a season in which the hall is shut is open: closed`;
}

function weeklyOverlap(one: WeeklyEntry, other: WeeklyEntry): boolean {
  const sameDay = one.days.some((day) => other.days.includes(day));
  const sameSeason = yearParts(one.season).some((part) =>
    yearParts(other.season).some((against) => overlap(part, against)),
  );
  return sameDay && sameSeason;
}

/** A season over the new year is two parts of one year; `02-31` is the end of February. */
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

function checkNotice(facts: Facts, notice: NoticeEntry, report: Report): void {
  const { halls, notices } = facts;
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
  checkSuperseding(facts, notice, report);
}

function checkSuperseding({ halls, notices }: Facts, notice: NoticeEntry, report: Report): void {
  for (const id of notice.supersedes) {
    const older = notices.find((other) => other.id === id && other !== notice);
    if (!older) report(['supersedes'], `names "${id}", which is no other notice`);
    else if (older.issued > notice.issued) report(['supersedes'], `names "${id}", issued later`);
  }
  const all = halls.map((hall) => hall.id);
  const settled = (one: NoticeEntry, other: NoticeEntry) =>
    settledBy(one.supersedes, notices).has(other.id);
  for (const other of notices.slice(0, notices.indexOf(notice))) {
    if (settled(notice, other) || settled(other, notice)) continue;
    const shared = sharedDay(rangesOf(notice, all), rangesOf(other, all));
    if (!shared) continue;
    report(
      ['days'],
      `meet those of "${other.id}" for "${shared.hall}" on ${shared.date}: one must name the other in supersedes`,
    );
  }
}

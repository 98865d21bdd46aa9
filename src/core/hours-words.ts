import { dayNumber } from './calendar-day.js';
import { sayDate, sayList, sayShortDate, type Wording } from './dates.js';
import { gather } from './gather.js';
import { usualLines } from './hours-pattern.js';
import type { HallHours } from './reply.js';

/** Why a hall has its hours on a day; texts by language. */
export type HoursReason =
  /** The weekly table. */
  | { readonly kind: 'weekly' }
  /** The weekly table, in a year whose official days off are not published yet. */
  | { readonly kind: 'calendar_open'; readonly year: string }
  | { readonly kind: 'notice'; readonly text: Readonly<Record<string, string>> }
  /** An official day off, or the days around one, without a notice. */
  | { readonly kind: 'holiday'; readonly name: Readonly<Record<string, string>> };

/** One hall on one day, ready to be said. */
export interface HoursFact {
  readonly day: HallHours;
  readonly hall: string;
  readonly reason: HoursReason;
  /** Why, in brackets; empty when it goes without saying. */
  readonly because: string;
  /** A sentence behind it, such as whether it is open now; empty for none. */
  readonly aside: string;
}

/** What halls and days have in common, said once. */
interface Group {
  readonly fact: HoursFact;
  readonly halls: readonly string[];
  readonly dates: readonly string[];
}

/** A week and more is told by its weekdays, with what differs from them. */
const MOST_SINGLE_DAYS = 6;
/** Of longer stretches nobody asks what comes next. */
const A_WEEK = 7;

/** Opening hours in as few sentences as they have different contents, a line each. */
export function hoursLines(words: Wording, facts: readonly HoursFact[], today: string): string[] {
  const lastDate = facts.at(-1)?.day.date ?? today;
  const days = new Set(facts.map(({ day }) => day.date)).size;
  const isAside = facts.some(({ aside }) => aside !== '');
  if (days <= MOST_SINGLE_DAYS || isAside) return dayLines(words, facts, { lastDate, today });
  const special = facts.filter(({ day }) => day.source.kind !== 'table');
  const usual = usualLines(words, facts, {
    today,
    next: (day) => (days <= A_WEEK && isLater(day, lastDate) ? sayNext(words, day, today) : ''),
  });
  return [...usual, ...dayLines(words, special, { lastDate, today })];
}

/** Where the names of halls and the reasons of their hours come from. */
export interface HoursSourceDesk {
  halls(): readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  reason(hall: string, date: string, at: Date): HoursReason;
}

/** A hall's day as known at `at`, ready to be said. */
export function hoursFact(
  words: Wording,
  desk: HoursSourceDesk,
  { day, at, aside = '' }: { readonly day: HallHours; readonly at: Date; readonly aside?: string },
): HoursFact {
  const named = desk.halls().find(({ id }) => id === day.hall);
  const hall = named ? inLanguage(named.name, words.locale) : day.hall;
  const reason = desk.reason(day.hall, day.date, at);
  return { day, hall, reason, because: sayReason(words, reason, day), aside };
}

/** Why a day has its hours, in brackets; empty when it goes without saying. */
function sayReason(
  { say, locale }: Wording,
  reason: HoursReason,
  { state, source }: Pick<HallHours, 'state' | 'source'>,
): string {
  switch (reason.kind) {
    case 'notice': {
      const { number = '', issued = '' } = source;
      return say('hours-because-notice', { text: inLanguage(reason.text, locale), number, issued });
    }
    case 'holiday':
      return say('hours-because-holiday', { festival: inLanguage(reason.name, locale) });
    case 'calendar_open':
      return say('hours-because-calendar-open', { year: reason.year });
    case 'weekly':
      return state === 'closed' ? say('hours-because-weekly') : '';
  }
}

/** What staff wrote in another language only is better than nothing. */
function inLanguage(text: Readonly<Record<string, string>>, locale: string): string {
  return text[locale] ?? Object.values(text)[0] ?? '';
}

interface Frame {
  readonly lastDate: string;
  readonly today: string;
}

function dayLines(
  words: Wording,
  facts: readonly HoursFact[],
  { lastDate, today }: Frame,
): string[] {
  return groups(facts, lastDate).map((group) => {
    const { day, because, aside } = group.fact;
    const sentence = words.say(`hours-line-${day.state}`, {
      when: sayDates(words, group.dates, today),
      halls: sayList(words, group.halls),
      open: day.open ?? '',
      close: day.close ?? '',
      because,
    });
    const next = isLater(day, lastDate) ? sayNext(words, day, today) : '';
    return [sentence, aside, next].filter((part) => part !== '').join(words.say('hours-join'));
  });
}

/** "Next open: …" of a day that is not open; empty when no opening is announced. */
export function sayNext(
  words: Wording,
  { next, state }: { readonly next?: string; readonly state: HallHours['state'] },
  today: string,
): string {
  if (!next) return '';
  const [date = '', time = ''] = next.split('T');
  const key = state === 'unannounced' ? 'hours-next-announced' : 'hours-next';
  return words.say(key, { date: sayDate(words, date, today), time });
}

/** An opening within the days asked for has a line of its own. */
function isLater({ next = '' }: HallHours, lastDate: string): boolean {
  return next.slice(0, 10) > lastDate;
}

function groups(facts: readonly HoursFact[], lastDate: string): Group[] {
  const byHall = gather(facts, (fact) => `${fact.day.hall} ${content(fact)}`);
  const shared = gather(byHall, (same) => {
    const last = same.at(-1);
    const next = last && isLater(last.day, lastDate) ? last.day.next : '';
    return [last ? content(last) : '', next, ...same.map(({ day }) => day.date)].join(' ');
  });
  return shared.flatMap((alike) => {
    const [first = []] = alike;
    const fact = first.at(-1);
    const halls = alike.flatMap((same) => same[0]?.hall ?? []);
    return fact ? [{ fact, halls, dates: first.map(({ day }) => day.date) }] : [];
  });
}

function content({ day, because, aside }: HoursFact): string {
  return `${day.state} ${day.open} ${day.close} ${because} ${aside}`;
}

/** One day, a row of days from first to last, or several of them in a list. */
function sayDates(words: Wording, dates: readonly string[], today: string): string {
  const rows = rowsOf(dates);
  const [row] = rows;
  if (rows.length > 1)
    return sayList(
      words,
      rows.map((each) => sayRow(words, each)),
    );
  if (!row) return '';
  const said = (date: string) =>
    date === today
      ? words.say('hours-today', { date: sayDate(words, date, today) })
      : sayDate(words, date, today);
  if (row.from === row.to) return said(row.from);
  return words.say('date-range', { from: said(row.from), to: said(row.to) });
}

function sayRow(words: Wording, { from, to }: { from: string; to: string }): string {
  const first = sayShortDate(words, from);
  if (from === to) return first;
  return words.say('date-range', { from: first, to: sayShortDate(words, to) });
}

function rowsOf(dates: readonly string[]): { from: string; to: string }[] {
  const rows: { from: string; to: string }[] = [];
  for (const date of dates) {
    const last = rows.at(-1);
    if (last && dayNumber(date) - dayNumber(last.to) === 1) last.to = date;
    else rows.push({ from: date, to: date });
  }
  return rows;
}

import { dayNumber } from './calendar-day.js';
import { sayDate, sayList, sayShortDate, type Wording } from './dates.js';
import type { HallHours } from './reply.js';

/** One hall on one day, ready to be said. */
export interface HoursFact {
  readonly day: HallHours;
  readonly hall: string;
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

/** Opening hours in as few sentences as they have different contents, a line each. */
export function hoursLines(words: Wording, facts: readonly HoursFact[], today: string): string[] {
  const lastDate = facts.at(-1)?.day.date ?? today;
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

function gather<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const alike = found.get(key);
    if (alike) alike.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()];
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

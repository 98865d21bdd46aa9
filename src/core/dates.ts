import { DateTime } from 'luxon';
import type { CommandRequest } from './command.js';

/** What it takes to put something into words. */
export type Wording = Pick<CommandRequest<unknown>, 'say' | 'locale'>;

/** A date as readers say it, `11月28日（周六）`; with its year when that is not today's. ISO dates. */
export function sayDate(words: Wording, date: string, today: string): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return write(words, date, sameYear ? words.say('date-day') : words.say('date-day-year'));
}

/** A date within a longer list: without weekday and year. */
export function sayShortDate(words: Wording, date: string): string {
  return write(words, date, words.say('date-short'));
}

/** The same with its year when that is not today's. */
export function sayPlainDate(words: Wording, date: string, today: string): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return write(words, date, sameYear ? words.say('date-short') : words.say('date-short-year'));
}

/** Days of the week (0 is Monday) in their order, rows of three and more from first to last. */
export function sayWeekdays(words: Wording, days: readonly number[]): string {
  if (days.length === 7) return words.say('weekdays-all');
  const rows: number[][] = [];
  for (const day of days.toSorted((one, other) => one - other)) {
    const row = rows.at(-1);
    if (row && day - (row.at(-1) ?? day) === 1) row.push(day);
    else rows.push([day]);
  }
  const parts = rows.flatMap((row) => {
    const names = row.map((day) => write(words, `2026-11-${23 + day}`, 'ccc'));
    const [from = '', to = ''] = [names[0], names.at(-1)];
    return row.length > 2 ? [words.say('weekdays-range', { from, to })] : names;
  });
  return sayList(words, parts);
}

/** Names one after the other, with the language's own "and". */
export function sayList({ locale }: Wording, names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length < 2) return first;
  const format = lists.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' });
  lists.set(locale, format);
  return format.format(names);
}

// Making formats and writing dates takes most of the time of a reply, and the same few come again
// and again: what is remembered here depends on nothing but its key.
const lists = new Map<string, Intl.ListFormat>();
const written = new Map<string, string>();
const MOST_WRITTEN = 2_000;

/** The patterns are luxon's; the zone plays no part in a date. */
function write({ locale }: Wording, date: string, pattern: string): string {
  const key = [locale, pattern, date].join('\n');
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = DateTime.fromISO(date, { zone: 'utc' }).setLocale(locale).toFormat(pattern);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(key, text);
  return text;
}

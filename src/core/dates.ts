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

import { type Day, makeDay, yearOf } from './day.js';
import { type DateContext, dayOfWeek, monthDay, weekdayFrom } from './span.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A weekday's name as one group, singular or plural. */
export const weekdayName =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?';

/** What every match of `weekdayName` begins with, quick to see. */
export const weekdayStart = /\b(?:mon|tue|wed|thu|fri|sat|sun)/;

/** Names of months, without a group. */
export const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const counts = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A count as one group: a figure, a word, "a", "a few". */
export const count = `(\\d{1,2}|${counts.join('|')}|an?|a few|few|a couple of|couple of)`;

/** The value of what `count` matched. */
export function countOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  if (text.includes('few')) return 3;
  if (text.includes('couple')) return 2;
  return /^an?$/.test(text) ? 1 : counts.indexOf(text) + 1 || Number(text);
}

const offsets: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** How many weeks, months or years off "last", "this" and "next" are. */
export function offsetOf(said: string | undefined): number {
  return offsets[said ?? 'this'] ?? 0;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayNamed(name: string | undefined): number {
  return weekdays.indexOf((name ?? '').slice(0, 3)) + 1;
}

/** 1 is January. */
export function monthNamed(name: string | undefined): number {
  return monthNames.indexOf((name ?? '').slice(0, 3)) + 1;
}

/** A year as one group: in figures, or "next year". */
export const year = '(?:,? (?:of )?(\\d{4}|(?:this|next|last) year))?';

export function yearNamed(text: string | undefined, { today }: DateContext): number | undefined {
  if (!text) return undefined;
  return /^\d/.test(text) ? Number(text) : yearOf(today) + offsetOf(text.split(' ')[0]);
}

/** A day of a month, of the year that was said or the one that is meant. */
export function dateOf(
  [said, month, day]: readonly [string | undefined, string | undefined, string | undefined],
  context: DateContext,
): Day | null {
  const named = yearNamed(said, context);
  const date = [monthNamed(month), Number(day)] as const;
  return named === undefined ? monthDay(context, ...date) : makeDay(named, ...date);
}

/** "next" is the week after this one; "last" the most recent one before today. */
export function weekday(today: Day, said: string | undefined, day: number): Day {
  if (!said) return weekdayFrom(today, day);
  if (said === 'last') return weekdayFrom(today - 7, day);
  return dayOfWeek(today, offsetOf(said), day);
}

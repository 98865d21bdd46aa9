import { type Day, makeDay, monthStart, yearOf } from './day.js';
import { numeral, numeralValue } from './numerals.js';
import { type DateContext, monthDay } from './span.js';

const offsets: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 下: 1, 下下: 2 };

/** How many weeks or months off 上, 这, 下下 are; nothing is the running one. */
export function offsetOf(which: string | undefined): number {
  return offsets[which ?? ''] ?? 0;
}

export const whichWeek = '(上上|(?<!一)下下|上|下|这一?|本|当)?个?';
export const week = '(?:周|星期|礼拜)';
export const monday = '[一二三四五六日天1-7]';

/** 1 is Monday, 7 Sunday. */
export function weekdayNamed(text: string | undefined): number {
  return text === '日' || text === '天' ? 7 : numeralValue(text ?? '');
}

/** A year in words or figures, as one group. */
export const year = '(今年|明年|后年|去年|前年|本年|\\d{4}年)';
const years: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  后年: 2,
};

/** The year that `year` matched; undefined when it matched nothing. */
export function yearNamed(text: string | undefined, { today }: DateContext): number | undefined {
  if (!text) return undefined;
  const offset = years[text];
  return offset === undefined ? Number.parseInt(text, 10) : yearOf(today) + offset;
}

/** A month as three groups: its year, its number, or which one from now. */
export const month = `(?:${year}?的?(?<![\\d.十个])(${numeral})月份?|(上上|(?<!一)下下|上|下|这|本|当)一?个?月份?)`;

/** The groups of `month`. */
export type MonthGroups = readonly [
  year: string | undefined,
  number: string | undefined,
  which: string | undefined,
];

/** The first day of the month that `month` matched; null when it matched none. */
export function monthNamed([year, number, which]: MonthGroups, context: DateContext): Day | null {
  if (which) return monthStart(context.today, offsetOf(which));
  if (!number) return null;
  const said = yearNamed(year, context);
  const first = { ...context, today: monthStart(context.today) };
  const value = numeralValue(number);
  return said === undefined ? monthDay(first, value, 1) : makeDay(said, value, 1);
}

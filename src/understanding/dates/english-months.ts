import { type Day, makeDay, monthStart, yearOf } from './day.js';
import {
  dateOf,
  monthNamed,
  months,
  offsetOf,
  weekdayName,
  weekdayNamed,
  weekdayStart,
  year,
} from './english-words.js';
import { type Rule, single } from './rule.js';
import {
  type DateContext,
  type DaySpan,
  dayOfMonth,
  inNextMonth,
  monthDay,
  nthWeekday,
  oneDay,
  wholeMonth,
} from './span.js';

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  last: -1,
  final: -1,
};
const ordinal = `(${Object.keys(ordinals).join('|')})`;
/** A month as three groups: "next month", or a name with its year. */
const month = `(?:(the|this|that|next|last|every|each|any) month|(${months})${year})`;
/** What every match of `month` holds, quick to see. */
const anyMonth = /month|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const suffix = '(?:st|nd|rd|th)?';
const to = '\\s*(?:-|–|—|to|through|thru|til|till|until|and|&)\\s*(?:the )?';
/** "Tuesday 1st", "the weekend of 21 and 22 November": what may stand before a day of a month. */
const named = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?)?';
const spanOf = '(?:(?:the )?(?:weekend|week|days) of )?';

/** Dates, days of a month, months and their parts. */
export const monthRules: readonly Rule[] = [
  {
    needs: /\d{8}/,
    pattern: /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/g,
    read: ([, year, month, day]) => single(makeDay(Number(year), Number(month), Number(day))),
  },
  {
    needs: /week/,
    pattern: new RegExp(
      `\\b(?:the )?(first|second|third|fourth|last) (?:full )?week (?:of|in) ${month}\\b`,
      'g',
    ),
    read: ([, nth, which, name, said], context) =>
      inMonth([which, name, said], context, (first) => {
        const last = wholeMonth(first, 0).to;
        const from = nth === 'last' ? last - 6 : first + 7 * ((ordinals[nth ?? ''] ?? 1) - 1);
        return { from, to: from + 6 };
      }),
  },
  {
    needs: /\d/,
    weight: 'firm',
    pattern: new RegExp(
      `\\b(${months})\\.? (?:the )?(\\d{1,2})${suffix}(?!\\d|:|\\s*(?:am|pm|o'clock)\\b)${year}\\b`,
      'g',
    ),
    read: ([, month, day, said], context) => single(dateOf([said, month, day], context)),
  },
  {
    needs: /\d/,
    weight: 'firm',
    pattern: new RegExp(`\\b(\\d{1,2})${suffix}(?: of)? (${months})\\b${year}`, 'g'),
    read: ([, day, month, said], context) => single(dateOf([said, month, day], context)),
  },
  {
    needs: /\d/,
    pattern: new RegExp(
      `\\b${spanOf}(${months})\\.? (\\d{1,2})${suffix}${to}(\\d{1,2})${suffix}(?![\\d:]|\\s*(?:am|pm|o'clock|${months})\\b)${year}`,
      'g',
    ),
    read: ([, month, first, last, said], context) => range([month, first, last, said], context),
  },
  {
    needs: /\d/,
    pattern: new RegExp(
      `\\b${spanOf}(?:the )?${named}(\\d{1,2})${suffix}${to}${named}(\\d{1,2})${suffix}(?: of)? (${months})\\b${year}`,
      'g',
    ),
    read: ([, first, last, month, said], context) => range([month, first, last, said], context),
  },
  {
    needs: /\d[./-]\d/,
    pattern:
      /(?<![\d/.:-])(1[0-2]|0?[1-9])([./-])(3[01]|[12]\d|0?[1-9])(?![\d/.:%-]|\s*(?:years?|yrs?|books?|days?|am|pm))/g,
    read: ([, month, , day], context) => single(monthDay(context, Number(month), Number(day))),
  },
  {
    needs: /\d(?:st|nd|rd|th)/,
    pattern: new RegExp(
      `(?<!(?:${months})\\s)\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:of (?!(?:the|this|next) month)|${months}|floor|century|edition|${weekdayName}))(?: of (the|this|next) month)?`,
      'g',
    ),
    read: ([, day, , which], context) => {
      const first = which && which !== 'the' ? monthStart(context.today, offsetOf(which)) : null;
      if (first === null) return single(dayOfMonth(context, Number(day)));
      return oneDay(first + Number(day) - 1);
    },
    until: ([, day], from) => dayOfMonth({ today: from, lean: 'future' }, Number(day)),
  },
  {
    needs: anyMonth,
    pattern: new RegExp(
      `\\b(?:the )?${ordinal} (?:${weekdayName}|(weekend|day)) (?:of|in) ${month}\\b`,
      'g',
    ),
    read: ([, nth, weekday, other, which, name, said], context) => {
      const n = ordinals[nth ?? ''] ?? 1;
      return inMonth([which, name, said], context, (first) => nthIn(first, n, weekday ?? other));
    },
  },
  {
    needs: weekdayStart,
    pattern: new RegExp(
      `\\b(?:the )?(first|second|third|fourth|2nd|3rd|4th) ${weekdayName}\\b(?! (?:of|in) (?:the|this|that|next|last|every|each|${months}))`,
      'g',
    ),
    read: ([, nth, weekday], context) =>
      inNextMonth(context, (first) => nthIn(first, ordinals[nth ?? ''] ?? 1, weekday)),
  },
  {
    needs: anyMonth,
    pattern: new RegExp(
      `\\b(?:the )?(?:very )?(beginning|start|middle|end|mid|early|late)(?:[- ]| of )${month}\\b`,
      'g',
    ),
    read: ([, part, which, name, said], context) =>
      inMonth([which, name, said], context, (first) => partOf(first, part)),
  },
  {
    needs: / year/,
    pattern: /\b(?:the )?(?:last day|end|start|first day|beginning) of (the|this|next) year\b/g,
    read: ([words, which], { today }) => {
      const inYear = yearOf(today) + offsetOf(which);
      if (/last|end/.test(words)) return single(makeDay(inYear, 12, 31));
      return single(makeDay(which === 'next' ? inYear : yearOf(today) + 1, 1, 1));
    },
  },
  {
    needs: /month/,
    weight: 'loose',
    pattern: /\b(this|next|last)\s+month\b/g,
    read: ([, said], { today }) => wholeMonth(today, offsetOf(said)),
  },
  {
    needs: anyMonth,
    weight: 'loose',
    pattern: new RegExp(
      `\\b(?:in|during|for|throughout|all of|all) (?!may (?:i|we|you|be)\\b)(${months})\\b(?!\\.? \\d{1,2}\\b(?!\\d))${year}`,
      'g',
    ),
    read: ([, name, said], context) => {
      const first = dateOf([said, name, '1'], { ...context, today: monthStart(context.today) });
      return first === null ? null : wholeMonth(first, 0);
    },
  },
];

type Groups = readonly (string | undefined)[];

function range([month, first, last, said]: Groups, context: DateContext): DaySpan | null {
  const from = dateOf([said, month, first], context);
  const end = from === null ? null : makeDay(yearOf(from), monthNamed(month), Number(last));
  return from === null || end === null || end < from ? null : { from, to: end };
}

/** A part of the month that was named; of "the month" this one's, or the next when that is over. */
function inMonth(
  [which, name, said]: Groups,
  context: DateContext,
  find: (first: Day) => DaySpan | null,
): DaySpan | null {
  if (name) {
    const first = dateOf([said, name, '1'], { ...context, today: monthStart(context.today) });
    return first === null ? null : find(first);
  }
  if (which === 'this' || which === 'next' || which === 'last') {
    return find(monthStart(context.today, offsetOf(which)));
  }
  return inNextMonth(context, find);
}

function nthIn(first: Day, nth: number, name: string | undefined): DaySpan | null {
  if (name === 'day') return oneDay(nth < 0 ? wholeMonth(first, 0).to : first + nth - 1);
  if (name !== 'weekend') return single(nthWeekday(first, nth, weekdayNamed(name)));
  const saturday = nthWeekday(first, nth, 6);
  return saturday === null ? null : { from: saturday, to: saturday + 1 };
}

/** The beginning and the end are one day, the edge of the month. */
function partOf(first: Day, part: string | undefined): DaySpan {
  const whole = wholeMonth(first, 0);
  if (part === 'beginning' || part === 'start') return oneDay(first);
  if (part === 'middle' || part === 'mid') return oneDay(first + 14);
  if (part === 'early') return { from: first, to: first + 9 };
  return part === 'late' ? { from: first + 20, to: whole.to } : oneDay(whole.to);
}

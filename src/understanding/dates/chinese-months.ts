import { month, monthNamed, week, weekdayNamed, year, yearNamed } from './chinese-words.js';
import { type Day, makeDay, monthOf, monthStart, yearOf } from './day.js';
import { numeral, numeralValue } from './numerals.js';
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

/** After a figure these make it a count or a time, not a day. */
const counted = '(?!\\s*[本个岁点年级楼层元块人天小册章折折次倍月分米])';

/** Dates, days of a month, months and their parts. */
export const monthRules: readonly Rule[] = [
  {
    needs: /\d{8}/,
    pattern: /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/g,
    read: ([, year, month, day]) => single(makeDay(Number(year), Number(month), Number(day))),
  },
  {
    needs: /[周期拜]/,
    pattern: new RegExp(`${month}的?第([一二三四1-4])个?${week}(?![一二三四五六日天末1-7])`, 'g'),
    read: ([, year, number, which, nth], context) => {
      const first = monthNamed([year, number, which], context);
      if (first === null) return null;
      const from = first + 7 * (numeralValue(nth ?? '') - 1);
      return { from, to: from + 6 };
    },
  },
  {
    needs: /\d/,
    pattern: /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})[日号]?/g,
    read: ([, year, month, day]) => single(makeDay(Number(year), Number(month), Number(day))),
  },
  {
    needs: /月/,
    weight: 'firm',
    pattern: new RegExp(
      `(?<!农历|阴历|旧历)${year}?的?(?<![\\d.])(${numeral})月份?的?(${numeral})[日号]?`,
      'g',
    ),
    read: ([, year, month, day], context) =>
      single(
        dateOf(
          yearNamed(year, context),
          [numeralValue(month ?? ''), numeralValue(day ?? '')],
          context,
        ),
      ),
  },
  {
    needs: /月/,
    pattern: new RegExp(`${month}的?(${numeral})(?:[、,，和]|到|至|-|~)(${numeral})[日号]`, 'g'),
    read: ([, year, number, which, first, last], context) => {
      const start = monthNamed([year, number, which], context);
      return start === null ? null : spanIn(start, first, last);
    },
  },
  {
    needs: /[/.-]/,
    pattern: new RegExp(
      `(?<![\\d/.:-])(1[0-2]|0?[1-9])\\s?[/.-]\\s?(3[01]|[12]\\d|0?[1-9])(?![\\d/.:%-])${counted}(?![号日])`,
      'g',
    ),
    read: ([, month, day], context) => single(monthDay(context, Number(month), Number(day))),
  },
  {
    needs: /月/,
    pattern: new RegExp(`(上上|下下|上|下|这|本|当)一?个?月的?(${numeral})[日号]`, 'g'),
    read: ([, which, day], context) => {
      const first = monthNamed([undefined, undefined, which], context);
      return first === null ? null : single(dayIn(first, day));
    },
  },
  {
    needs: /[号日]/,
    pattern: new RegExp(
      `(?<!第|\\d|[零〇])(${numeral})号(?![线楼厅门馆院桌座机])|(?<!\\d)(\\d{1,2})日`,
      'g',
    ),
    read: ([, first, second], context) =>
      single(dayOfMonth(context, numeralValue(first ?? second ?? ''))),
    until: ([, first, second], from) =>
      dayOfMonth({ today: from, lean: 'future' }, numeralValue(first ?? second ?? '')),
  },
  {
    needs: /[号日]/,
    pattern: new RegExp(
      `(?<![\\d.月])(${numeral})(?:[、,，和]${numeral})*(?:[、,，和]|到|至|-|~)(${numeral})[号日]`,
      'g',
    ),
    read: ([, first, last], context) => {
      const from = dayOfMonth(context, numeralValue(first ?? ''));
      if (from === null) return null;
      const to = dayOfMonth({ today: from, lean: 'future' }, numeralValue(last ?? ''));
      return to === null ? null : { from, to };
    },
  },
  {
    needs: /[周期拜]/,
    pattern: new RegExp(
      `(?:${month}|每个?月|月[底末])?的?(?:里|份|[底末])?的?(?:第([一二三四五1-5])|(头)一?|(最后|倒数第一)一?)个?${week}([一二三四五六日天1-7]|末)`,
      'g',
    ),
    read: ([, year, number, which, nth, head, , day], context) => {
      const first = monthNamed([year, number, which], context);
      const count = head ? 1 : nth ? numeralValue(nth) : -1;
      const inMonth = (start: Day) => nthIn(start, count, day);
      return first === null ? inNextMonth(context, inMonth) : inMonth(first);
    },
  },
  {
    needs: /天/,
    pattern: new RegExp(`${month}的?(?:(最后|末尾)|第|头)一?天`, 'g'),
    read: ([, year, number, which, last], context) => {
      const first = monthNamed([year, number, which], context);
      if (first === null) return null;
      return oneDay(last ? wholeMonth(first, 0).to : first);
    },
  },
  {
    needs: /[初底末中旬]/,
    pattern: new RegExp(
      `(?:${month}的?|月)(初(?!${numeral})|底|末|中旬|中(?![国文央间午])|上旬|下旬)(?:几天)?`,
      'g',
    ),
    read: ([, year, number, which, part], context) => {
      const first = monthNamed([year, number, which], context);
      const inMonth = (start: Day) => partOf(start, part);
      return first === null ? inNextMonth(context, inMonth) : inMonth(first);
    },
  },
  {
    needs: /[年岁]/,
    pattern: new RegExp(`${year}?的?(?:年底|年末|年尾|岁末|最后一天)|${year}底`, 'g'),
    read: ([words, first, second], context) => {
      const said = yearNamed(first ?? second, context);
      if (said === undefined && words.endsWith('天')) return null;
      return single(makeDay(said ?? yearOf(context.today), 12, 31));
    },
  },
  {
    needs: /年/,
    pattern: new RegExp(`${year}?的?(?:年初(?!${numeral})|年头|第一天)`, 'g'),
    read: ([words, which], context) => {
      const said = yearNamed(which, context);
      if (said !== undefined) return single(makeDay(said, 1, 1));
      return words.endsWith('天') ? null : single(monthDay(context, 1, 1));
    },
  },
  {
    needs: /月/,
    weight: 'loose',
    pattern: new RegExp(
      `${month}(?!初|底|末|中[旬]|[上下]旬|的?${numeral}[日号]|${numeral}|份的|之|以)`,
      'g',
    ),
    read: ([, year, number, which], context) => {
      const first = monthNamed([year, number, which], context);
      return first === null ? null : wholeMonth(first, 0);
    },
  },
];

function dateOf(
  said: number | undefined,
  [month, day]: readonly [number, number],
  context: DateContext,
): Day | null {
  return said === undefined ? monthDay(context, month, day) : makeDay(said, month, day);
}

function dayIn(first: Day, day: string | undefined): Day | null {
  return makeDay(yearOf(first), monthOf(first), numeralValue(day ?? ''));
}

function spanIn(start: Day, first: string | undefined, last: string | undefined): DaySpan | null {
  const [from, to] = [dayIn(start, first), dayIn(start, last)];
  return from === null || to === null || to < from ? null : { from, to };
}

function nthIn(start: Day, nth: number, day: string | undefined): DaySpan | null {
  if (day !== '末') return single(nthWeekday(start, nth, weekdayNamed(day)));
  const saturday = nthWeekday(start, nth, 6);
  return saturday === null ? null : { from: saturday, to: saturday + 1 };
}

/** 月初 and 月底 are one day, the edge of the month; 上旬 and its like are ten. */
function partOf(start: Day, part: string | undefined): DaySpan {
  const last = monthStart(start, 1) - 1;
  const parts: Readonly<Record<string, DaySpan>> = {
    初: oneDay(start),
    中: oneDay(start + 14),
    上旬: { from: start, to: start + 9 },
    中旬: { from: start + 10, to: start + 19 },
    下旬: { from: start + 20, to: last },
  };
  return parts[part ?? ''] ?? oneDay(last);
}

import { clockTimes } from './chinese-clock.js';
import { type Day, makeDay, monthOf, monthStart, yearOf } from './day.js';
import { festivalDays, festivalNamed, festivalNames, newYearDay } from './festivals.js';
import { numeral, numeralValue } from './numerals.js';
import {
  type DateContext,
  type DateToken,
  type DaySpan,
  dayOfMonth,
  dayOfWeek,
  join,
  monthDay,
  oneDay,
  type SaidDates,
  weekdayFrom,
  weekend,
  wholeMonth,
  wholeWeek,
} from './span.js';

/** One way to name days. */
interface Rule {
  /** Characters of which the pattern always takes one: most sentences hold none, and that is quick to see. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  read(match: RegExpExecArray, context: DateContext): DaySpan | null;
  /** The same words as the end of a range. */
  until?(match: RegExpExecArray, from: Day): Day | null;
}

/** Days and times of day in a normalised, simplified Chinese sentence. */
export function chineseDates(text: string, context: DateContext): SaidDates {
  const tokens = rules
    .filter(({ needs }) => needs.test(text))
    .flatMap((rule) => tokensOf(rule, text, context));
  return join(text, [...tokens, ...clockTimes(text)], link);
}

const link = /^[上下]?午?\s*(?:到|至|和|与|跟|、|~|-|—|–|－)\s*$/;

const weeks: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 };
const whichWeek = '(上上|下下|上|下|这一?|本)?(?:个)?';
const whichMonth = '(?:(上|下|这|本)一?个?月)';
const week = '(?:周|星期|礼拜)';
const monday = '[一二三四五六日天1-7]';

const relativeDays: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
};

const rules: readonly Rule[] = [
  {
    needs: /\d/,
    pattern: /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})[日号]?/g,
    read: ([, year, month, day]) => single(makeDay(Number(year), Number(month), Number(day))),
  },
  {
    needs: /月/,
    pattern: new RegExp(`(今年|明年|后年|去年)?的?(${numeral})月份?的?(${numeral})[日号]?`, 'g'),
    read: ([, year, month, day], context) =>
      single(dateOf(context, year, numeralValue(month ?? ''), numeralValue(day ?? ''))),
  },
  {
    needs: /[/.]/,
    pattern: /(?<![\d/.-])(\d{1,2})[/.](\d{1,2})(?![\d/.%元块])/g,
    read: ([, month, day], context) => single(monthDay(context, Number(month), Number(day))),
  },
  {
    needs: /月/,
    pattern: new RegExp(`${whichMonth}的?(${numeral})[日号]`, 'g'),
    read: ([, which, day], { today }) => {
      const month = monthStart(today, weeks[which ?? ''] ?? 0);
      return single(makeDay(yearOf(month), monthOf(month), numeralValue(day ?? '')));
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
    needs: /[前昨今明后]/,
    pattern: /(大前|大后|前|昨|今|明|后)(?:天|日|儿个?|晚|早|夜)/g,
    read: ([, which], { today }) => oneDay(today + (relativeDays[which ?? ''] ?? 0)),
  },
  {
    needs: /[今现这此当]/,
    pattern: /今(?=还|几点|到几点)|现在|这会儿?|此刻|当下/g,
    read: (_, { today }) => oneDay(today),
  },
  {
    needs: /[前后]/,
    pattern: new RegExp(`(?:过)?(${numeral})(天|周|个?星期|个?礼拜)(?:之|以)?(后|前)`, 'g'),
    read: ([, count, unit, side], { today }) => {
      const days = numeralValue(count ?? '') * (unit === '天' ? 1 : 7);
      return Number.isNaN(days) ? null : oneDay(side === '前' ? today - days : today + days);
    },
  },
  {
    needs: /[周期拜]/,
    pattern: new RegExp(`${whichWeek}${week}(${monday})`, 'g'),
    read: ([, which, day], { today }) => oneDay(weekday(today, which, weekdayNamed(day))),
    until: ([, which, day], from) => (which ? null : weekdayFrom(from, weekdayNamed(day))),
  },
  {
    needs: /[末休]/,
    pattern: new RegExp(`${whichWeek}(?:周末|星期末|双休日)`, 'g'),
    read: ([, which], { today }) => weekend(today, weeksOf(which)),
  },
  {
    needs: /[周期拜]/,
    pattern: new RegExp(`(上上|下下|上|下|这一?|本)个?${week}(?!${monday}|末)`, 'g'),
    read: ([, which], { today }) => wholeWeek(today, weeksOf(which)),
  },
  {
    needs: /[底末]/,
    pattern: new RegExp(`(?:${whichMonth}的?|(${numeral})月的?|月)(?:底|末)(?:几天)?`, 'g'),
    read: ([, which, month], context) => monthEnd(context, which, month),
  },
  {
    needs: /月/,
    pattern: new RegExp(`${whichMonth}(?!底|末|的?${numeral}[日号])`, 'g'),
    read: ([, which], { today }) => wholeMonth(today, weeks[which ?? ''] ?? 0),
  },
  {
    needs: /月/,
    pattern: new RegExp(
      `(?<![\\d一二三四五六七八九十个])(${numeral})月(?!${numeral}|底|末|的|份的)份?`,
      'g',
    ),
    read: ([, month], context) => {
      const first = monthDay(
        { ...context, today: monthStart(context.today) },
        numeralValue(month ?? ''),
        1,
      );
      return first ? wholeMonth(first, 0) : null;
    },
  },
  {
    needs: /[底末]/,
    pattern: /年底|年末/g,
    read: (_, { today }) => single(makeDay(yearOf(today), 12, 31)),
  },
  {
    needs: /[年月]/,
    pattern: new RegExp(`(?:大年|正月)初?(${numeral})`, 'g'),
    read: ([, day], context) => {
      const n = numeralValue(day ?? '');
      return n >= 1 && n <= 29 ? newYearDay(n, context) : null;
    },
  },
  {
    needs: new RegExp(`[${festivalNames('zh').replace(/(?<=^|\|)(.)[^|]*\|?/g, '$1')}]`),
    pattern: new RegExp(
      `(?<![周期拜\\d])(${festivalNames('zh')})(?![月点号])(?:的?(当天|那天|当日|当晚))?`,
      'g',
    ),
    read: ([, name, only], context) => {
      const festival = festivalNamed(name ?? '');
      return festival ? festivalDays(festival, context, only !== undefined) : null;
    },
  },
];

function tokensOf(rule: Rule, text: string, context: DateContext): DateToken[] {
  // `matchAll` copies its pattern; most patterns find nothing.
  if (text.search(rule.pattern) < 0) return [];
  const tokens: DateToken[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    const days = rule.read(match, context);
    if (!days) continue;
    const until = rule.until;
    const token = { start: match.index, end: match.index + match[0].length, days };
    tokens.push(until ? { ...token, until: (from) => until(match, from) } : token);
  }
  return tokens;
}

function single(day: Day | null): DaySpan | null {
  return day ? oneDay(day) : null;
}

function dateOf(context: DateContext, year: string | undefined, month: number, day: number) {
  if (!year) return monthDay(context, month, day);
  const years = { 去年: -1, 今年: 0, 明年: 1, 后年: 2 }[year] ?? 0;
  return makeDay(yearOf(context.today) + years, month, day);
}

function weeksOf(which: string | undefined): number {
  return weeks[which?.replace('一', '') ?? ''] ?? 0;
}

/** With a week named that week's day, else the next one. */
function weekday(today: Day, which: string | undefined, day: number): Day {
  return which ? dayOfWeek(today, weeksOf(which), day) : weekdayFrom(today, day);
}

function weekdayNamed(text: string | undefined): number {
  return text === '日' || text === '天' ? 7 : numeralValue(text ?? '');
}

function monthEnd(context: DateContext, which?: string, month?: string): DaySpan | null {
  const { today } = context;
  if (!month) return oneDay(wholeMonth(today, weeks[which ?? ''] ?? 0).to);
  const first = monthDay({ ...context, today: monthStart(today) }, numeralValue(month), 1);
  return first ? oneDay(wholeMonth(first, 0).to) : null;
}

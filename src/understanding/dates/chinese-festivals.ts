import { monday, week, weekdayNamed, year, yearNamed } from './chinese-words.js';
import type { Day } from './day.js';
import {
  festivalDays,
  festivalNamed,
  festivalNames,
  lunarDate,
  lunarMonth,
  nextDaysOff,
} from './festivals.js';
import { numeral, numeralValue } from './numerals.js';
import type { Rule } from './rule.js';
import { type DateContext, type DaySpan, oneDay, weekdayFrom } from './span.js';

const names = festivalNames('zh').filter((name) => name !== '十一');
const firsts = [...new Set(names.map((name) => name.charAt(0)))].join('');
const part =
  '(?:的|放假|假期|长假|小长假|连假|[三五七八]天假|[三五七八]天|假日|期间|那|当|这)*的?(当天|那天|当日|当晚|天晚上(?!(?:大概|大约|约)?[\\d一二三四五六七八九十])|前一[天晚夜日]|前[夜夕]|头一[天晚]|第一天|后一天|后第一天|头[两三四五]天|最后[两三四五]天|最后一[天晚日]|第[二三四五六七]天)';

/** Days off, and that they are over: 清明放完假, 假期结束后. */
const off = '(?:的|放完?假?|休完?假?|假期|长假|小长假|连假|黄金周|假日|假|节)*';
const over = '(?:结束|收假|过完?|完)?了?(?:之|以)?后?';

/** 初一 is also a year of school: what makes it one. */
const school =
  '(?!的?(?:学生|新生|女生|男生|家长|孩子|年级|班|数学|语文|英语|物理|上(?!午)|下册|生|学))';

const lunarMonths: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/** Festivals, holidays and the days of the Chinese calendar. */
export const festivalRules: readonly Rule[] = [
  {
    needs: new RegExp(`[${firsts}]`),
    weight: 'loose',
    pattern: new RegExp(
      `${year}?的?(?<![周期拜\\d十])(${names.join('|')})节?(?![月点号]|快乐|愉快|好(?![的几]))(?:${part})?`,
      'g',
    ),
    read: ([, year, name, which], context) =>
      partOf({ name, which, year: yearNamed(year, context) }, context),
  },
  {
    needs: /十一/,
    weight: 'loose',
    pattern: new RegExp(
      `${year}?的?(?<![周期拜\\d月第二三四五六七八九十双零])十一(?=$|[\\s，。？?!！、]|[放假长黄那去来期开闭休营还会能可到的关几都上有正照图你馆北南总古]|当天)(?:${part})?`,
      'g',
    ),
    read: ([, year, which], context) =>
      partOf({ name: '十一', which, year: yearNamed(year, context) }, context),
  },
  {
    needs: /[完后束过收]/,
    pattern: new RegExp(
      `${year}?的?(?:(${names.join('|')}|十一)|(?:这个|这次|这)?(?:小?长假|假期|连假|放假|节|收假))节?${off}${over}的?(?:头一?|第(${numeral}))个?[天日]`,
      'g',
    ),
    read: ([all, said, name, nth], context) => {
      if (!/[完后束过收]/.test(all.replace('过年', ''))) return null;
      const festival = festivalNamed(name ?? '');
      const days = festival
        ? festivalDays(festival, context, { year: yearNamed(said, context) })
        : nextDaysOff(context);
      const n = nth ? numeralValue(nth) : 1;
      // 放完假第二天 is the day after, as 第二天 is everywhere.
      return days && n >= 1 && n <= 15 ? oneDay(days.to + (n === 2 ? 1 : n)) : null;
    },
  },
  {
    needs: /后/,
    pattern: new RegExp(
      `${year}?的?(?<![周期拜\\d十])(${names.join('|')})节?(?:假期|长假|放假|假)?(?:之|以|过)?后的?(?:第(${numeral})|头一?)个?${week}(${monday})`,
      'g',
    ),
    read: ([, said, name, nth, day], context) => {
      const festival = festivalNamed(name ?? '');
      const days = festival && festivalDays(festival, context, { year: yearNamed(said, context) });
      if (!days) return null;
      const first = weekdayFrom(days.to + 1, weekdayNamed(day));
      return oneDay(first + 7 * ((nth ? numeralValue(nth) : 1) - 1));
    },
  },
  {
    needs: /假/,
    pattern: new RegExp(
      `(?<![寒暑请年病事产婚])(?:这个|这次|这)?(?:小?长假|假期)(?:期间|${part})`,
      'g',
    ),
    read: ([, which], context) => {
      const days = nextDaysOff(context);
      return days && which ? oneDay(dayOf(days, which)) : days;
    },
  },
  {
    needs: /[正腊冬]月/,
    pattern: new RegExp(`(?:农历|阴历|旧历)?(正|腊|冬)月(?:初?(${numeral})|底|里)?`, 'g'),
    read: ([all, name, day], context) => {
      const month = lunarMonths[name ?? ''] ?? 1;
      if (all.endsWith('底')) return lunarDate(month, 30, context);
      return day ? lunarDate(month, numeralValue(day), context) : lunarMonth(month, context);
    },
  },
  {
    needs: /[农阴旧]历/,
    pattern: new RegExp(`(?:农历|阴历|旧历)的?(${numeral})月(?:初?(${numeral})[日号]?)?`, 'g'),
    read: ([, month, day], context) => {
      const m = numeralValue(month ?? '');
      if (!(m >= 1 && m <= 12)) return null;
      return day ? lunarDate(m, numeralValue(day), context) : lunarMonth(m, context);
    },
  },
  {
    needs: /初/,
    pattern: new RegExp(
      `(?<![上读念])(?:大年|过年|春节|年)?初(十?[一二三四五六七八九十]|\\d{1,2})(?![号日])${school}`,
      'g',
    ),
    read: ([, day], context) => newYear(day, context),
    until: ([, day], from) => newYear(day, { today: from, lean: 'future' })?.from ?? null,
  },
  {
    needs: /年/,
    pattern: /大?年(二十[一二三四五六七八九]|廿[一二三四五六七八九])/g,
    read: ([, day], context) => lunarDate(12, numeralValue(day ?? ''), context),
  },
];

/** Day 1 to 15 of the Chinese year: 初一 is 1. */
function newYear(day: string | undefined, context: DateContext): DaySpan | null {
  const n = numeralValue(day ?? '');
  return n >= 1 && n <= 10 ? lunarDate(1, n, context) : null;
}

interface Said {
  readonly name: string | undefined;
  readonly which: string | undefined;
  readonly year: number | undefined;
}

/** A festival, or the day of it, before it or after it that is meant. */
function partOf({ name, which, year }: Said, context: DateContext): DaySpan | null {
  const festival = festivalNamed(name ?? '');
  if (!festival) return null;
  const only = which !== undefined && /^[当那天]/.test(which);
  const days = festivalDays(festival, context, { year, only });
  if (!days || !which || only) return days;
  return someOf(days, which) ?? oneDay(dayOf(days, which));
}

/** 头三天, 最后两天: several of a festival's days. */
function someOf({ from, to }: DaySpan, which: string): DaySpan | null {
  const count = numeralValue(which.at(-2) ?? '') - 1;
  if (/^头[两三四五]天/.test(which)) return { from, to: Math.min(to, from + count) };
  return /^最后[两三四五]天/.test(which) ? { from: Math.max(from, to - count), to } : null;
}

function dayOf({ from, to }: DaySpan, which: string): Day {
  if (/^(?:前|头)/.test(which)) return from - 1;
  if (which.startsWith('最后')) return to;
  if (which.startsWith('后')) return to + 1;
  return Math.min(from + numeralValue(which.charAt(1)) - 1, to > from ? to : from + 6);
}

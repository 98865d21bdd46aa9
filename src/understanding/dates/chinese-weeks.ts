import { monday, offsetOf, week, weekdayNamed, whichWeek } from './chinese-words.js';
import type { Day } from './day.js';
import { numeral, numeralValue } from './numerals.js';
import { type Rule, single } from './rule.js';
import { addMonths, dayOfWeek, daysFrom, oneDay, weekdayFrom, weekend, wholeWeek } from './span.js';

const relativeDays: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  当: 0,
  明: 1,
  后: 2,
  大后: 3,
};

/** A vague number of days. */
const few = 3;

function countOf(text: string | undefined): number {
  return text?.endsWith('几') ? few : numeralValue(text ?? '');
}

function inDays(count: number, unit: string | undefined): number {
  return count * (unit === '天' || unit === '日' ? 1 : 7);
}

/** With a week named that week's day, else the next one. */
function weekday(today: Day, which: string | undefined, day: number): Day {
  return which
    ? dayOfWeek(today, offsetOf(which.charAt(0) === '这' ? '' : which), day)
    : weekdayFrom(today, day);
}

/** Days counted from today, weekdays, weekends and weeks. */
export const weekRules: readonly Rule[] = [
  {
    needs: /[前昨今明后]/,
    weight: 'firm',
    pattern: /(大前|大后|前|昨|今|明|后)(?:天|日|儿个?|个儿|晚|早|夜)/g,
    read: ([, which], { today }) => oneDay(today + (relativeDays[which ?? ''] ?? 0)),
  },
  {
    needs: /[今明]/,
    pattern: /(今|明)天?(?:和|跟|、)?(?:明|后)(?:[两二]?[天日]|儿)/g,
    read: ([, which], { today }) => daysFrom(today + (relativeDays[which ?? ''] ?? 0), 2),
  },
  {
    needs: /[今现这此当]/,
    weight: 'firm',
    pattern: /今(?=还|几点|到几点)|现在|现下|这会儿?|此刻|当下|目前/g,
    read: (_, { today }) => oneDay(today),
  },
  {
    needs: /[天日]/,
    pattern: /(?:这|近|最近)(两|二|几|三)[天日]/g,
    read: ([, count], { today }) => daysFrom(today, countOf(count)),
  },
  {
    needs: /[来后面]/,
    pattern: new RegExp(
      `(?:接下来|未来|往后|今后|之后|后面)的?(?:这)?(${numeral}|几)个?(天|日|周|星期|礼拜)`,
      'g',
    ),
    read: ([, count, unit], { today }) => daysFrom(today, inDays(countOf(count), unit)),
  },
  {
    needs: /内/,
    pattern: new RegExp(`(${numeral})个?(天|日|周|星期|礼拜)(?:之|以)?内`, 'g'),
    read: ([, count, unit], { today }) => {
      const days = inDays(numeralValue(count ?? ''), unit);
      return Number.isNaN(days) ? null : daysFrom(today, days);
    },
  },
  {
    needs: /[前后]/,
    pattern: new RegExp(`(?:过|再过)?(${numeral})个?(天|周|星期|礼拜)(?:之|以)?(后|前)`, 'g'),
    read: ([, count, unit, side], { today }) => {
      const days = inDays(numeralValue(count ?? ''), unit);
      return Number.isNaN(days) ? null : oneDay(side === '前' ? today - days : today + days);
    },
  },
  {
    needs: /过/,
    pattern: new RegExp(`过(${numeral})(天|个?星期|个?礼拜|周)(?![之以]?[前后])`, 'g'),
    read: ([, count, unit], { today }) => {
      const days = inDays(numeralValue(count ?? ''), unit?.replace('个', ''));
      return Number.isNaN(days) ? null : oneDay(today + days);
    },
  },
  {
    needs: /后/,
    pattern: new RegExp(`(?:过|再过)?(半|${numeral})(个月|年)(?:之|以)?后`, 'g'),
    read: ([, count, unit], { today }) => {
      if (count === '半') return oneDay(unit === '年' ? addMonths(today, 6) : today + 15);
      const months = numeralValue(count ?? '') * (unit === '年' ? 12 : 1);
      return Number.isNaN(months) ? null : oneDay(addMonths(today, months));
    },
  },
  {
    needs: /今/,
    pattern: /(上个?月|下个?月|去年|明年|上周|下周)的?(?:今天|今日)/g,
    read: ([, which = ''], { today }) => {
      const sign = /[上去]/.test(which) ? -1 : 1;
      if (which.endsWith('周')) return oneDay(today + 7 * sign);
      return oneDay(addMonths(today, sign * (which.endsWith('年') ? 12 : 1)));
    },
  },
  {
    needs: /[周期拜]/,
    pattern: new RegExp(`${whichWeek}${week}(${monday})`, 'g'),
    read: ([, which, day], { today }) => oneDay(weekday(today, which, weekdayNamed(day))),
    until: ([, which, day], from) => (which ? null : weekdayFrom(from, weekdayNamed(day))),
  },
  {
    needs: /[周期拜]/,
    pattern: new RegExp(
      `${whichWeek}${week}(${monday})(?:(?:[、,，和或与跟及]|到|至|-|~)?(${monday}))+(?![点时月号个年岁本楼层天共起次定样直些般刻])`,
      'g',
    ),
    read: ([, which, day, last], { today }) => {
      const from = weekday(today, which, weekdayNamed(day));
      return { from, to: weekdayFrom(from, weekdayNamed(last)) };
    },
  },
  {
    needs: /[末休w]/,
    pattern: new RegExp(`${whichWeek}(?:周末|星期末|双休日?|礼拜末|周? ?weekend)`, 'g'),
    read: ([, which], { today }) => weekend(today, offsetOf(which?.replace(/这一?/, ''))),
  },
  {
    needs: /[工平周]/,
    pattern: /工作日|上班日|平日|周内(?![有的])/g,
    read: (_, { today }) => daysFrom(weekdayFrom(today, 1), 5),
  },
  {
    needs: /[周期拜]/,
    pattern: new RegExp(`(上上|下下|上|下|这一?|本)一?个?${week}(?!${monday}|末|的?今)`, 'g'),
    read: ([, which], { today }) => wholeWeek(today, offsetOf(which?.replace(/这一?/, ''))),
  },
  {
    needs: /[周期拜]/,
    pattern: new RegExp(`每个?${week}(${monday})`, 'g'),
    read: ([, day], { today }) => single(weekdayFrom(today, weekdayNamed(day))),
  },
];

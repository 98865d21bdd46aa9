import type { Day } from './day.js';
import {
  count,
  countOf,
  offsetOf,
  weekday,
  weekdayName,
  weekdayNamed,
  weekdayStart,
} from './english-words.js';
import type { Rule } from './rule.js';
import { addMonths, daysFrom, oneDay, weekdayFrom, weekend, wholeWeek } from './span.js';

/** Days counted from today, weekdays, weekends and weeks. */
export const weekRules: readonly Rule[] = [
  {
    pattern: /\bday before yesterday\b/g,
    read: (_, { today }) => oneDay(today - 2),
  },
  {
    needs: /day after/,
    pattern: /\b(?:the )?day after (?:tomorrow|next)\b/g,
    read: (_, { today }) => oneDay(today + 2),
  },
  {
    weight: 'firm',
    pattern:
      /\b(?:from now(?= (?:til|till|until|to)\b)|this (?:morning|afternoon|evening)|tonight|right now)\b/g,
    read: (_, { today }) => oneDay(today),
  },
  {
    weight: 'firm',
    pattern: /\b(tomorrow|yesterday|today)( week(?! ?end))?\b/g,
    read: ([, word, later], { today }) => {
      const day = today + (word === 'tomorrow' ? 1 : word === 'today' ? 0 : -1);
      return oneDay(later && word !== 'yesterday' ? day + 7 : day);
    },
  },
  {
    needs: /week/,
    pattern: /\b(?:(this|next|last)\s+)?(?:coming\s+)?(?:weekends?|week-ends?)( after next)?\b/g,
    read: ([, said, after], { today }) => weekend(today, after ? 2 : offsetOf(said)),
  },
  {
    needs: weekdayStart,
    pattern: new RegExp(
      `\\b(?:every\\s+)?(?:(this|next|last)\\s+)?(coming\\s+)?${weekdayName}( week(?! ?end)| after next)?\\b`,
      'g',
    ),
    read: ([, said, coming, name, later], { today }) => {
      const from = later?.endsWith('next') ? today + 1 : today;
      const day = weekday(from, coming ? undefined : said, weekdayNamed(name));
      return oneDay(later ? day + 7 : day);
    },
    until: ([, said, , name], from) => (said ? null : weekdayFrom(from, weekdayNamed(name))),
  },
  {
    needs: /week/,
    pattern: /\b(this|next|last)\s+week\b(?! ?end)/g,
    read: ([, said], { today }) => wholeWeek(today, offsetOf(said)),
  },
  {
    needs: /week after/,
    pattern: /\b(?:the )?week after next\b/g,
    read: (_, { today }) => wholeWeek(today, 2),
  },
  {
    needs: /day|week/,
    pattern: /\b(?:weekdays?|week days?|working days?|workdays?|business days?|weeknights?)\b/g,
    read: (_, { today }) => daysFrom(weekdayFrom(today, 1), 5),
  },
  {
    needs: /next|coming|following/,
    pattern: new RegExp(`\\b(?:next|coming|following) ${count} (days?|weeks?|nights?)\\b`, 'g'),
    read: ([, said, unit], { today }) => daysFrom(today, countOf(said) * daysIn(unit)),
  },
  {
    pattern: /\bcoming (week|days)\b/g,
    read: ([, unit], { today }) => daysFrom(today, unit === 'week' ? 7 : 3),
  },
  {
    needs: /from|after/,
    pattern: new RegExp(
      `\\b${count} (days?|weeks?|fortnights?|months?) (?:from|after) (now|today|tomorrow|(?:this |next )?${weekdayName})\\b`,
      'g',
    ),
    read: ([, said, unit, start, name], { today }) => {
      const offset = start === 'tomorrow' ? 1 : 0;
      const next = start?.startsWith('next') ? 'next' : undefined;
      const from = name ? weekday(today, next, weekdayNamed(name)) : today + offset;
      return later(from, countOf(said), unit);
    },
  },
  {
    needs: /week|fortnight/,
    pattern: new RegExp(`\\b${count} (weeks?|fortnights?) (today|tomorrow)\\b`, 'g'),
    read: ([, said, unit, start], { today }) =>
      later(today + (start === 'tomorrow' ? 1 : 0), countOf(said), unit),
  },
  {
    needs: /week/,
    pattern: new RegExp(`\\b(?:a|one) week (?:on|this) ${weekdayName}\\b`, 'g'),
    read: ([, name], { today }) => oneDay(weekdayFrom(today, weekdayNamed(name)) + 7),
  },
  {
    needs: /\bin /,
    pattern: new RegExp(
      `\\bin (?:about )?${count} (days?|weeks?|fortnights?|months?)(?:['’]? time)?\\b`,
      'g',
    ),
    read: ([, said, unit], { today }) => later(today, countOf(said), unit),
  },
];

function daysIn(unit: string | undefined): number {
  if (unit?.startsWith('fortnight')) return 14;
  return unit?.startsWith('week') ? 7 : 1;
}

function later(from: Day, count: number, unit: string | undefined) {
  if (Number.isNaN(count)) return null;
  return oneDay(unit?.startsWith('month') ? addMonths(from, count) : from + count * daysIn(unit));
}

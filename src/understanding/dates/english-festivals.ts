import type { Day } from './day.js';
import { year, yearNamed } from './english-words.js';
import { festivalDays, festivalNamed, festivalNames, nextDaysOff } from './festivals.js';
import type { Rule } from './rule.js';
import { type DaySpan, oneDay } from './span.js';

const names = festivalNames('en')
  .map((name) => name.replace(/'/g, "['’]?").replace(/ /g, '\\s+'))
  .join('|');
/** How the names begin, quick to see. */
const beginnings = new RegExp(
  `\\b(?:${[...new Set(festivalNames('en').map((name) => name.slice(0, 3)))].join('|')})`,
);
/** What may stand before a festival to mean one day of it or beside it. */
const which =
  '(?:(?:the )?(day before|day after|last day of|final day of|first day of|second day of|third day of|eve of) )?(?:the )?';

/** Days off, and that they are over: "the Spring Festival holiday ends". */
const off = '(?:holidays?|break|(?:long )?weekend|days off)';
const over = '(?: (?:ends?|ended|finish(?:es|ed)?|(?:is|are) (?:over|finished|done)))?';

/** Festivals and holidays. */
export const festivalRules: readonly Rule[] = [
  {
    needs: /lunar|chinese/,
    pattern:
      /\bnew year['’]?s?( eve)?(?: day)? (?:by|in|on|of|according to|under) the (?:lunar|chinese) (?:calendar|year)\b/g,
    read([, eve], context) {
      const festival = festivalNamed(eve ? "chinese new year's eve" : 'chinese new year');
      return festival ? festivalDays(festival, context) : null;
    },
  },
  {
    needs: /after/,
    pattern: new RegExp(
      `\\b(?:the )?(?:first |very next |next )?day (?:right |straight )?after (?:the )?(?:(${names})|(?:public |long )?(?:holidays?|break|long weekend))(?:['’]s)?(?: ?${off})?${over}(?!\\w)`,
      'g',
    ),
    read([all, name], context) {
      // "The day after National Day" is the second of October.
      if (name && !/^(?:the )?first|holiday|break|weekend|over|end|finish|done/.test(all))
        return null;
      const festival = festivalNamed(name ?? '');
      const days = festival ? festivalDays(festival, context) : nextDaysOff(context);
      return days && oneDay(days.to + 1);
    },
  },
  {
    needs: beginnings,
    weight: 'loose',
    pattern: new RegExp(
      `(?<!happy |merry )\\b${which}(?:(this|next|last) year['’]?s )?(${names})(?! eve)(?!\\w)( itself|['’]?s? day(?! (?:holiday|break)))?(?:['’]?s? ${off})?${year}`,
      'g',
    ),
    read(match, context) {
      const [, part, near, name, proper, said] = match;
      const festival = festivalNamed(name ?? '');
      if (!festival) return null;
      const inYear = yearNamed(said ?? (near ? `${near} year` : undefined), context);
      const only = proper !== undefined || isOn(match, match[0]);
      const days = festivalDays(festival, context, { year: inYear, only });
      return days && part ? oneDay(dayOf(days, part)) : days;
    },
  },
];

/** "On National Day" is that day; over it and during it is as long as people are off. */
function isOn({ index, input }: RegExpExecArray, name: string): boolean {
  return /\bon $/.test(input.slice(0, index)) && !/holiday|week|break|vacation|days off/.test(name);
}

function dayOf({ from, to }: DaySpan, part: string): Day {
  if (part === 'day before' || part === 'eve of') return from - 1;
  if (part.startsWith('first')) return from;
  if (part.startsWith('second')) return from + 1;
  return part.startsWith('third') ? from + 2 : part === 'day after' ? from + 1 : to;
}

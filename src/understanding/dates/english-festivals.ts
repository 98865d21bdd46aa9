import type { Day } from './day.js';
import { year, yearNamed } from './english-words.js';
import { festivalDays, festivalNamed, festivalNames } from './festivals.js';
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
    needs: beginnings,
    pattern: new RegExp(
      `\\b${which}(?:(this|next|last) year['’]?s )?(${names})(?! eve)(?!\\w)( itself|['’]?s? day(?! (?:holiday|break)))?${year}`,
      'g',
    ),
    read(match, context) {
      const [, part, near, name, proper, said] = match;
      const festival = festivalNamed(name ?? '');
      if (!festival) return null;
      const inYear = yearNamed(said ?? (near ? `${near} year` : undefined), context);
      const only = proper !== undefined || isOn(match, name ?? '');
      const days = festivalDays(festival, context, { year: inYear, only });
      return days && part ? oneDay(dayOf(days, part)) : days;
    },
  },
];

/** "On National Day" is that day; over it and during it is as long as people are off. */
function isOn({ index, input }: RegExpExecArray, name: string): boolean {
  return /\bon $/.test(input.slice(0, index)) && !/holiday|week|break|vacation/.test(name);
}

function dayOf({ from, to }: DaySpan, part: string): Day {
  if (part === 'day before' || part === 'eve of') return from - 1;
  if (part.startsWith('first')) return from;
  if (part.startsWith('second')) return from + 1;
  return part.startsWith('third') ? from + 2 : part === 'day after' ? from + 1 : to;
}

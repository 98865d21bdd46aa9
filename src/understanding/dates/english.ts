import type { ParsedComponents } from 'chrono-node';
import { casual } from 'chrono-node/en';
import { type Day, iso, makeDay, yearOf } from './day.js';
import { clockOf, spokenTimes } from './english-clock.js';
import { festivalDays, festivalNamed, festivalNames } from './festivals.js';
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

/** One way to name days that chrono does not know or reads otherwise than a reader means it. */
interface Rule {
  readonly pattern: RegExp;
  read(match: RegExpExecArray, context: DateContext): DaySpan | null;
  until?(match: RegExpExecArray, from: Day): Day | null;
}

/**
 * Days and times of day in a normalised English sentence. Weekdays, weekends, weeks and festivals
 * are read here: chrono takes "Wednesday" on a Wednesday for the next one, knows no weekends, and
 * gets "the day after tomorrow" wrong in some zones of the process. Calendar dates, "in three days"
 * and hours are read by chrono.
 */
export function englishDates(text: string, context: DateContext): SaidDates {
  const own = rules.flatMap((rule) => tokensOf(rule, text, context));
  const times = spokenTimes(text);
  const rest = blank(text, [...own, ...times]);
  return join(text, [...own, ...times, ...byChrono(rest, context)], link);
}

const link = /^\s*(?:to|through|thru|till|until|and|or|-|–|—|&)\s*(?:on\s+)?$/;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdayName =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?';
const which: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const rules: readonly Rule[] = [
  {
    pattern: /\bday before yesterday\b/g,
    read: (_, { today }) => oneDay(today - 2),
  },
  {
    pattern: /\b(?:the )?day after tomorrow\b/g,
    read: (_, { today }) => oneDay(today + 2),
  },
  {
    pattern: /\b(?:today|this (?:morning|afternoon|evening)|tonight|right now)\b/g,
    read: (_, { today }) => oneDay(today),
  },
  {
    pattern: /\b(tomorrow|yesterday)\b/g,
    read: ([word], { today }) => oneDay(word === 'tomorrow' ? today + 1 : today - 1),
  },
  {
    pattern: /\b(?:(this|next|last)\s+)?(?:coming\s+)?weekends?\b/g,
    read: ([, said], { today }) => weekend(today, which[said ?? 'this'] ?? 0),
  },
  {
    pattern: new RegExp(`\\b(?:(this|next|last)\\s+)?(coming\\s+)?${weekdayName}\\b`, 'g'),
    read: ([, said, coming, name], { today }) =>
      oneDay(weekday(today, coming ? undefined : said, weekdayNamed(name))),
    until: ([, said, , name], from) => (said ? null : weekdayFrom(from, weekdayNamed(name))),
  },
  {
    pattern: /\b(this|next|last)\s+week\b/g,
    read: ([, said], { today }) => wholeWeek(today, which[said ?? ''] ?? 0),
  },
  {
    pattern: /\b(?:the )?end of (?:the|this|next) (month|year)\b/g,
    read: ([all, unit], { today }) =>
      unit === 'year'
        ? single(makeDay(yearOf(today), 12, 31))
        : oneDay(wholeMonth(today, all.includes('next') ? 1 : 0).to),
  },
  {
    pattern: /\b(this|next|last)\s+month\b/g,
    read: ([, said], { today }) => wholeMonth(today, which[said ?? ''] ?? 0),
  },
  {
    pattern: new RegExp(
      `(?<!(?:${months})\\s)\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:of|${months}|floor|century|edition))`,
      'g',
    ),
    read: ([, day], context) => single(dayOfMonth(context, Number(day))),
    until: ([, day], from) => dayOfMonth({ today: from, lean: 'future' }, Number(day)),
  },
  {
    pattern: new RegExp(`\\b(${festivalNames('en')})(?! eve)(?!\\w)( itself)?`, 'g'),
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

function weekdayNamed(name: string | undefined): number {
  return weekdays.indexOf((name ?? '').slice(0, 3)) + 1;
}

/** "next" is the week after this one; "last" the most recent one before today. */
function weekday(today: Day, said: string | undefined, day: number): Day {
  if (!said) return weekdayFrom(today, day);
  if (said === 'last') return weekdayFrom(today - 7, day);
  return dayOfWeek(today, which[said] ?? 0, day);
}

/** Spaces in place of what has been read, so that places stay. */
function blank(text: string, tokens: readonly DateToken[]): string {
  let rest = text;
  for (const { start, end } of tokens) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest;
}

/** chrono is slow to find nothing: it is asked only when something may be there. */
const promising = new RegExp(`\\d|\\b(?:noon|midnight|days?|weeks?|o'clock|${months})\\b`);

function byChrono(text: string, context: DateContext): DateToken[] {
  if (!promising.test(text)) return [];
  const { today } = context;
  // Seen from noon no date is a day off, whatever the hour.
  const reference = { instant: new Date(`${iso(today)}T12:00:00Z`), timezone: 0 };
  return casual.parse(text, reference).flatMap((result): DateToken[] => {
    const token = { start: result.index, end: result.index + result.text.length };
    const from = dayOf(result.start, context);
    const time = clockOf(result.start);
    if (!from) return time ? [{ ...token, time }] : [];
    const to = result.end ? dayOf(result.end, context) : null;
    const days = { from, to: to && to >= from ? to : from };
    return [{ ...token, days, ...(time ? { time } : {}) }];
  });
}

/** The day that was said; the year, when it was not, is chosen as everywhere else. */
function dayOf(parts: ParsedComponents, context: DateContext): Day | null {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (!parts.isCertain('day') || !year || !month || !day) return null;
  if (!parts.isCertain('year')) return monthDay(context, month, day);
  return makeDay(year, month, day);
}

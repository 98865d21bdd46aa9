import type { ParsedComponents } from 'chrono-node';
import { casual } from 'chrono-node/en';
import { type Day, iso, makeDay } from './day.js';
import { clockOf, spokenTimes } from './english-clock.js';
import { festivalRules } from './english-festivals.js';
import { monthRules } from './english-months.js';
import { weekRules } from './english-weeks.js';
import { months } from './english-words.js';
import { festivalNames } from './festivals.js';
import { join } from './join.js';
import { type Rule, tokensOf } from './rule.js';
import { type DateContext, type DateToken, monthDay, type SaidDates } from './span.js';

const rules: readonly Rule[] = [...weekRules, ...monthRules, ...festivalRules];

const link = /^\s*(?:to|through|thru|til|till|until|and|or|-|–|—|&)\s*(?:on\s+|the\s+)?$/;

/**
 * Days and times of day in a normalised English sentence. Weekdays, weekends, weeks, dates and
 * festivals are read here: chrono takes "Wednesday" on a Wednesday for the next one, knows no
 * weekends, and gets "the day after tomorrow" wrong in some zones of the process. What is left, and
 * hours, is read by chrono.
 */
export function englishDates(text: string, context: DateContext): SaidDates {
  if (!couldBeDated(text)) return { places: [] };
  const own = tokensOf(rules, text, context);
  const times = spokenTimes(text);
  const rest = blank(text, [...own, ...times]);
  return join(text, [...own, ...times, ...byChrono(rest, { context, said: text })], {
    context,
    link,
  });
}

const datedWords = new Set([
  ...'today tonight tomorrow yesterday now this last next coming week weeks weekend weekends weekday weekdays weeknight weeknights working workdays workday business day days month year fortnight morning afternoon evening noon midday midnight every end beginning start middle mid early late in at around about by after before past till until half quarter am pm'.split(
    ' ',
  ),
  ...festivalNames('en').map((name) => name.replace(/['’]/g, '').split(/[\s-]/)[0] ?? ''),
]);
const datedPrefixes = new Set(
  'mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
);

/** Most sentences name no day and no time, and that is quick to see. */
function couldBeDated(text: string): boolean {
  if (/\d/.test(text)) return true;
  const words = text.replace(/['’]/g, '').match(/[a-z]+/g) ?? [];
  return words.some((word) => datedWords.has(word) || datedPrefixes.has(word.slice(0, 3)));
}

/** Spaces in place of what has been read, so that places stay. */
function blank(text: string, tokens: readonly DateToken[]): string {
  let rest = text;
  for (const { start, end } of tokens) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest;
}

/** chrono is slow to find nothing: it is asked only when a day or an hour may be there. */
function couldHoldMore(text: string): boolean {
  if (/\d/.test(text) && promising.test(text.replace(aged, ''))) return true;
  if (/\b(?:noon|midday|midnight|o'clock|ago)\b/.test(text)) return true;
  return ordinal.test(text) && monthName.test(text);
}

/** A figure alone is no date: of "two shelves, 200 pages" there is nothing to read. */
const promising = new RegExp(
  `\\d\\s*(?:[:./-]\\s*\\d|[ap]\\.?m\\b|o'clock|st\\b|nd\\b|rd\\b|th\\b|(?:hour|hr|minute|min|second|day|week|month|year|quarter)s?\\b|(?:of )?(?:${months})|(?:to|until|till|–|—)\\s*\\d)|\\b(?:(?:${months})\\.?,? (?:the )?|(?:from|in|on) )\\d|\\bnow\\b`,
);
/** "First of December": a month alone names no day. */
const ordinal = /(?:first|second|third|th)\b/;
const monthName = new RegExp(`\\b(?:${months})\\b`);

/** Years of age are no date. */
const aged = /\b\d{1,2}[ -]?(?:years?|yrs?)\b/g;

function byChrono(
  text: string,
  { context, said }: { context: DateContext; said: string },
): DateToken[] {
  if (!couldHoldMore(text)) return [];
  const { today } = context;
  // Seen from noon no date is a day off, whatever the hour.
  const reference = { instant: new Date(`${iso(today)}T12:00:00Z`), timezone: 0 };
  return casual.parse(text, reference).flatMap((result): DateToken[] => {
    const token = { start: result.index, end: result.index + result.text.length };
    const from = dayOf(result.start, context);
    const time = clockOf(result.start, said);
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

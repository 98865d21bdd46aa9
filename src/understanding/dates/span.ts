import { type Day, dayAt, iso, makeDay, monthOf, monthStart, weekdayOf, yearOf } from './day.js';

/** Days from `from` to `to`, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** What the grammars need to know to turn words into dates. */
export interface DateContext {
  /** The library's own day on which it is said. */
  readonly today: Day;
  /** `future`: "the 3rd" is the next one; `nearest`: the closest one on either side. */
  readonly lean: 'future' | 'nearest';
}

/** A piece of text that names days or a time of day. */
export interface DateToken {
  readonly start: number;
  readonly end: number;
  readonly days?: DaySpan;
  /** HH:MM */
  readonly time?: string;
  /** Read again as the end of a range that began on `from`: "…到7日". */
  until?(from: Day): Day | null;
}

/** What a sentence says about time. */
export interface SaidDates {
  /** ISO dates; absent when no day was said. */
  readonly from?: string;
  readonly to?: string;
  readonly time?: string;
  /** Where in the text, in order. */
  readonly places: readonly (readonly [number, number])[];
}

/** Longer ranges than this are cut: nobody reads more than a month of hours. */
const maxDays = 31;

/** The context of something said at an instant in a library whose zone is `zone`. */
export function contextAt(at: Date, zone: string, lean: DateContext['lean']): DateContext {
  return { today: dayAt(at, zone), lean };
}

export function oneDay(day: Day): DaySpan {
  return { from: day, to: day };
}

/** A weekday (1 is Monday, 7 Sunday) of the week that is so many weeks after this one. */
export function dayOfWeek(today: Day, weeks: number, weekday: number): Day {
  return today - weekdayOf(today) + weekday + 7 * weeks;
}

/** The first such weekday from `day` on, `day` included. */
export function weekdayFrom(day: Day, weekday: number): Day {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** A month and a day without a year; null when no year has them (31 June). */
export function monthDay(context: DateContext, month: number, day: number): Day | null {
  const first = yearOf(context.today) - 1;
  const found = Array.from({ length: 10 }, (_, index) => makeDay(first + index, month, day));
  return choose(found, context);
}

/** A day of the month without a month. */
export function dayOfMonth(context: DateContext, day: number): Day | null {
  const found = Array.from({ length: 4 }, (_, index) => {
    const month = monthStart(context.today, index - 1);
    return makeDay(yearOf(month), monthOf(month), day);
  });
  return choose(found, context);
}

/** Saturday and Sunday of a week; of the running one only what is left of it. */
export function weekend(today: Day, weeks: number): DaySpan {
  const saturday = dayOfWeek(today, weeks, 6);
  return { from: weeks === 0 ? Math.max(saturday, today) : saturday, to: saturday + 1 };
}

export function wholeWeek(today: Day, weeks: number): DaySpan {
  return { from: dayOfWeek(today, weeks, 1), to: dayOfWeek(today, weeks, 7) };
}

export function wholeMonth(today: Day, months: number): DaySpan {
  return { from: monthStart(today, months), to: monthStart(today, months + 1) - 1 };
}

/** The next of some days in order, or the nearest, as the context leans. */
function choose(days: readonly (Day | null)[], { today, lean }: DateContext): Day | null {
  const found = days.filter((day) => day !== null);
  if (lean === 'future') return found.find((day) => day >= today) ?? null;
  return found.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today))[0] ?? null;
}

/**
 * Joins what was found: the first days said, drawn out by a following piece when only a word such
 * as "to" or "and" stands between, and the first time of day.
 */
export function join(text: string, tokens: readonly DateToken[], link: RegExp): SaidDates {
  if (tokens.length === 0) return { places: [] };
  const ordered = withoutOverlap(tokens);
  const first = ordered.find(hasDays);
  const time = ordered.find((token) => token.time)?.time;
  const places = ordered.map((token) => [token.start, token.end] as const);
  const said = { places, ...(time ? { time } : {}) };
  if (!first) return said;
  const span = drawnOut(text, ordered, { first, link });
  return { ...said, from: iso(span.from), to: iso(span.to) };
}

function hasDays(token: DateToken): token is DateToken & { days: DaySpan } {
  return token.days !== undefined;
}

function drawnOut(
  text: string,
  tokens: readonly DateToken[],
  { first, link }: { first: DateToken & { days: DaySpan }; link: RegExp },
): DaySpan {
  const { end, days } = first;
  const next = tokens.find((token) => token.start >= end && token.days);
  if (!next?.days || !link.test(text.slice(end, next.start))) return cut(days);
  const last = next.until?.(days.from) ?? next.days.to;
  return cut({ from: days.from, to: last >= days.from ? last : days.to });
}

function cut({ from, to }: DaySpan): DaySpan {
  return { from, to: Math.min(to, from + maxDays - 1) };
}

/** In order of place; of two that overlap the earlier, then the longer. */
function withoutOverlap(tokens: readonly DateToken[]): readonly DateToken[] {
  const kept: DateToken[] = [];
  for (const token of tokens.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (token.start >= (kept.at(-1)?.end ?? 0)) kept.push(token);
  }
  return kept;
}

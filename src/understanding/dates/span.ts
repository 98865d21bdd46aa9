import {
  type Day,
  dayAt,
  dayOfMonthOf,
  makeDay,
  monthOf,
  monthStart,
  weekdayOf,
  yearOf,
} from './day.js';

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

/**
 * How surely words name the days that a question is about: "today" and "3 October" are firm, the
 * festival or the month that is mentioned beside them is loose.
 */
export type Weight = 'firm' | 'loose';

/** A piece of text that names days or a time of day. */
export interface DateToken {
  readonly start: number;
  readonly end: number;
  readonly days?: DaySpan;
  /** HH:MM */
  readonly time?: string;
  readonly weight?: Weight;
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

/** So many days from a day on, that day included. */
export function daysFrom(from: Day, count: number): DaySpan {
  return { from, to: from + Math.max(count, 1) - 1 };
}

/** The same day of the month so many months later; the month's last day when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const last = monthStart(day, months + 1) - 1;
  return Math.min(monthStart(day, months) + dayOfMonthOf(day) - 1, last);
}

/** The nth (1-5) such weekday of the month that begins on `first`, or its last (-1); null: no fifth. */
export function nthWeekday(first: Day, nth: number, weekday: number): Day | null {
  const next = monthStart(first, 1);
  if (nth < 0) return weekdayFrom(next - 7, weekday);
  const day = weekdayFrom(first, weekday) + 7 * (nth - 1);
  return day < next ? day : null;
}

/** What stands in every month (its 15th, its second Saturday): this month's, or the next when over. */
export function inNextMonth(
  { today }: DateContext,
  inMonth: (first: Day) => DaySpan | null,
): DaySpan | null {
  const here = inMonth(monthStart(today));
  return here && here.to >= today ? here : inMonth(monthStart(today, 1));
}

/** Of spans in order the first that is not over, or the nearest, as the context leans. */
export function nearestOf(
  spans: readonly (DaySpan | null)[],
  { today, lean }: DateContext,
): DaySpan | null {
  const found = spans.filter((span) => span !== null);
  const next = found.find((span) => span.to >= today) ?? null;
  if (lean === 'future' || !next) return next;
  const last = found.findLast((span) => span.from <= today) ?? next;
  return today - last.to < next.from - today ? last : next;
}

/** The next of some days in order, or the nearest, as the context leans. */
function choose(days: readonly (Day | null)[], { today, lean }: DateContext): Day | null {
  const found = days.filter((day) => day !== null);
  if (lean === 'future') return found.find((day) => day >= today) ?? null;
  return found.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today))[0] ?? null;
}

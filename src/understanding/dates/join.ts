import { iso, weekdayOf } from './day.js';
import type { DateContext, DateToken, DaySpan, SaidDates } from './span.js';

/** Longer ranges than this are cut: nobody reads more than a month of hours. */
const maxDays = 31;

/** How the pieces of a sentence are put together. */
export interface Joining {
  readonly context: DateContext;
  /** What stands between the two ends of a range: "to", "and", 到. */
  readonly link: RegExp;
}

type Dated = DateToken & { days: DaySpan };

/**
 * Joins what was found: the days that are meant, drawn out by a following piece when only a word
 * such as "to" or "and" stands between, and the first time of day. Who looks ahead and tells of
 * yesterday first means what comes after it.
 */
export function join(
  text: string,
  tokens: readonly DateToken[],
  { context, link }: Joining,
): SaidDates {
  if (tokens.length === 0) return { places: [] };
  const ordered = withoutOverlap(tokens);
  const dated = ordered.filter(hasDays);
  const time = ordered.find((token) => token.time)?.time;
  const places = ordered.map((token) => [token.start, token.end] as const);
  const spans = spansOf(text, dated, link);
  const ahead = spans.find((span) => span.to >= context.today);
  const span = context.lean === 'future' ? (ahead ?? spans[0]) : spans[0];
  const days = span ? { from: iso(span.from), to: iso(span.to) } : null;
  if (!days) return time ? { places, time } : { places };
  return time ? { places, time, ...days } : { places, ...days };
}

function hasDays(token: DateToken): token is Dated {
  return token.days !== undefined;
}

/** Every day or range that a sentence names, in order. */
function spansOf(text: string, dated: readonly Dated[], link: RegExp): DaySpan[] {
  const spans: DaySpan[] = [];
  for (let at = 0; at < dated.length; at++) {
    const first = dated[at];
    const next = dated[at + 1];
    if (!first) break;
    const drawn = next
      ? together(first, next, { between: text.slice(first.end, next.start), link })
      : null;
    if (drawn) at++;
    spans.push(cut(drawn ?? first.days));
  }
  return spans;
}

/** What may stand between two names of one day, or of two days that follow each other. */
const beside = /^[\s,，、(（?？]*(?:(?:is it |are you )?open |or |the )?$/;

function together(
  first: Dated,
  next: Dated,
  { between, link }: { between: string; link: RegExp },
): DaySpan | null {
  const { from, to } = first.days;
  if (link.test(between)) {
    const last = next.until?.(from) ?? next.days.to;
    return { from, to: last >= from ? last : to };
  }
  if (!beside.test(between)) return null;
  if (next.days.from === to + 1 && next.days.to === next.days.from) return { from, to: to + 1 };
  return isWeekdayOf(first.days, next.days) || isDayOf(first.days, next.days) ? next.days : null;
}

/** "Mid-Autumn, 25 September": of the days off that one. */
function isDayOf(days: DaySpan, { from, to }: DaySpan): boolean {
  return from === to && days.from < days.to && from >= days.from && to <= days.to;
}

/** "Saturday, December 5th": the date tells which Saturday. */
function isWeekdayOf(weekday: DaySpan, date: DaySpan): boolean {
  const single = weekday.from === weekday.to && date.from === date.to;
  return single && weekdayOf(weekday.from) === weekdayOf(date.from);
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

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
  const span = meant(text, spansOf(text, dated, link), context);
  const days = span ? { from: iso(span.from), to: iso(span.to) } : null;
  if (!days) return time ? { places, time } : { places };
  return time ? { places, time, ...days } : { places, ...days };
}

function hasDays(token: DateToken): token is Dated {
  return token.days !== undefined;
}

/** Of the days or ranges that a text names, in order, those that are asked about. */
function meant(text: string, spans: readonly Dated[], context: DateContext): DaySpan | null {
  const ahead = spans.filter(({ days }) => days.to >= context.today);
  const open = context.lean === 'future' && ahead.length > 0 ? ahead : spans;
  const asked = open.length > 1 ? asking(text, open) : open;
  const [first] = asked;
  const firm = first?.weight === 'loose' && asked.find(({ weight }) => weight === 'firm');
  return first ? cut((firm || first).days) : null;
}

const sentenceEnd = /(?<=[^\d\s.]{2})[.!?。！？…]+(?:\s|$|(?=\p{Script=Han}))/u;
const opening = /[开关闭几]|营业|休息|放假|上班|\b(?:open|clos|shut|hours?\b|lock)/;

/** "We land on the 4th. Are you open on Monday?" asks about Monday: what stands where opening is spoken of. */
function asking(text: string, spans: readonly Dated[]): readonly Dated[] {
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return spans;
  const talks = sentences.filter(({ said }) => opening.test(said));
  const within = spans.filter(({ start }) =>
    talks.some(
      (sentence) => start >= sentence.start && start < sentence.start + sentence.said.length,
    ),
  );
  return within.length > 0 ? within : spans;
}

function sentencesOf(text: string) {
  const sentences: { start: number; said: string }[] = [];
  let start = 0;
  for (const said of text.split(sentenceEnd)) {
    const at = text.indexOf(said, start);
    if (said.trim() !== '') sentences.push({ start: at, said });
    start = at + said.length;
  }
  return sentences;
}

/** Every day or range that a sentence names, in order: ranges first, then what stands side by side. */
function spansOf(text: string, dated: readonly Dated[], link: RegExp): readonly Dated[] {
  const ranges = merged(text, dated, (first, next, between) =>
    link.test(between) ? rangeOf(first, next) : null,
  );
  return merged(text, ranges, besides);
}

type Merge = (first: Dated, next: Dated, between: string) => DaySpan | null;

function merged(text: string, dated: readonly Dated[], merge: Merge): readonly Dated[] {
  const kept: Dated[] = [];
  for (const next of dated) {
    const first = kept.at(-1);
    const days = first && merge(first, next, text.slice(first.end, next.start));
    if (first && days) kept[kept.length - 1] = { ...next, start: first.start, days };
    else kept.push(next);
  }
  return kept;
}

/** What may stand between two names of one day, or of two days that follow each other. */
const beside = /^[\s,，、(（?？]*(?:(?:is it |are you )?open |or |the )?$/;

function rangeOf(first: Dated, next: Dated): DaySpan {
  const { from, to } = first.days;
  const last = next.until?.(from) ?? next.days.to;
  return { from, to: last >= from ? last : to };
}

function besides({ days: first }: Dated, { days: next }: Dated, between: string): DaySpan | null {
  if (!beside.test(between)) return null;
  if (next.from === first.to + 1 && next.to === next.from) return { from: first.from, to: next.to };
  if (isWeekdayOf(first, next)) return next.from > first.from ? next : first;
  return isPartOf(first, next) ? next : null;
}

/** "Mid-Autumn, 25 September", "Qingming, Saturday to Monday": of the days off those. */
function isPartOf(days: DaySpan, { from, to }: DaySpan): boolean {
  return days.from < days.to && from >= days.from && from <= days.to && to <= days.to + 1;
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

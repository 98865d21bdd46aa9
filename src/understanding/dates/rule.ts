import { matchesOf } from '../matches.js';
import type { Day } from './day.js';
import { type DateContext, type DateToken, type DaySpan, oneDay, type Weight } from './span.js';

/** One way to name days. */
export interface Rule {
  /** Characters of which the pattern always takes one: most sentences hold none, and that is quick to see. */
  readonly needs?: RegExp;
  /** Global, without groups that another rule's `read` could mistake for its own. */
  readonly pattern: RegExp;
  readonly weight?: Weight;
  /** The days meant, or null when the words name none after all (31 June). */
  read(match: RegExpExecArray, context: DateContext): DaySpan | null;
  /** The same words as the end of a range. */
  until?(match: RegExpExecArray, from: Day): Day | null;
}

/** Every place at which one of the rules finds days. */
export function tokensOf(rules: readonly Rule[], text: string, context: DateContext): DateToken[] {
  const tokens: DateToken[] = [];
  for (const rule of rules) {
    if (rule.needs && !rule.needs.test(text)) continue;
    for (const match of matchesOf(rule.pattern, text)) {
      const token = tokenOf(rule, match, context);
      if (token) tokens.push(token);
    }
  }
  return tokens;
}

function tokenOf(rule: Rule, match: RegExpExecArray, context: DateContext): DateToken | null {
  const days = rule.read(match, context);
  if (!days) return null;
  const { until, weight } = rule;
  const place = { start: match.index, end: match.index + match[0].length };
  const token = weight ? { ...place, days, weight } : { ...place, days };
  return until ? { ...token, until: (from) => until(match, from) } : token;
}

/** A span of one day, if there is such a day. */
export function single(day: Day | null): DaySpan | null {
  return day === null ? null : oneDay(day);
}

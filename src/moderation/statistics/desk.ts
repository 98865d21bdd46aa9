import type { Share } from '../lab/share.js';
import type { CaseCounts, Scope, Span } from './ports.js';

export type { Scope, Share };

/** So many days may be looked back, today's included. */
export const spans = [7, 30, 90] as const;
export type SpanDays = (typeof spans)[number];

/** Upper bounds of the ages that waiting cases are told apart by, in seconds; the last class has none. */
export const ages = [4 * 3_600, 86_400, 3 * 86_400, 7 * 86_400] as const;

/** How long cases waited until a person decided: half of them, and nine of ten, no longer. Seconds. */
export interface Waits {
  readonly median: number;
  readonly p90: number;
}

/** What waits now. */
export interface OpenFigures {
  readonly cases: number;
  /** Past their due time. */
  readonly late: number;
  readonly oldest: Date | null;
  readonly states: Readonly<Record<'open' | 'claimed' | 'escalated' | 'appealed', number>>;
  /** One for each class of age; `below` in seconds, null for the last. */
  readonly ages: readonly { readonly below: number | null; readonly cases: number }[];
}

export interface DayFigures extends CaseCounts {
  readonly day: string;
  readonly waits: Waits | null;
}

/** A space's figures, or a language's. */
export interface GroupFigures extends CaseCounts {
  readonly name: string;
  readonly open: number;
  /** Null when nothing was decided, or among too many groups to compare. */
  readonly waits: Waits | null;
}

export interface RuleFigures {
  readonly rule: string;
  /** The rule of staff's that it is. */
  readonly source: { readonly id: string; readonly name: string } | null;
  readonly hits: number;
  readonly agreed: number;
  /** Of the decided cases that it found, those decided against the comment. */
  readonly precision: Share | null;
}

export interface Statistics {
  readonly at: Date;
  readonly span: Span;
  /** Days of the span that are still being counted, after an upgrade or a busy while. */
  readonly missing: number;
  readonly open: OpenFigures;
  readonly total: CaseCounts & { readonly waits: Waits | null };
  /** Every day of the span, oldest first. */
  readonly days: readonly DayFigures[];
  readonly spaces: readonly GroupFigures[];
  readonly languages: readonly GroupFigures[];
  readonly rules: readonly RuleFigures[];
}

/** The figures of the queue. */
export interface StatisticsDesk {
  figures(asked: { readonly days: SpanDays; readonly scope: Scope }): Promise<Statistics>;
  /** Counts up to so many days anew that something happened on, the newest first; how many it did. */
  recount(most: number): Promise<number>;
}

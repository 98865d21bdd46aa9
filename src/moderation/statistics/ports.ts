import type { CaseState } from '../cases/case.js';
import type { Sight } from '../queues/sight.js';

/** Which cases are counted; absent: those of every space, or language. */
export interface Scope {
  readonly spaces?: readonly string[];
  readonly languages?: readonly string[];
  /** Only what all of these see. */
  readonly within?: readonly Sight[];
}

/** Whole days of the library's own, as ISO dates, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What happened to cases within a span, or on one of its days. */
export interface CaseCounts {
  readonly opened: number;
  /** By a person, and not taken back since. */
  readonly decided: number;
  /** What a rule found was taken back, and nothing else asked for a person. */
  readonly cleared: number;
}

export interface DayCounts extends CaseCounts {
  readonly day: string;
}

export interface GroupCounts extends CaseCounts {
  readonly space: string;
  readonly language: string;
}

/** Decided cases by how long they had waited (seconds, in the buckets of `sketch.ts`). */
export interface WaitCounts {
  readonly day: string;
  readonly bucket: number;
  readonly cases: number;
}

export interface GroupWaits extends Pick<GroupCounts, 'space' | 'language'> {
  readonly bucket: number;
  readonly cases: number;
}

/** What people made of the cases that a rule had found. */
export interface RuleCounts {
  readonly rule: string;
  /** The id of the rule of staff's that it is; empty for the project's own. */
  readonly source: string;
  readonly hits: number;
  /** Decided against the comment. */
  readonly agreed: number;
}

/** Cases that wait now, by how long they have: one row for each state, group and class of age. */
export interface OpenCounts extends Pick<GroupCounts, 'space' | 'language'> {
  readonly state: Exclude<CaseState, 'resolved'>;
  /** Place of the first of the given ages that the case is younger than; their number when of none. */
  readonly ageClass: number;
  readonly cases: number;
  /** Past their due time. */
  readonly late: number;
  readonly oldest: Date;
}

export interface DayCounting {
  readonly day: string;
  /** IANA name of the library's time zone. */
  readonly zone: string;
  /** How much wider each bucket of waits is than the one before. */
  readonly growth: number;
}

/** Days of the queue, counted from its log. */
export interface StatisticsStore {
  /** Days that have to be counted anew, the newest first. */
  staleDays(zone: string): Promise<readonly string[]>;
  /** Counts a day anew. False: somebody else is at it. */
  recount(counting: DayCounting): Promise<boolean>;
  /** Forgets every day; all that the log knows of are stale then. */
  forgetDays(): Promise<void>;
  days(span: Span, scope: Scope): Promise<readonly DayCounts[]>;
  groups(span: Span, scope: Scope): Promise<readonly GroupCounts[]>;
  waits(span: Span, scope: Scope): Promise<readonly WaitCounts[]>;
  /** Waits by space and language, of at most so many groups: those with the most decided cases. */
  groupWaits(span: Span, scope: Scope): Promise<readonly GroupWaits[]>;
  rules(span: Span, scope: Scope): Promise<readonly RuleCounts[]>;
  /** `ages`: upper bounds of the classes, in seconds, rising. */
  open(now: Date, ages: readonly number[], scope: Scope): Promise<readonly OpenCounts[]>;
}

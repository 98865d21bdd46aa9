/** The figures of the queue. */

/** Seconds from when a case came in until a person decided; null where nothing was decided. */
export interface WaitsJson {
  readonly median: number;
  readonly p90: number;
}

export interface CaseCountsJson {
  readonly opened: number;
  readonly decided: number;
  /** Closed because what a rule had found was taken back. */
  readonly cleared: number;
  readonly waits: WaitsJson | null;
}

/** A space, or a language. */
export interface GroupFiguresJson extends CaseCountsJson {
  readonly id: string;
  readonly name: string;
  /** Waiting now. */
  readonly open: number;
}

export interface PrecisionJson {
  readonly value: number;
  /** Between these the true share lies, at 95 %. */
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

export interface RuleStatisticsJson {
  readonly rule: string;
  /** The rule of staff's that it is. */
  readonly source: { readonly id: string; readonly name: string } | null;
  /** Decided cases in which it found something. */
  readonly hits: number;
  /** Those decided against the comment. */
  readonly agreed: number;
  readonly precision: PrecisionJson | null;
}

/** `GET /api/statistics`. */
export interface StatisticsResponse {
  readonly at: string;
  readonly zone: string;
  /** Days of the library's own, both included. */
  readonly from: string;
  readonly to: string;
  /** Days that are still being counted. */
  readonly missing: number;
  readonly open: {
    readonly cases: number;
    readonly late: number;
    readonly oldest: string | null;
    readonly states: Readonly<Record<'open' | 'claimed' | 'escalated' | 'appealed', number>>;
    /** By age; `below` in seconds, null for the last. */
    readonly ages: readonly { readonly below: number | null; readonly cases: number }[];
  };
  readonly total: CaseCountsJson;
  readonly days: readonly (CaseCountsJson & { readonly day: string })[];
  readonly spaces: readonly GroupFiguresJson[];
  readonly languages: readonly GroupFiguresJson[];
  readonly rules: readonly RuleStatisticsJson[];
}

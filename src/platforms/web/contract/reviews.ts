/** Second looks at decided cases, and how far moderators agree. */
import type { SignalJson } from './cases.js';
import type { PrecisionJson } from './statistics.js';

export type DecisionJson = 'keep' | 'remove' | 'warn' | 'mute' | 'kick' | 'ban';

/** `GET /api/reviews/next`: a decided case, and nothing of how it was decided. */
export interface BlindCaseJson {
  readonly id: string;
  readonly space: string;
  readonly language: string;
  readonly text: string;
  readonly author: string;
  readonly at: string;
  readonly signals: readonly SignalJson[];
  readonly context: readonly {
    readonly id: string;
    readonly author: string;
    readonly text: string;
    readonly at: string;
  }[];
}

export interface KappaJson {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface AgreementJson {
  readonly agreed: PrecisionJson | null;
  readonly kappa: KappaJson | null;
}

/** `GET /api/agreement`. */
export interface AgreementResponse {
  /** Of a hundred decided cases, how many are looked at again. */
  readonly percent: number;
  /** What a change of that share names: a colleague's meanwhile is not overwritten. */
  readonly version: number;
  readonly days: number;
  readonly overall: AgreementJson;
  /** Only whether the comment stays. */
  readonly staysOrGoes: AgreementJson;
  /** Null for who is not a lead. */
  readonly pairs:
    | readonly (AgreementJson & {
        readonly one: string;
        readonly other: string;
        readonly cases: number;
      })[]
    | null;
  /** Of how many cases in common a pair is shown. */
  readonly fewestOfPair: number;
}

export interface DisagreementsResponse {
  readonly reviews: readonly {
    readonly case: string;
    readonly firstBy: string;
    readonly first: DecisionJson;
    readonly secondBy: string;
    readonly second: DecisionJson;
    readonly at: string;
  }[];
  readonly next: string | null;
}

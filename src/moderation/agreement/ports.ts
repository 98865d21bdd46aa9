import type { DecisionKind } from '../cases/case.js';
import type { Scope } from '../statistics/ports.js';

/** A decided case that somebody may look at again. */
export interface Candidate {
  readonly caseId: string;
  readonly commentId: string;
  /** The revision of the text that was decided on. */
  readonly revision: number;
  /** Where the case belongs: not everybody sees every queue. */
  readonly space: string;
  readonly language: string;
}

export interface CandidatePage {
  /** Never one they decided, wrote or reported themselves. */
  readonly reviewer: string;
  /** Opened since then. */
  readonly since: Date;
  /** The case that the page before ended with; null: from the newest on. */
  readonly before: string | null;
  readonly limit: number;
}

/** What a second person would have done. */
export interface SecondOpinion {
  readonly caseId: string;
  readonly by: string;
  readonly decision: DecisionKind;
  readonly at: Date;
  /** The caller's idempotency key. */
  readonly key: string;
}

export interface Reviewed {
  readonly caseId: string;
  readonly firstBy: string;
  readonly first: DecisionKind;
  readonly secondBy: string;
  readonly second: DecisionKind;
  readonly at: Date;
}

export interface ReviewCount extends Pick<Reviewed, 'firstBy' | 'first' | 'secondBy' | 'second'> {
  readonly cases: number;
}

/** Second looks at decided cases. */
export interface ReviewStore {
  /** Decided cases whose text is still there and that nobody has looked at again, newest first. */
  candidates(page: CandidatePage): Promise<readonly Candidate[]>;
  /** False: somebody was faster, or it is not theirs to look at. The same key again is true. */
  add(opinion: SecondOpinion): Promise<boolean>;
  /** Looks between two instants at cases of a scope, counted by who and what. */
  counts(
    span: { readonly from: Date; readonly until: Date },
    scope: Scope,
  ): Promise<readonly ReviewCount[]>;
  /** Cases of a scope in which two said different things, newest first. */
  disagreements(
    scope: Scope,
    page: { readonly limit: number; readonly cursor?: string },
  ): Promise<readonly Reviewed[]>;
}

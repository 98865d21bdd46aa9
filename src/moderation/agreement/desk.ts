import type { DecisionKind } from '../cases/case.js';
import type { Signal, StoredComment } from '../comment.js';
import type { SettingStep, StaleSetting } from '../settings/ports.js';
import type { Scope } from '../statistics/ports.js';
import type { Agreement } from './kappa.js';
import type { Reviewed } from './ports.js';

export type { Agreement, Reviewed };

/** A decided case, without anything that tells how it was decided. */
export interface BlindCase {
  readonly id: string;
  readonly space: string;
  readonly language: string;
  readonly text: string;
  readonly author: Pick<StoredComment, 'author' | 'authorName'>;
  readonly at: Date;
  readonly signals: readonly Signal[];
  /** What stood around it, oldest first. */
  readonly context: readonly Pick<StoredComment, 'id' | 'text' | 'author' | 'authorName' | 'at'>[];
}

/** How two colleagues agree, whoever decided first. */
export interface PairAgreement extends Agreement {
  readonly one: string;
  readonly other: string;
  readonly cases: number;
}

export interface AgreementFigures {
  readonly from: Date;
  /** All five decisions told apart. */
  readonly overall: Agreement;
  /** Only whether the comment stays. */
  readonly staysOrGoes: Agreement;
  /** Of fewer cases in common a figure about two people says more about chance than about them. */
  readonly fewestOfPair: number;
  /** Those with enough cases in common, most first. */
  readonly pairs: readonly PairAgreement[];
}

/** How many of a hundred cases are seen twice, and the version that a change of it names. */
export interface ReviewedShare {
  readonly percent: number;
  readonly version: number;
}

export type ShareSet = { readonly ok: true; readonly share: ReviewedShare } | StaleSetting;

/** A share of decided cases is seen by a second person, who does not know what the first did. */
export interface AgreementDesk {
  share(): Promise<ReviewedShare>;
  /** Stands in the audit log. */
  setPercent(percent: number, step: SettingStep): Promise<ShareSet>;
  /** A case for this colleague to look at; null: there is none. */
  next(by: string): Promise<BlindCase | null>;
  /** False: somebody was faster, or it is not theirs to look at. */
  say(opinion: {
    readonly caseId: string;
    readonly by: string;
    readonly decision: DecisionKind;
    readonly key: string;
  }): Promise<boolean>;
  /** Of so many days up to now. */
  figures(asked: { readonly days: number; readonly scope: Scope }): Promise<AgreementFigures>;
  disagreements(
    scope: Scope,
    page: { readonly limit: number; readonly cursor?: string },
  ): Promise<{ readonly reviews: readonly Reviewed[]; readonly next: string | null }>;
}

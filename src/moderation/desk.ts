import type { Proposal } from './authors/ladder.js';
import type { AuthorRecord } from './authors/record.js';
import type { CaseEvent, DecisionKind, ModerationCase } from './cases/case.js';
import type {
  CommentState,
  IncomingComment,
  Judgement,
  ScannedComment,
  StoredComment,
  Verdict,
} from './comment.js';
import type { Appeal, CasePage, CaseQuery, CaseScope, OutboxRow } from './ports.js';
import type { GivenReason, Reason, ReasonWords } from './reasons.js';
import type { PolicySettings, SpacePolicy } from './space-policy.js';
import type { PolicySet } from './space-ports.js';

/** Scans without a trace: the rules as they stand, with the history of the lines before. */
export interface Scanner {
  scan(comment: ScannedComment): Judgement;
}

/** What became of a comment. */
export interface Submitted {
  readonly verdict: Verdict;
  readonly case: { readonly id: string; readonly state: string; readonly version: number } | null;
  /** The database is away: kept in the journal, enters the queue when it is back. */
  readonly queued?: true;
  readonly comment?: StoredComment;
  /** Its author may need help and is answered; a door that can answers at once. */
  readonly cared?: true;
}

export interface CommentDesk {
  /**
   * Scans, stores, queues. Idempotent by (space, externalId, text). What is said in a space that is not
   * for readers is none of its business: it is allowed, and neither scanned nor kept.
   */
  submit(comment: IncomingComment): Promise<Submitted>;
  state(space: string, externalId: string): Promise<CommentState | null>;
  withdraw(space: string, externalId: string, at: Date): Promise<boolean>;
  /** Visible comments of a space, newest first. */
  visible(space: string, limit: number): Promise<readonly StoredComment[]>;
}

/** A reader's report. */
export interface ReportDesk {
  /**
   * Reports a comment by its id, its place in a space, or by its text (for readers who can only
   * quote). Throws `UserError('report-not-found')`, or `report-own` for one's own comment.
   */
  report(report: {
    readonly comment: string;
    readonly space: string;
    readonly reporter: string;
    readonly reason: string;
    readonly at: Date;
  }): Promise<{ readonly repeated: boolean }>;
}

/** Who acts on a case, and on which version of it. */
export interface CaseStep {
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  /** The caller's idempotency key: the same key again answers the same and writes nothing. */
  readonly key: string;
  /** The staff member's id. */
  readonly by: string;
  readonly at: Date;
}

export type CaseAction =
  | { readonly action: 'claim' | 'release' }
  | {
      readonly action: 'handover';
      /** A colleague who moderates, by their id. */
      readonly to: string;
      readonly note?: string;
    }
  /** Keeps the case for longer than a claim lasts: a day, or until then (seven days at most). */
  | { readonly action: 'hold'; readonly until?: Date }
  /** Out of the queue until then: between 15 minutes and 14 days ahead. */
  | { readonly action: 'snooze'; readonly until: Date }
  | { readonly action: 'escalate'; readonly reason?: string }
  | {
      readonly action: 'decide';
      readonly decision: DecisionKind;
      readonly reason?: string;
      readonly note?: string;
      readonly until?: Date;
      readonly revision?: number;
    }
  | { readonly action: 'note'; readonly note: string }
  | { readonly action: 'undo'; readonly reason?: string };

export type CaseResult =
  /** With the comment as it is after the step. */
  | { readonly ok: true; readonly case: ModerationCase; readonly comment: StoredComment }
  /** `stale`: another came first; `winner` says who did what and when. */
  | { readonly ok: false; readonly code: 'stale'; readonly winner: Winner }
  | {
      readonly ok: false;
      readonly code: 'text_changed';
      readonly before: string;
      readonly after: string;
      readonly revision: number;
    }
  | { readonly ok: false; readonly code: 'missing' | 'not_possible' | 'claimed' }
  /** `own`: it is about their own comment or report; `same_person`: an appeal against themselves. */
  | { readonly ok: false; readonly code: 'own' | 'same_person' };

export interface Winner {
  readonly who: string;
  readonly what: string;
  readonly at: Date;
}

/** The queue, from every door. */
export interface CaseDesk {
  /** As `by` sees it; without anybody, as the house does: all of it. */
  list(query: CaseQuery, by?: string): Promise<CasePage>;
  /** Null also for what `by` does not see. */
  get(id: string, by?: string): Promise<CaseView | null>;
  /**
   * What the colleague does not see is `missing`. Throws `UserError('no-such-colleague')` for a
   * hand-over to someone who decides no cases, `colleague-sees-not` to someone who does not see this
   * one, and what `change` throws.
   */
  act(step: CaseStep, action: CaseAction): Promise<CaseResult>;
  /** Claims the top of what they see that nobody holds; null when there is none. */
  next(by: string, at: Date, scope?: CaseScope): Promise<ModerationCase | null>;
  count(by?: string, scope?: CaseScope): Promise<Readonly<Record<string, number>>>;
  /** Whether a colleague sees a case. */
  isSeen(id: string, by: string): Promise<boolean>;
}

/** The same for doors where somebody always looks: nobody forgets to say who. */
export interface StaffCaseDesk extends Pick<CaseDesk, 'act' | 'next' | 'isSeen'> {
  list(query: CaseQuery, by: string): Promise<CasePage>;
  get(id: string, by: string): Promise<CaseView | null>;
  count(by: string, scope?: CaseScope): Promise<Readonly<Record<string, number>>>;
}

/** A space with how strict the service is there. */
export interface PolicedSpace {
  readonly id: string;
  readonly platform: string;
  readonly name: string;
  readonly mayAct: boolean;
  /** 0 while nobody has set a policy: then it is the standard one. */
  readonly version: number;
  /** The version of its raid mode; 0: never touched. */
  readonly raidVersion: number;
  readonly policy: PolicySettings;
}

/** A policy that a lead wants from now on; its settings are not checked yet. */
export interface PolicyWish {
  readonly space: string;
  readonly version: number;
  readonly key: string;
  readonly by: string;
  /** For the audit log: a keyed hash of where it came from. */
  readonly origin?: string | null;
  readonly at: Date;
  readonly mayAct: boolean;
  readonly policy: unknown;
}

export interface PolicyDesk {
  /** Keys of the reasons whose words come with the project. */
  readonly reasons: readonly string[];
  /** The readers' spaces. */
  list(): Promise<readonly PolicedSpace[]>;
  /** @throws UserError `policy-wrong` when the settings do not fit together */
  set(
    wish: PolicyWish,
  ): Promise<
    { readonly ok: true; readonly space: PolicedSpace } | Exclude<PolicySet, { ok: true }>
  >;
  /** What a decision's reason says; a space's own reasons where they are known. */
  words(given: GivenReason, reasons: readonly Reason[] | null, locale: string): ReasonWords;
}

/** A case as a person sees it. */
export interface CaseView {
  readonly case: ModerationCase;
  readonly comment: StoredComment;
  readonly events: readonly CaseEvent[];
  readonly context: readonly StoredComment[];
  readonly effects: readonly OutboxRow[];
  /** What is known of the author, this case left out, and what the ladder proposes for it. */
  readonly record: AuthorRecord;
  readonly proposal: Proposal;
  readonly policy: SpacePolicy;
  /** Whether its author may need help: `alone`, nothing else counts, and nobody is sanctioned for it. */
  readonly care: 'alone' | 'beside' | null;
  /** The policy's reasons, the likeliest first. */
  readonly reasons: readonly Reason[];
  readonly appeal: Appeal | null;
}

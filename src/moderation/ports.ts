import type { CaseEvent, CaseFilter, Effect, ModerationCase, NewCaseEvent } from './cases/case.js';
import type { CommentState, IncomingComment, Scan, StoredComment } from './comment.js';
import type { Sight } from './queues/sight.js';
import type { SpaceRecord } from './space-ports.js';
import type { RuleFinding } from './staff-rules/rule.js';

export type { Sight } from './queues/sight.js';
export type { Raid } from './raid/raid.js';

/** What is stored of one incoming comment, in one transaction. */
export interface CommentIntake {
  readonly comment: IncomingComment;
  /** It was there when that was looked for: an edit. Only a hint, which saves a step. */
  readonly isKnown?: boolean;
  readonly language: string;
  readonly scan: Scan;
  readonly state: CommentState;
  /** Terms it counts for, when it is visible. */
  readonly topics: readonly { readonly term: string; readonly label: string }[];
  /** What live and shadow rules of staff's found in it. */
  readonly hits: readonly RuleFinding[];
  /** Opens a case (or adds to the comment's case) when the verdict is not `allow`. */
  readonly open: CaseChange | null;
  /** The case whose sanction holds the comment back, if one runs. */
  readonly heldBy?: string;
  /** What has to be done on its platform because of it, whether there is a case or not. */
  readonly effects?: readonly Effect[];
  /** A kind answer to somebody who may need help; null or absent: none. */
  readonly care?: CareIntake | null;
}

/** A kind answer, and since when none may have been given to the same author: else it is left out. */
export interface CareIntake {
  readonly effect: Effect;
  readonly quietSince: Date;
}

/** Makes the events and the next projection from the case as it is; `null`: nothing to do. */
export type CaseChange = (current: ModerationCase | null) => CaseOutcome | null;

export interface CaseOutcome {
  readonly next: Omit<
    ModerationCase,
    'id' | 'commentId' | 'space' | 'language' | 'seq' | 'version'
  >;
  readonly events: readonly NewCaseEvent[];
  /** Whether the version moves: state, holder, decision or text changed. */
  readonly moves: boolean;
  readonly effects: readonly Effect[];
  /** The comment's state from now on, when it changes. */
  readonly commentState?: CommentState;
}

export interface StoredIntake {
  readonly comment: StoredComment;
  /** `new`, a new `revision`, or the `same` text again (nothing was written). */
  readonly kind: 'new' | 'revision' | 'same';
  readonly case: ModerationCase | null;
  /** The author gets the kind answer. */
  readonly cared?: true;
}

/** Comments and their texts. */
export interface CommentStore {
  /** Idempotent by (space, externalId, text). */
  take(intake: CommentIntake): Promise<StoredIntake>;
  get(id: string): Promise<StoredComment | null>;
  /** Those that are there, by id, in no order. */
  many(ids: readonly string[]): Promise<ReadonlyMap<string, StoredComment>>;
  byExternalId(space: string, externalId: string): Promise<StoredComment | null>;
  /** The same with what its next text is judged by, read together. */
  arriving(comment: {
    readonly space: string;
    readonly externalId: string;
    readonly author: string;
  }): Promise<ArrivingComment>;
  /** An earlier (or the present) text of a comment; null when there is no such revision. */
  revisionText(id: string, revision: number): Promise<string | null>;
  /** Visible comments of a space, newest first. */
  visible(space: string, limit: number): Promise<readonly StoredComment[]>;
  /** The newest texts of all spaces, newest first: to see what a rule would find. */
  recentTexts(limit: number): Promise<readonly string[]>;
  /** What stood around a comment in its space: up to `each` before and after, oldest first. */
  context(id: string, each: number): Promise<readonly StoredComment[]>;
  /** The author's (or the site's) own deletion: state, topics taken back. False: no such comment. */
  withdraw(space: string, externalId: string, at: Date): Promise<boolean>;
  /**
   * What was done in the cases of an author's comments, as far as their record follows from it, in
   * the order of each case.
   */
  authorHistory(author: string): Promise<readonly CaseEvent[]>;
  /** The same of the cases about what a reader reported, their own comments left out. */
  reporterHistory(reporter: string): Promise<readonly CaseEvent[]>;
  /** When an author was first heard; null: never. */
  firstHeard(author: string): Promise<Date | null>;
  /** Whom a decision about a comment reaches on its platform; null when that is not known any more. */
  authorOf(id: string): Promise<CommentAuthor | null>;
  /** An author's decided cases since an instant, newest first. */
  decidedOf(author: string, since: Date): Promise<readonly DecidedComment[]>;
  /**
   * The author's appeal, kept under the comment's own key, and the case's change with it. Null when
   * the change does nothing. A second appeal in a case is refused by the database: `appeal-twice`.
   */
  appeal(appeal: {
    caseId: string;
    text: string;
    against: string;
    at: Date;
    change: CaseChange;
  }): Promise<ModerationCase | null>;
  /** The appeal made in a case. */
  appealOf(caseId: string): Promise<Appeal | null>;
  /** A reader's report; the same reporter's second report changes nothing and returns null. */
  report(report: {
    commentId: string;
    reporter: string;
    reason: string;
    at: Date;
    change: CaseChange;
  }): Promise<ModerationCase | null>;
}

/** What is known before a comment comes in. */
export interface ArrivingComment extends Pick<CommentKnown, 'space' | 'history'> {
  /** As it stands; null: it is new. */
  readonly comment: StoredComment | null;
}

/** A comment, and what a decision about it goes by. */
export interface CommentKnown {
  readonly comment: StoredComment;
  /** Where it was said; null where nobody set that up. */
  readonly space: SpaceRecord | null;
  /** What its author's record follows from. */
  readonly history: readonly CaseEvent[];
}

/** The author of a comment, as their platform and as the house knows them. */
export interface CommentAuthor {
  readonly space: string;
  readonly person: string;
  readonly platformId: string;
  readonly language: string;
}

export interface DecidedComment {
  readonly case: ModerationCase;
  readonly comment: StoredComment;
  readonly appeal: Appeal | null;
}

/** What an author says against a decision. */
export interface Appeal {
  /** Empty when it was erased. */
  readonly text: string;
  readonly at: Date;
  /** Who decided what is appealed against. */
  readonly against: string;
  readonly decidedBy: string | null;
}

export interface CasePage {
  readonly cases: readonly ModerationCase[];
  readonly next: string | null;
}

/** A part of the queue; what is absent narrows nothing. */
export interface CaseScope {
  /** Only what all of these see. */
  readonly within?: readonly Sight[];
  /** Something was found by it: a rule's name, or the id of a rule of staff's. */
  readonly rule?: string;
  /** Written by one person: the code that is kept in their place. */
  readonly author?: string;
  readonly openedBefore?: Date;
  /** Not resolved, and due before then. */
  readonly dueBefore?: Date;
}

export interface CaseQuery extends CaseScope {
  readonly states?: readonly CaseFilter[];
  readonly order: 'priority' | 'newest' | 'oldest';
  readonly limit: number;
  readonly cursor?: string;
}

/** The answer of `transact`: what was done, or why nothing was. */
export type Transacted =
  | {
      readonly kind: 'done';
      readonly case: ModerationCase;
      readonly events: readonly CaseEvent[];
      /** What the comment was made by it; null: it was left as it is. */
      readonly commentState: CommentState | null;
    }
  /** The idempotency key was seen before: the case as it is, nothing written. */
  | { readonly kind: 'repeated'; readonly case: ModerationCase }
  /**
   * The database refused the actor: `own`, it is about their own comment or report; `same_person`, it
   * is an appeal against what they decided.
   */
  | { readonly kind: 'refused'; readonly why: 'own' | 'same_person' }
  | { readonly kind: 'missing' };

/** A case with all that happened to it, in order. */
export interface CaseHistory {
  /** Whether who asks works in named queues: then they may not see every case. */
  readonly isNarrowed: boolean;
  readonly case: ModerationCase;
  readonly events: readonly CaseEvent[];
  /** Its comment, and what a decision about that goes by. */
  readonly known: CommentKnown;
}

/** The queue. Every write is one transaction on one locked case. */
export interface CaseStore {
  get(id: string): Promise<ModerationCase | null>;
  /** The same with its history, read together for a colleague. */
  withHistory(id: string, by?: string): Promise<CaseHistory | null>;
  list(query: CaseQuery): Promise<CasePage>;
  events(id: string): Promise<readonly CaseEvent[]>;
  /** Runs `change` on the locked case and writes events, projection and effects together. */
  transact(
    id: string,
    key: string | null,
    change: (current: ModerationCase) => CaseOutcome | null,
  ): Promise<Transacted>;
  /** The first case in order that is awake and that nobody holds at `at`, locked, through `change` (SKIP LOCKED). */
  next(
    at: Date,
    change: (current: ModerationCase) => CaseOutcome | null,
    scope?: CaseScope,
  ): Promise<ModerationCase | null>;
  count(scope?: CaseScope): Promise<Readonly<Record<CaseFilter, number>>>;
  /** Keeps counting quick: to be called now and then, by whichever process. */
  sumUp(): Promise<void>;
  /** Recomputes every hash: which events of which cases do not hold. */
  verify(): Promise<LogCheck>;
  /** Seals the ends of the histories that changed since the last time; how many. */
  seal(): Promise<number>;
}

export interface LogCheck {
  readonly events: number;
  readonly cases: number;
  /** Links of the second chain, over the ends of all histories. */
  readonly seals: number;
  readonly broken: readonly {
    readonly case: string;
    readonly seq: number;
    readonly what: string;
  }[];
}

/** An effect waiting to be done. */
export interface OutboxRow extends Effect {
  readonly id: string;
  readonly attempts: number;
  readonly state: 'pending' | 'done' | 'failed';
  /** What went wrong the last time; of a row that is done, what was done in its place. */
  readonly lastError: string | null;
}

export interface Outbox {
  /** Something to be done that has no cause in the database; one with a known `dedupe` is there already. */
  put(effects: readonly Effect[], at: Date): Promise<void>;
  /** Rows due at `at`, oldest first; they stay hidden from other callers for `leaseMs`. */
  due(at: Date, limit: number, leaseMs: number): Promise<readonly OutboxRow[]>;
  /** `instead`: what was done in its place, where a platform has no such thing; shown with it. */
  done(id: string, at: Date, instead?: string): Promise<void>;
  /** Tried and not done: again at `nextAt`, or never when it is null. */
  failed(id: string, error: string, nextAt: Date | null): Promise<void>;
  of(subject: string): Promise<readonly OutboxRow[]>;
}

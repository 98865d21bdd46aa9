import type { RuleContent, RuleHit, RuleMode, RuleRevision, StaffRule } from './rule.js';

/** What a rule is to be from now on. */
export interface RuleChange extends RuleContent {
  readonly mode: RuleMode;
  readonly withdrawn: boolean;
}

/** One of many changes. */
export interface RuleWrite {
  /** The rule as it is now; null: a new one. */
  readonly current: StaffRule | null;
  readonly next: RuleChange;
}

/** Who changes a rule, and when. */
export interface RuleStep {
  /** Null: a new rule. */
  readonly id: string | null;
  /** The caller's idempotency key: the same key again answers the same and writes nothing. */
  readonly key: string;
  /** A staff id, `import` or `system`. */
  readonly by: string;
  /** For the audit log: a keyed hash of where it came from. */
  readonly origin?: string | null;
  readonly at: Date;
}

/** Staff's rules, with every version they ever had. */
export interface RuleStore {
  /** Every rule that was not taken away, in order of their names. */
  all(): Promise<readonly StaffRule[]>;
  /** Those that look at comments: live and shadow, in order of their names. */
  active(): Promise<readonly StaffRule[]>;
  /** A rule by its id, also one that was taken away. */
  get(id: string): Promise<StaffRule | null>;
  /** Changes whenever a rule does: cheap enough to be asked often. */
  stamp(): Promise<string>;
  /**
   * Runs `decide` on all rules, with nobody changing any in between, and keeps the new version of
   * the step's rule; null from it changes nothing. `decide` may run more than once. Returns the rule
   * as it is then; null: there is none of that id.
   */
  change(
    step: RuleStep,
    decide: (all: readonly StaffRule[]) => RuleChange | null,
  ): Promise<StaffRule | null>;
  /**
   * The same for many rules in one go: all of what `decide` wants is kept, or, where it throws, nothing.
   * Returns what was written as it is then; with the same key again nothing is.
   */
  changeAll(
    step: Omit<RuleStep, 'id'>,
    decide: (all: readonly StaffRule[]) => readonly RuleWrite[],
  ): Promise<readonly StaffRule[]>;
  /** What every change made of a rule, oldest first. */
  history(id: string): Promise<readonly RuleRevision[]>;
  /** A rule as it stood at a version, from its history; null: there was none. */
  at(id: string, version: number): Promise<RuleChange | null>;
}

/** A line of the log of what staff did: rules that came in, or went out, as a file. */
export interface RuleFileNote {
  readonly action: 'imported' | 'rules-exported';
  /** The rule that was taken out alone; else `rules`. */
  readonly subject: string;
  readonly by: string;
  readonly origin: string | null;
  readonly at: Date;
  readonly after: Readonly<Record<string, string | number>>;
}

/** How often rules found something. */
export interface RuleHitCount {
  readonly id: string;
  readonly version: number;
  readonly mode: RuleHit['mode'];
  readonly hits: number;
  readonly last: Date;
}

/** What a rule did in a time, and the undoing of it. */
export interface UndoSpan {
  readonly rule: string;
  readonly since: Date;
  readonly until: Date;
  /** What the keys of the undoing's events begin with, before the case's id; null: none has begun. */
  readonly keys: string | null;
}

/**
 * What becomes of a case when a rule's part in it is taken back: `cleared`, nothing else asks for a
 * person; `retracted`, it stays in the queue for what others found; `waiting`, it is yet to come; and
 * what is left alone (`LeftAlone`).
 */
export type UndoFate = 'cleared' | 'retracted' | 'waiting' | 'decided' | 'in_hand' | 'nothing';

export interface FatedCase {
  readonly id: string;
  readonly comment: string;
  readonly fate: UndoFate;
}

/** What live and shadow rules found; written with the comment itself (`CommentIntake.hits`). */
export interface RuleHitStore {
  /** A rule's hits since an instant, newest first. */
  of(id: string, since: Date, limit: number): Promise<readonly RuleHit[]>;
  /** Hits of every version and mode since an instant. */
  counts(since: Date): Promise<readonly RuleHitCount[]>;
  /** Cases in which a rule, live then, found something: in the order of their ids, after one of them. */
  casesOf(
    span: UndoSpan,
    page: { after: string | null; limit: number },
  ): Promise<readonly string[]>;
  /** What became of each of those cases, counted; `at`: now, for claims that have ended. */
  fates(span: UndoSpan, at: Date): Promise<Readonly<Record<UndoFate, number>>>;
  /** Cases of some fates, the newest first. */
  fatedCases(
    span: UndoSpan,
    wanted: { readonly fates: readonly UndoFate[]; readonly limit: number; readonly at: Date },
  ): Promise<readonly FatedCase[]>;
}

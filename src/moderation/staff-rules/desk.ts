import type { TextFile } from '../../core/text-file.js';
import type { Scan, Signal, StoredComment } from '../comment.js';
import type { Conflict, ImportConflict } from './conflicts.js';
import type { ListProblem } from './list-file.js';
import type { UndoFate } from './ports.js';
import type {
  RuleContent,
  RuleKind,
  RuleMode,
  RuleRevision,
  StaffRule,
  WordCategory,
} from './rule.js';
import type { Reach } from './trial.js';

export type {
  Conflict,
  ImportConflict,
  ListProblem,
  Reach,
  RuleContent,
  RuleKind,
  RuleMode,
  RuleRevision,
  StaffRule,
  UndoFate,
  WordCategory,
};

/** A rule as staff write it down; what is left out is what is usual. */
export interface RuleWish {
  readonly name: string;
  readonly kind: RuleKind;
  readonly category?: WordCategory | null | undefined;
  readonly weight?: number | undefined;
  readonly note?: string | undefined;
  readonly entries: readonly string[];
  readonly mode?: RuleMode | undefined;
}

/** Who makes a new rule, and when. */
export interface RuleMaking {
  readonly key: string;
  readonly by: string;
  /** For the audit log: a keyed hash of where it came from. */
  readonly origin?: string | null;
  readonly at: Date;
}

/** Who changes a rule, and which version of it they saw. */
export interface RuleEdit extends RuleMaking {
  readonly id: string;
  readonly version: number;
}

/** What is to be another; the rest stays. The kind of a rule stays always. */
export interface RulePatch {
  readonly name?: string | undefined;
  readonly category?: WordCategory | null | undefined;
  readonly weight?: number | undefined;
  readonly note?: string | undefined;
  readonly mode?: RuleMode | undefined;
  /** In the place of all entries. */
  readonly entries?: readonly string[] | undefined;
  readonly add?: readonly string[] | undefined;
  readonly drop?: readonly string[] | undefined;
}

/** A change that was kept, and what is worth knowing about it. */
export interface RuleEffect {
  readonly rule: StaffRule;
  readonly conflicts: readonly Conflict[];
  /** What it would have found in recent comments; null where nothing new was added. */
  readonly reach: Reach | null;
}

export type RuleResult =
  | ({ readonly ok: true } & RuleEffect)
  | { readonly ok: false; readonly code: 'missing' }
  /** Another came first; `rule` is what they made of it. */
  | { readonly ok: false; readonly code: 'stale'; readonly rule: StaffRule };

/** A text, looked at by rules that need not be live. */
export interface RuleTrial {
  /** What the rules in force say. */
  readonly now: Scan;
  readonly found: readonly { readonly rule: StaffRule; readonly signals: readonly Signal[] }[];
}

/** What became of an imported file. */
export interface RulesImported {
  readonly problems: readonly ListProblem[];
  /** Entries and lists that were looked at. */
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  /** Where a list of the file and another say opposite things, each once. */
  readonly conflicts: readonly ImportConflict[];
}

/** Something in one of many files that stands in the way of all of them. */
export interface FolderProblem extends ListProblem {
  readonly file: string;
}

/** What became of many files: all of them came in, or none. */
export type FolderImported =
  | ({ readonly ok: true } & Pick<RulesImported, 'created' | 'changed' | 'same' | 'conflicts'>)
  | { readonly ok: false; readonly problems: readonly FolderProblem[] };

/** All rules as JSON Lines, or one of either form. */
export interface ExportWish {
  readonly form: 'jsonl' | 'txt';
  readonly id?: string | undefined;
}

/** How often a rule found something of late. */
export interface RecentHits {
  readonly live: number;
  readonly shadow: number;
}

/** A comment in which a rule found something; of one that allows, something that it let pass. */
export interface FoundComment {
  readonly comment: StoredComment;
  readonly mode: 'shadow' | 'live';
  readonly at: Date;
}

/** How much there may be of staff's lists. */
export interface RuleLimits {
  /** Entries of one list. */
  readonly entries: number;
  /** Entries of all lists together. */
  readonly all: number;
  /** UTF-8 bytes of a file of lists. */
  readonly fileBytes: number;
}

/** Where staff keep their own lists and patterns. A change counts once the caller hears of it. */
export interface RuleDesk {
  /** For doors that refuse what is far too large before it is read. */
  readonly limits: RuleLimits;
  /** Every rule, in the order of their names. */
  list(): Promise<readonly StaffRule[]>;
  /** What rules found in the last seven days, by their ids; those that found nothing are not there. */
  recentHits(): Promise<ReadonlyMap<string, RecentHits>>;
  /** A rule by its id, also one that was taken away. */
  get(id: string): Promise<StaffRule | null>;
  byName(name: string): Promise<StaffRule | null>;
  /** The latest comments of the last seven days in which a rule found something, newest first. */
  foundIn(id: string, limit: number): Promise<readonly FoundComment[]>;
  /** What every change made of a rule, oldest first. */
  history(id: string): Promise<readonly RuleRevision[]>;
  /**
   * A new rule; a draft when nothing else is wanted.
   * @throws UserError `rule-name-taken`, `rules-full`, `rule-too-long`, `rule-empty-entry`,
   *   `rule-long-entry`, `rule-no-domain`, `rule-subdomain`, `rule-one-pattern`, `pattern-wrong`,
   *   `pattern-matches-all`, `rule-matches-all`
   */
  make(wish: RuleWish, making: RuleMaking): Promise<RuleEffect>;
  /** Changes a rule; throws as `make` does. */
  change(edit: RuleEdit, patch: RulePatch): Promise<RuleResult>;
  /** Takes a rule away: from the next comment on it looks at nothing. */
  withdraw(edit: RuleEdit): Promise<RuleResult>;
  /** Looks at a text with rules of any mode; nothing is kept of it. */
  tryText(text: string, ids: readonly string[]): Promise<RuleTrial>;
  /**
   * Puts the lists of a file (`readLists`) in their places by name: a new one is a draft, one that is
   * there keeps its mode. What cannot be kept is left out and told. Importing the same again changes
   * nothing.
   * @throws UserError `rule-file-too-large`, `rule-too-long`
   */
  bringIn(file: TextFile, making: RuleMaking): Promise<RulesImported>;
  /**
   * The same for many files at once, and strictly: everything is checked first, and where anything
   * does not fit, all of it is told with its file and line and nothing is kept.
   * @throws UserError `rules-changed-meanwhile`
   */
  bringInAll(files: readonly TextFile[], making: RuleMaking): Promise<FolderImported>;
  /** Every rule as a file of its own: brought in again by `bringInAll`, they change nothing. */
  exportedAll(by: Omit<RuleMaking, 'key'>): Promise<readonly TextFile[]>;
  /** Rules as a file that `bringIn` reads; null: there is no such rule. Who took it is noted. */
  exported(wish: ExportWish, by: Omit<RuleMaking, 'key'>): Promise<TextFile | null>;
}

/** What a rule has done since an instant, and what undoing it would touch. */
export interface UndoPreview {
  readonly rule: StaffRule;
  readonly since: Date;
  readonly counts: Readonly<Record<UndoFate, number>>;
  /** Some of what would be taken back. */
  readonly samples: readonly UndoneCase[];
}

/** How far an undoing is. */
export interface UndoProgress {
  readonly rule: StaffRule;
  readonly since: Date;
  /** When it was asked for: what the rule did later is no part of it. */
  readonly at: Date;
  readonly by: string;
  /** `stopped`: it was tried for hours and given up; what was done so far stands. */
  readonly state: 'running' | 'done' | 'stopped';
  readonly counts: Readonly<Record<UndoFate, number>>;
  /** Some of what was left as it is, and why. */
  readonly left: readonly UndoneCase[];
}

export interface UndoneCase {
  readonly case: string;
  readonly comment: StoredComment;
  readonly fate: UndoFate;
}

/** Who undoes what a rule did, and since when. */
export interface UndoWish {
  readonly rule: string;
  readonly since: Date;
  /** The caller's idempotency key: the same again answers how far it is. */
  readonly key: string;
  readonly by: string;
  readonly at: Date;
}

/** Where everything a rule did since an instant is taken back in one action. */
export interface RuleUndoDesk {
  /** Null: there is no such rule. @throws UserError `undo-since-future` */
  preview(rule: string, since: Date): Promise<UndoPreview | null>;
  /**
   * Begins, or says how far it is; the worker does it in chunks. Null: there is no such rule.
   * @throws UserError `undo-since-future`; `key-used-elsewhere` for another undoing's key
   */
  begin(wish: UndoWish): Promise<UndoProgress | null>;
}

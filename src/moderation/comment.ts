import type { RuleFinding, RuleSource } from './staff-rules/rule.js';

/** A reader's message as the rules see it. `author` is opaque; without one no history applies. */
export interface ScannedComment {
  readonly id: string;
  readonly text: string;
  readonly author?: string;
  readonly space: string;
  readonly at: Date;
  /** When the author joined, where the platform tells. */
  readonly joined?: Date;
  /** What is attached; `text` is its caption then. */
  readonly media?: readonly AttachedMedia[];
}

/** A file that came with a comment: what it is and what it is called, never what is in it. */
export interface AttachedMedia {
  readonly kind: 'picture' | 'video' | 'audio' | 'document';
  readonly name?: string;
}

export const tiers = ['literal', 'folded', 'sound', 'behaviour', 'model', 'report'] as const;
export type Tier = (typeof tiers)[number];

/** One finding about a comment. */
export interface Signal {
  readonly rule: string;
  readonly tier: Tier;
  /** UTF-16 units of the raw text, end exclusive; the whole text when nothing narrower is meant. */
  readonly span: readonly [start: number, end: number];
  /** The reason: a sentence `why-<key>` in `locales/` and its values. */
  readonly why: { readonly key: string; readonly args?: Readonly<Record<string, string | number>> };
  /** 0..1: how likely a moderator removes a comment for this alone. */
  readonly weight: number;
  /** The rule of staff's that says so; absent for the project's own. */
  readonly source?: RuleSource;
}

export const verdicts = ['allow', 'review', 'act'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Scan {
  readonly verdict: Verdict;
  /** 0..1: how likely a moderator removes it. */
  readonly score: number;
  readonly signals: readonly Signal[];
  /**
   * What else rules of staff's found, nothing of it in the verdict: those that only look on, and
   * allow-lists in force that took a signal away.
   */
  readonly shadow?: readonly RuleFinding[];
}

/** A scan with the reason for its verdict: a sentence `verdict-<key>` in `locales/`. */
export interface Judgement extends Scan {
  readonly because: VerdictReason;
}

export interface VerdictReason {
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** A reader's message as it comes in from a door, before it is stored. */
export interface IncomingComment {
  readonly space: string;
  /** What people call the space, for whoever sets it up; it counts when the space is new. */
  readonly spaceName?: string;
  /** Unique in its space; the same with another text is a new revision. */
  readonly externalId: string;
  readonly text: string;
  readonly author: string;
  /**
   * The platform's own id of the author, where a decision must reach them there. Kept sealed under
   * the comment's own key, so that it goes when the comment is erased.
   */
  readonly authorId?: string;
  readonly authorName?: string;
  readonly url?: string;
  readonly at: Date;
  readonly joined?: Date;
}

export type CommentState = 'visible' | 'hidden' | 'removed';

/** A comment as it is kept, its text readable. */
export interface StoredComment {
  readonly id: string;
  readonly space: string;
  readonly externalId: string;
  readonly revision: number;
  readonly text: string;
  readonly author: string;
  readonly authorName: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly state: CommentState;
  readonly verdict: Verdict;
  readonly at: Date;
  /** Hidden only because its author may not write: it shows when that ends. */
  readonly held?: true;
  /** Its author had it erased: there is no text any more, in any revision. */
  readonly erased?: true;
}

/**
 * What a rule of staff's holds. A list of words or domains is one rule with many entries, under one
 * name, weight and mode: that is how staff think of it ("the insults", "the spam of May"), how it is
 * tried out and switched on, and what a moderator is told as the reason. A pattern is a rule with one
 * entry.
 */
export const ruleKinds = ['word', 'allow', 'pattern', 'domain_denied', 'domain_allowed'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** `draft`: looks at nothing. `shadow`: looks and is counted, changes nothing. `live`: counts. */
export const ruleModes = ['draft', 'shadow', 'live'] as const;
export type RuleMode = (typeof ruleModes)[number];

/** What the words of a list are, for the reason a moderator reads. */
export const wordCategories = ['insult', 'threat', 'spam', 'other'] as const;
export type WordCategory = (typeof wordCategories)[number];

/** What a rule says, apart from whether it counts. */
export interface RuleContent {
  /** What staff call it; no two have the same. */
  readonly name: string;
  readonly kind: RuleKind;
  /** Of words only; null for every other kind. */
  readonly category: WordCategory | null;
  /** 0..1: how likely a moderator removes a comment for this alone. 0 for what is allowed. */
  readonly weight: number;
  /** Why it is there, for colleagues. */
  readonly note: string;
  /** Words, domains, or the one pattern; none twice. */
  readonly entries: readonly string[];
}

/** A rule of staff's as it stands. */
export interface StaffRule extends RuleContent {
  readonly id: string;
  readonly mode: RuleMode;
  /** 1 when it was made, one more with every change. */
  readonly version: number;
  /** Who changed it last: a staff id, `import` or `system`. */
  readonly author: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Taken away: it looks at nothing and its name is free again. */
  readonly withdrawnAt: Date | null;
}

/** What one change made of a rule. */
export interface RuleRevision extends Omit<RuleContent, 'entries'> {
  readonly version: number;
  readonly mode: RuleMode;
  readonly withdrawn: boolean;
  /** Entries that came and that went with this change. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  readonly author: string;
  readonly at: Date;
}

/** One version of a rule: what a signal or a hit is traced back to. */
export interface RuleSource {
  readonly id: string;
  readonly version: number;
}

/** A rule that found something in a comment, or would have in `shadow`. */
export interface RuleFinding extends RuleSource {
  readonly mode: Exclude<RuleMode, 'draft'>;
}

/** A finding as it is kept. */
export interface RuleHit extends RuleFinding {
  readonly comment: string;
  readonly at: Date;
}

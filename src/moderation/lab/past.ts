import type { DecisionKind } from '../cases/case.js';

/**
 * What moderators made of a comment: every decision but `keep` says that it was wrong. Undecided are
 * those that nobody looked at, or has not yet: they say nothing about a rule.
 */
export const outcomes = ['removed', 'kept', 'undecided'] as const;
export type Outcome = (typeof outcomes)[number];

/** A comment of the past with what became of it. */
export interface PastComment {
  readonly id: string;
  readonly text: string;
  readonly at: Date;
  readonly outcome: Outcome;
  /** Whether it came before a moderator at all: another rule or a reader saw to that. */
  readonly queued: boolean;
}

/** What a decision says about the comment; null: there is none, or it was undone. */
export function outcomeOfDecision(decision: DecisionKind | null): Outcome {
  if (decision === null) return 'undecided';
  return decision === 'keep' ? 'kept' : 'removed';
}

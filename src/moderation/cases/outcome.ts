import type { CommentState } from '../comment.js';
import type { CaseOutcome } from '../ports.js';
import type { Effect, NewCaseEvent } from './case.js';
import { foldEvent, type Projection } from './fold.js';
import { moves } from './transitions.js';

/** What else follows from a change: the comment's new state and what the outside world must do. */
export interface Consequences {
  readonly commentState?: CommentState;
  readonly effects?: readonly Effect[];
}

/** The change that some events make: the next projection is their fold, so it cannot differ. */
export function outcomeOf(
  current: Projection | null,
  events: readonly NewCaseEvent[],
  { commentState, effects = [] }: Consequences = {},
): CaseOutcome {
  const folded = events.reduce<Projection | null>(
    (before, event) => foldEvent(before, { ...event, seq: (before?.seq ?? 0) + 1 }),
    current,
  );
  if (folded === null) throw new Error('a change needs an event');
  return {
    next: folded,
    events,
    moves: events.some(({ type }) => moves(type)),
    effects,
    ...(commentState === undefined ? {} : { commentState }),
  };
}

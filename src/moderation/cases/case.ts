import type { Signal } from '../comment.js';
import type { OwnWords } from '../reasons.js';

export const caseStates = ['open', 'claimed', 'escalated', 'resolved', 'appealed'] as const;
export type CaseState = (typeof caseStates)[number];

/** What a queue can be narrowed to: a state, or open cases that are asleep (`open` leaves them out). */
export type CaseFilter = CaseState | 'snoozed';

export const decisions = ['keep', 'remove', 'warn', 'mute', 'kick', 'ban'] as const;
export type DecisionKind = (typeof decisions)[number];

export interface Decision {
  readonly kind: DecisionKind;
  readonly by: string;
  readonly at: Date;
  readonly reason?: string;
  /** What the reason said then, where it was the library's own. */
  readonly words?: OwnWords;
  /** The revision of the text that was decided on. */
  readonly revision: number;
  readonly until?: Date;
  /** How many readers had reported the comment by then. */
  readonly reports?: number;
}

export interface Claim {
  readonly by: string;
  readonly until: Date;
}

/** The projection of a case: always the fold of its events. */
export interface ModerationCase {
  readonly id: string;
  readonly commentId: string;
  readonly space: string;
  readonly language: string;
  readonly state: CaseState;
  /** seq of the last event that moved state, holder, decision or text. */
  readonly version: number;
  /** seq of the last event of any kind; 0 before the first. */
  readonly seq: number;
  readonly signals: readonly Signal[];
  readonly priority: Priority;
  readonly dueAt: Date;
  readonly claim: Claim | null;
  readonly decision: Decision | null;
  /** Until when an open case is out of the queue; null: it is in it. */
  readonly snoozedUntil: Date | null;
  readonly openedAt: Date;
  readonly updatedAt: Date;
}

/** Severity x reliability + ...: every term is kept and shown ("why is this first?"). */
export interface Priority {
  readonly value: number;
  readonly terms: Readonly<Record<string, number>>;
}

export const caseEventTypes = [
  'opened',
  'flagged',
  'reported',
  'revised',
  'claimed',
  'released',
  'handed_over',
  'held',
  'snoozed',
  'decided',
  'undone',
  'retracted',
  'cleared',
  'escalated',
  'appealed',
  'noted',
  'effect',
] as const;
export type CaseEventType = (typeof caseEventTypes)[number];

/** One line of a case's append-only history. `payload` is plain JSON. */
export interface CaseEvent {
  readonly caseId: string;
  readonly seq: number;
  readonly type: CaseEventType;
  readonly payload: Readonly<Record<string, unknown>>;
  /** A staff id, `rule`, `reader` or `system`. */
  readonly actor: string;
  readonly at: Date;
  /** The caller's idempotency key, unique over all cases. */
  readonly key: string | null;
}

/** An event that is not yet numbered. */
export type NewCaseEvent = Omit<CaseEvent, 'caseId' | 'seq'>;

/** Something to be done outside the database because of an event. */
export interface Effect {
  readonly kind: string;
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The same effect is never stored twice. */
  readonly dedupe: string;
  /** Not to be done before then; at once when absent. */
  readonly notBefore?: Date;
}

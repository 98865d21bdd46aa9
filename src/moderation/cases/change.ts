import { UserError } from '../../core/errors.js';
import type { CommentState, StoredComment } from '../comment.js';
import type { CaseAction, CaseStep } from '../desk.js';
import type { CaseOutcome } from '../ports.js';
import type { CaseEvent, CaseEventType, ModerationCase, NewCaseEvent } from './case.js';
import { effectsOf } from './effects.js';
import { asOf } from './fold.js';
import { holding } from './holding.js';
import { type Consequences, outcomeOf } from './outcome.js';
import { payloads } from './payloads.js';
import { stateAfter } from './transitions.js';

/** For so long undoing needs no reason. */
export const FREE_UNDO_MS = 10 * 60_000;

/** Someone's step on a case whose version is the one they saw. */
export interface Acting {
  readonly current: ModerationCase;
  readonly step: CaseStep;
  readonly comment: StoredComment;
  /** The case's history up to its version at least. */
  readonly events: readonly CaseEvent[];
}

/** Why a step cannot be done: another holds the case, or the case is not in a state for it. */
export type Refusal = 'claimed' | 'not_possible';

/**
 * What an action makes of a case. Pure; writes nothing.
 * @throws UserError `undo-needs-reason` when a decision is undone late and without a word.
 */
export function change(acting: Acting, action: CaseAction): CaseOutcome | Refusal {
  const now = { ...acting, current: asOf(acting.current, acting.step.at) };
  if (stateAfter(now.current.state, eventOf[action.action]) === null) return 'not_possible';
  switch (action.action) {
    case 'claim':
    case 'release':
    case 'handover':
    case 'hold': {
      const event = holding(now, action);
      return typeof event === 'string' ? event : done(now, event);
    }
    case 'escalate': {
      const { reason } = action;
      return done(now, { type: 'escalated', payload: reason === undefined ? {} : { reason } });
    }
    case 'decide':
      return decide(now, action);
    case 'note':
      return done(now, { type: 'noted', payload: { note: action.note } });
    case 'undo':
      return undo(now, action.reason);
  }
}

const eventOf: Readonly<Record<CaseAction['action'], CaseEventType>> = {
  claim: 'claimed',
  release: 'released',
  handover: 'handed_over',
  hold: 'held',
  escalate: 'escalated',
  decide: 'decided',
  note: 'noted',
  undo: 'undone',
};

/** Deciding needs no claim, only the version: an expired lease can never double-act. */
function decide(acting: Acting, action: Extract<CaseAction, { action: 'decide' }>): CaseOutcome {
  const { decision, reason, note, until } = action;
  const before = acting.comment.state;
  const after: CommentState = decision === 'keep' ? 'visible' : 'removed';
  const payload = {
    ...{ decision, revision: acting.comment.revision, before, after },
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    ...(until === undefined ? {} : { until: until.toISOString() }),
  };
  return done(acting, { type: 'decided', payload }, shown(acting, after));
}

/** Points at the decision and gives the comment back the state that it had before. */
function undo(acting: Acting, reason: string | undefined): CaseOutcome | Refusal {
  const decided = acting.events.findLast(({ type }) => type === 'decided');
  if (decided === undefined) return 'not_possible';
  const late = acting.step.at.getTime() - decided.at.getTime() > FREE_UNDO_MS;
  if (late && (reason ?? '').trim() === '') throw new UserError('undo-needs-reason');
  const { before } = payloads.decided.parse(decided.payload);
  const payload = { undoes: decided.seq, ...(reason === undefined ? {} : { reason }) };
  return done(acting, { type: 'undone', payload }, shown(acting, before));
}

function shown({ comment, step }: Acting, to: CommentState): Consequences {
  const effects = effectsOf(comment, { from: comment.state, to }, step.key);
  return { commentState: to, effects };
}

function done(
  { current, step }: Acting,
  event: Pick<NewCaseEvent, 'type' | 'payload'>,
  consequences: Consequences = {},
): CaseOutcome {
  const whole = { ...event, actor: step.by, at: step.at, key: step.key };
  return outcomeOf(current, [whole], consequences);
}

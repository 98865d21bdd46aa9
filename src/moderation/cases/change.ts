import type { AuthorRecord } from '../authors/record.js';
import type { StoredComment } from '../comment.js';
import type { CaseAction, CaseStep } from '../desk.js';
import type { CaseOutcome } from '../ports.js';
import type { SpacePolicy } from '../space-policy.js';
import type { CaseEvent, CaseEventType, ModerationCase, NewCaseEvent } from './case.js';
import { decide, undo } from './decide.js';
import { asOf } from './fold.js';
import { holding } from './holding.js';
import { outcomeOf } from './outcome.js';
import { stateAfter } from './transitions.js';

/** Someone's step on a case whose version is the one they saw. */
export interface Acting {
  readonly current: ModerationCase;
  readonly step: CaseStep;
  readonly comment: StoredComment;
  /** The case's history up to its version at least. */
  readonly events: readonly CaseEvent[];
  readonly policy: Pick<SpacePolicy, 'ladder' | 'reasons'>;
  /** What is known of the comment's author beside this case. */
  readonly record: AuthorRecord;
}

/** Why a step cannot be done: another holds the case, or the case is not in a state for it. */
export type Refusal = 'claimed' | 'not_possible';

/**
 * What an action makes of a case. Pure; writes nothing.
 * @throws UserError `undo-needs-reason` for a late undo without a word, `until-past` for a sanction
 *   that would be over before it began, `snooze-until` for a snooze too short or too long
 */
export function change(acting: Acting, action: CaseAction): CaseOutcome | Refusal {
  const now = { ...acting, current: asOf(acting.current, acting.step.at) };
  if (stateAfter(now.current.state, eventOf[action.action]) === null) return 'not_possible';
  switch (action.action) {
    case 'claim':
    case 'release':
    case 'handover':
    case 'hold':
    case 'snooze': {
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
  snooze: 'snoozed',
  escalate: 'escalated',
  decide: 'decided',
  note: 'noted',
  undo: 'undone',
};

function done(
  { current, step }: Acting,
  event: Pick<NewCaseEvent, 'type' | 'payload'>,
): CaseOutcome {
  const whole = { ...event, actor: step.by, at: step.at, key: step.key };
  return outcomeOf(current, [whole]);
}

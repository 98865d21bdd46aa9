import { UserError } from '../../core/errors.js';
import type { CaseAction } from '../desk.js';
import type { NewCaseEvent } from './case.js';
import type { Acting, Refusal } from './change.js';
import { isSnoozable } from './snooze.js';

/** A claim is a lease. */
export const LEASE_MS = 5 * 60_000;
/** For so long a case is held when nobody says until when. */
export const HOLD_MS = 24 * 60 * 60_000;
/** Nobody keeps a case from the others for longer. */
export const LONGEST_HOLD_MS = 7 * 24 * 60 * 60_000;

type Holding = Extract<
  CaseAction,
  { action: 'claim' | 'release' | 'handover' | 'hold' | 'snooze' }
>;
type HoldingEvent = Pick<NewCaseEvent, 'type' | 'payload'>;

/**
 * The event with which a case is taken, given back, handed over, kept or snoozed; pure, writes nothing.
 * @throws UserError `snooze-until`
 */
export function holding(acting: Acting, action: Holding): HoldingEvent | Refusal {
  const { claim } = acting.current;
  if (claim !== null && claim.by !== acting.step.by) return 'claimed';
  const now = acting.step.at.getTime();
  switch (action.action) {
    case 'claim':
      return { type: 'claimed', payload: { until: isoAt(now + LEASE_MS) } };
    case 'release':
      return claim === null ? 'not_possible' : { type: 'released', payload: {} };
    case 'handover': {
      if (claim === null || action.to === acting.step.by) return 'not_possible';
      const { to, note } = action;
      const payload = { to, until: isoAt(now + HOLD_MS), ...(note === undefined ? {} : { note }) };
      return { type: 'handed_over', payload };
    }
    case 'hold': {
      const until = action.until?.getTime() ?? now + HOLD_MS;
      if (until <= now || until > now + LONGEST_HOLD_MS) return 'not_possible';
      return { type: 'held', payload: { until: isoAt(until) } };
    }
    case 'snooze':
      if (!isSnoozable(action.until, acting.step.at)) throw new UserError('snooze-until');
      return { type: 'snoozed', payload: { until: action.until.toISOString() } };
  }
}

function isoAt(ms: number): string {
  return new Date(ms).toISOString();
}

import type { CaseEventType, CaseState } from './case.js';

/** Events that may happen in any state and change none. */
const always: Partial<Record<CaseEventType, true>> = {
  flagged: true,
  reported: true,
  noted: true,
  effect: true,
};

/**
 * Which state an event leads to. What is not here is refused and writes nothing. A claim of an
 * escalated or appealed case is a lease beside its state. Those two are never snoozed: a lead or the
 * author is waiting for them.
 */
const table: Readonly<Record<CaseState, Partial<Record<CaseEventType, CaseState>>>> = {
  open: {
    claimed: 'claimed',
    held: 'claimed',
    snoozed: 'open',
    escalated: 'escalated',
    decided: 'resolved',
    revised: 'open',
    retracted: 'open',
    cleared: 'resolved',
  },
  claimed: {
    claimed: 'claimed',
    held: 'claimed',
    handed_over: 'claimed',
    released: 'open',
    snoozed: 'open',
    escalated: 'escalated',
    decided: 'resolved',
    revised: 'claimed',
    // After a lease that has ended: nobody writes that down (see `retractable`).
    retracted: 'open',
    cleared: 'resolved',
  },
  escalated: {
    claimed: 'escalated',
    held: 'escalated',
    handed_over: 'escalated',
    released: 'escalated',
    decided: 'resolved',
    revised: 'escalated',
  },
  resolved: { undone: 'open', opened: 'open', revised: 'resolved', appealed: 'appealed' },
  appealed: {
    claimed: 'appealed',
    held: 'appealed',
    handed_over: 'appealed',
    released: 'appealed',
    decided: 'resolved',
    revised: 'appealed',
  },
};

/** The state after an event, or null when the event is not possible there. */
export function stateAfter(state: CaseState | null, type: CaseEventType): CaseState | null {
  if (state === null) return type === 'opened' ? 'open' : null;
  return always[type] ? state : (table[state][type] ?? null);
}

/** Events that move a case's version: state, holder, decision or text changed. */
const movers: ReadonlySet<CaseEventType> = new Set([
  'opened',
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
]);

/** Whether an event makes what others saw of the case out of date. */
export function moves(type: CaseEventType): boolean {
  return movers.has(type);
}

import type { CaseChange } from '../ports.js';
import { byTheClock, type DueRule, dueAt } from './due.js';
import { outcomeOf } from './outcome.js';
import { stateAfter } from './transitions.js';

/**
 * The author appeals against the decision that stands. Null when there is none to appeal against.
 * The words are kept apart from the event, so that they can be erased. It is due anew from then on.
 */
export function appealed(at: Date, rule: DueRule = byTheClock): CaseChange {
  return (current) => {
    if (current === null || stateAfter(current.state, 'appealed') === null) return null;
    if (current.decision === null || current.decision.kind === 'keep') return null;
    const due = dueAt(current.signals, at, rule).toISOString();
    const payload = { against: current.decision.by, due };
    return outcomeOf(current, [{ type: 'appealed', payload, actor: 'reader', at, key: null }]);
  };
}

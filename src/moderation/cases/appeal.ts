import type { CaseChange } from '../ports.js';
import { outcomeOf } from './outcome.js';
import { stateAfter } from './transitions.js';

/**
 * The author appeals against the decision that stands. Null when there is none to appeal against.
 * The words are kept apart from the event, so that they can be erased.
 */
export function appealed(at: Date): CaseChange {
  return (current) => {
    if (current === null || stateAfter(current.state, 'appealed') === null) return null;
    if (current.decision === null || current.decision.kind === 'keep') return null;
    const payload = { against: current.decision.by };
    return outcomeOf(current, [{ type: 'appealed', payload, actor: 'reader', at, key: null }]);
  };
}

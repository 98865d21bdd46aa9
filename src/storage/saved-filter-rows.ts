import type { FilterWords, SavedFilter } from '../moderation/filters/ports.js';
import { caseFilters } from './case-rows.js';
import type { SavedFilter as Row } from './generated/client.js';
import { oneOf } from './words.js';

const orders = ['priority', 'newest', 'oldest'] as const;
const dues = ['late', 'soon'] as const;

/** A kept filter as it is stored: what it leaves open is null. */
export function columnsOf({ name, shared, filter }: FilterWords) {
  const { states = [], queue = null, space = null, language = null, order } = filter;
  const { rule = null, waited = null, due = null } = filter;
  return { name, shared, states: [...states], queue, space, language, rule, waited, due, order };
}

/** The same as the rooms know it: what it leaves open is absent. */
export function toSavedFilter(row: Row): SavedFilter {
  const { id, version, owner, name, shared, states, queue, space, language } = row;
  const { rule, waited, due } = row;
  const filter = {
    ...(states.length > 0 && { states: states.map((state) => oneOf(caseFilters, state)) }),
    ...(queue !== null && { queue }),
    ...(space !== null && { space }),
    ...(language !== null && { language }),
    ...(rule !== null && { rule }),
    ...(waited !== null && { waited }),
    ...(due !== null && { due: oneOf(dues, due) }),
    order: oneOf(orders, row.order),
  };
  return { id, version, owner, name, shared, filter };
}

import type { QueueFilterJson } from '../../../platforms/web/contract/filters.js';

type State = NonNullable<QueueFilterJson['states']>[number];

/** Everything still to be done: what the queue shows unless it is asked for something else. */
export const waitingStates: readonly State[] = ['open', 'claimed', 'escalated', 'appealed'];
const allStates: readonly State[] = [...waitingStates, 'snoozed', 'resolved'];
const orders = ['priority', 'newest', 'oldest'] as const;
const languages = ['zh-CN', 'en'] as const;
const dues = ['late', 'soon'] as const;

/** The filter that an address holds; what it does not know of is left out. */
export function readFilter(search: string): QueueFilterJson {
  const query = new URLSearchParams(search);
  const [queue, space, rule] = [query.get('queue'), query.get('space'), query.get('rule')];
  const language = languages.find((one) => one === query.get('language'));
  const due = dues.find((one) => one === query.get('due'));
  const waited = Math.trunc(Number(query.get('waited')));
  return {
    states: statesIn(query.get('state')),
    ...(queue && { queue }),
    ...(space && { space }),
    ...(language && { language }),
    ...(rule && { rule }),
    ...(waited > 0 && { waited }),
    ...(due && { due }),
    order: orders.find((one) => one === query.get('order')) ?? 'priority',
  };
}

/** The query of an address that shows a filter; empty for everything still to be done. */
export function writeFilter(filter: QueueFilterJson): string {
  const { states = allStates, order } = filter;
  const isWaiting = sameStates(states, waitingStates);
  const query = new URLSearchParams({
    ...(!isWaiting && { state: inOrder(states).join(',') }),
    ...narrowing(filter),
    ...(order !== 'priority' && { order }),
  });
  return query.size === 0 ? '' : `?${query}`;
}

/** The same as the service is asked. */
export function askedBy(filter: QueueFilterJson): string {
  const state = inOrder(filter.states ?? allStates).join(',');
  return String(new URLSearchParams({ state, ...narrowing(filter), order: filter.order }));
}

/** What of a filter narrows the queue whatever the state and the order, as the service is asked. */
export function narrowing({ queue, space, language, rule, waited, due }: QueueFilterJson) {
  return {
    ...(queue !== undefined && { queue }),
    ...(space !== undefined && { space }),
    ...(language !== undefined && { language }),
    ...(rule !== undefined && { rule }),
    ...(waited !== undefined && { waited: String(waited) }),
    ...(due !== undefined && { due }),
  };
}

/** The same filter in one named queue, or in none. */
export function inQueue({ queue: _, ...filter }: QueueFilterJson, named: string | null) {
  return named === null ? filter : { ...filter, queue: named };
}

/** Whether two lists name the same states. */
export function sameStates(some: readonly State[], others: readonly State[]): boolean {
  return inOrder(some).join() === inOrder(others).join();
}

function statesIn(text: string | null): State[] {
  const known = allStates.filter((state) => text?.split(',').includes(state));
  return known.length === 0 ? [...waitingStates] : known;
}

function inOrder(states: readonly State[]): readonly State[] {
  return allStates.filter((state) => states.includes(state));
}

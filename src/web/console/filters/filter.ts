import type { QueueFilterJson } from '../../../platforms/web/contract/filters.js';

type State = NonNullable<QueueFilterJson['states']>[number];

/** Everything still to be done: what the queue shows unless it is asked for something else. */
export const waitingStates: readonly State[] = ['open', 'claimed', 'escalated', 'appealed'];
const allStates: readonly State[] = [...waitingStates, 'snoozed', 'resolved'];
const orders = ['priority', 'newest', 'oldest'] as const;
const languages = ['zh-CN', 'en'] as const;
const dues = ['late', 'soon'] as const;

/** What the queue shows: a filter that can be kept, or that of one author, which cannot. */
export interface QueueView extends QueueFilterJson {
  /** `discord:123`, or the code that is kept in their place. */
  readonly author?: string;
}

/** What the service takes for an author. */
export const authorPattern = '[0-9a-f]{64}|(discord|telegram|web|cli|api):\\S{1,200}';

/** The filter that an address holds; what it does not know of is left out. */
export function readFilter(search: string): QueueView {
  const query = new URLSearchParams(search);
  const [queue, space, rule] = [query.get('queue'), query.get('space'), query.get('rule')];
  const author = query.get('author');
  const language = languages.find((one) => one === query.get('language'));
  const due = dues.find((one) => one === query.get('due'));
  const waited = Math.trunc(Number(query.get('waited')));
  return {
    states: statesIn(query.get('state')),
    ...(queue && { queue }),
    ...(space && { space }),
    ...(language && { language }),
    ...(rule && { rule }),
    ...(author && { author }),
    ...(waited > 0 && { waited }),
    ...(due && { due }),
    order: orders.find((one) => one === query.get('order')) ?? 'priority',
  };
}

/** The query of an address that shows a filter; empty for everything still to be done. */
export function writeFilter(filter: QueueView): string {
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
export function askedBy(filter: QueueView): string {
  const state = inOrder(filter.states ?? allStates).join(',');
  return String(new URLSearchParams({ state, ...narrowing(filter), order: filter.order }));
}

/** What of a filter narrows the queue whatever the state and the order, as the service is asked. */
export function narrowing(filter: QueueView) {
  const { queue, space, language, rule, author, waited, due } = filter;
  return {
    ...(queue !== undefined && { queue }),
    ...(space !== undefined && { space }),
    ...(language !== undefined && { language }),
    ...(rule !== undefined && { rule }),
    ...(author !== undefined && { author }),
    ...(waited !== undefined && { waited: String(waited) }),
    ...(due !== undefined && { due }),
  };
}

/** The same filter in one named queue, or in none. */
export function inQueue({ queue: _, ...filter }: QueueView, named: string | null) {
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

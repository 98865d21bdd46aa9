import { useCallback, useEffect, useState } from 'react';
import type { CasesResponse } from '../../../platforms/web/contract/cases.js';
import type { QueueFilterJson } from '../../../platforms/web/contract/filters.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import { askedBy, sameStates, waitingStates } from '../filters/filter.js';

/** What the queue can be narrowed to; `waiting` is everything still to be done. */
export const queueFilters = [
  'waiting',
  'open',
  'claimed',
  'escalated',
  'appealed',
  'snoozed',
  'resolved',
] as const;
/** A state, or what is waiting. */
export type StateChoice = (typeof queueFilters)[number];

const SHOWN = 50;
const NOT_THERE = 404;
/** Some cases come back by themselves: a claim or a snooze has ended. */
const LOOK_AGAIN_MS = 60_000;

export interface QueueState {
  /** Null while loading. */
  readonly page: CasesResponse | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
}

/** The cases of a filter, as far as one sees them. */
export function useQueue(filter: QueueFilterJson): QueueState {
  const { say } = useWords();
  const client = useClient();
  const [page, setPage] = useState<CasesResponse | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const path = `/api/cases?${askedBy(filter)}&limit=${SHOWN}`;
    const answer = await client.get<CasesResponse>(path);
    if (answer.ok) setPage(answer.value);
    // What another filter showed does not stand for one that shows nothing.
    else if (answer.status === NOT_THERE) setPage(null);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, filter, say]);
  useEffect(() => {
    void reload();
    const timer = setInterval(() => void reload(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return { page, problem, reload };
}

/** The states that a choice stands for. */
export function statesOf(choice: StateChoice): NonNullable<QueueFilterJson['states']> {
  return choice === 'waiting' ? [...waitingStates] : [choice];
}

/** The choice that a filter stands for; none for another mixture of states. */
export function choiceOf({ states = [] }: QueueFilterJson): StateChoice | undefined {
  return queueFilters.find((choice) => sameStates(statesOf(choice), states));
}

/** How many cases there are in some states. */
export function countOf(
  counts: CasesResponse['counts'],
  states: NonNullable<QueueFilterJson['states']>,
): number {
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

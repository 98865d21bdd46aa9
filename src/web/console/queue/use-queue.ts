import { useCallback, useEffect, useState } from 'react';
import type { CasesResponse } from '../../../platforms/web/contract/cases.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

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
export type QueueFilter = (typeof queueFilters)[number];

const waitingStates = ['open', 'claimed', 'escalated', 'appealed'] as const;
const SHOWN = 50;
/** Some cases come back by themselves: a claim or a snooze has ended. */
const LOOK_AGAIN_MS = 60_000;

export interface QueueState {
  /** Null while loading. */
  readonly page: CasesResponse | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
}

/** The cases of one filter, of one named queue or of all that one sees, most pressing first. */
export function useQueue(filter: QueueFilter, named: string | null): QueueState {
  const { say } = useWords();
  const client = useClient();
  const [page, setPage] = useState<CasesResponse | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const narrower = named === null ? '' : `&queue=${named}`;
    const path = `/api/cases?state=${statesOf(filter)}&limit=${SHOWN}${narrower}`;
    const answer = await client.get<CasesResponse>(path);
    if (answer.ok) setPage(answer.value);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, filter, named, say]);
  useEffect(() => {
    void reload();
    const timer = setInterval(() => void reload(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return { page, problem, reload };
}

/** The states of a filter, as the address asks for them. */
export function statesOf(filter: QueueFilter): string {
  return filter === 'waiting' ? waitingStates.join(',') : filter;
}

/** How many cases a filter holds. */
export function countOf(counts: CasesResponse['counts'], filter: QueueFilter): number {
  const states = filter === 'waiting' ? waitingStates : [filter];
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

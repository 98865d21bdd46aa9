import { useCallback, useEffect, useEffectEvent, useState } from 'react';
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
  /** Of the cases as they are, even while the list stands still. */
  readonly counts: CasesResponse['counts'];
  /** Whether the list stands still although there is a newer one. */
  readonly isBehind: boolean;
  /** Shows the list as it is now. */
  readonly reload: () => Promise<void>;
  /** The same where lists may move; where they stand still, only the counts follow. */
  readonly glance: () => Promise<void>;
}

/** Which cases: of one filter, of one named queue or of all that one sees. */
export interface QueueWish {
  readonly filter: QueueFilter;
  readonly named: string | null;
  /** The list changes only when the person does something. */
  readonly isStill: boolean;
}

/** The cases that are wished for, most pressing first. */
export function useQueue({ filter, named, isStill }: QueueWish): QueueState {
  const { say } = useWords();
  const client = useClient();
  const [page, setPage] = useState<CasesResponse | null>(null);
  const [newer, setNewer] = useState<CasesResponse | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useCallback(
    async (show: (page: CasesResponse) => void) => {
      const narrower = named === null ? '' : `&queue=${named}`;
      const path = `/api/cases?state=${statesOf(filter)}&limit=${SHOWN}${narrower}`;
      const answer = await client.get<CasesResponse>(path);
      if (answer.ok) show(answer.value);
      setProblem(answer.ok ? null : problemText(say, answer));
    },
    [client, filter, named, say],
  );
  const reload = useCallback(
    () =>
      ask((now) => {
        setPage(now);
        setNewer(null);
      }),
    [ask],
  );
  const glance = async () => (isStill && page ? ask(setNewer) : reload());
  const lookAgain = useEffectEvent(() => void glance());
  useEffect(() => {
    void reload();
    const timer = setInterval(() => lookAgain(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const isBehind = newer !== null && page !== null && !isSame(newer, page);
  return { page, problem, counts: (newer ?? page)?.counts ?? {}, isBehind, reload, glance };
}

function isSame(one: CasesResponse, other: CasesResponse): boolean {
  const list = ({ cases }: CasesResponse) => cases.map(({ id, version }) => `${id} ${version}`);
  return list(one).join() === list(other).join();
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

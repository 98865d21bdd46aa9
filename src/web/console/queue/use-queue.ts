import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { CasesResponse } from '../../../platforms/web/contract/cases.js';
import type { QueueFilterJson } from '../../../platforms/web/contract/filters.js';
import { oneAtATime } from '../../api/one-at-a-time.js';
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
  /** Of the cases as they are, even while the list stands still. */
  readonly counts: CasesResponse['counts'];
  /** Whether the list stands still although there is a newer one. */
  readonly isBehind: boolean;
  /** Shows the list as it is now. */
  readonly reload: () => Promise<void>;
  /** The same where lists may move; where they stand still, only the counts follow. */
  readonly glance: () => Promise<void>;
}

/**
 * The cases of a filter, as far as one sees them; while it `isStill` the list changes only when the
 * person does something.
 */
export function useQueue(filter: QueueFilterJson, isStill: boolean): QueueState {
  const { say } = useWords();
  const client = useClient();
  const [page, setPage] = useState<CasesResponse | null>(null);
  const [newer, setNewer] = useState<CasesResponse | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useCallback(
    async (show: (page: CasesResponse) => void) => {
      const path = `/api/cases?${askedBy(filter)}&limit=${SHOWN}`;
      const answer = await client.get<CasesResponse>(path);
      if (answer.ok) show(answer.value);
      // What another filter showed does not stand for one that shows nothing.
      else if (answer.status === NOT_THERE) setPage(null);
      setProblem(answer.ok ? null : problemText(say, answer));
    },
    [client, filter, say],
  );
  const reload = useMemo(
    () =>
      oneAtATime(() =>
        ask((now) => {
          setPage(now);
          setNewer(null);
        }),
      ),
    [ask],
  );
  const look = useMemo(() => oneAtATime(() => ask(setNewer)), [ask]);
  const glance = async () => (isStill && page ? look() : reload());
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

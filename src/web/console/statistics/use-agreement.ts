import { useCallback, useEffect, useState } from 'react';
import type {
  AgreementResponse,
  DisagreementsResponse,
} from '../../../platforms/web/contract/reviews.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import { placeOf, type StatisticsFilter } from './use-statistics.js';

export interface AgreementState {
  /** Null while loading. */
  readonly agreement: AgreementResponse | null;
  /** Null for who is not a lead. */
  readonly apart: DisagreementsResponse | null;
  readonly problem: string | null;
  readonly reload: () => void;
  /** Fetches older ones; null: there are none. */
  readonly more: (() => void) | null;
  /** Null when it was saved, else what to tell. */
  readonly setPercent: (percent: number) => Promise<string | null>;
}

/** How far colleagues agree; for leads also where they do not. */
export function useAgreement(filter: StatisticsFilter): AgreementState {
  const { say } = useWords();
  const client = useClient();
  const { days } = filter;
  const place = placeOf(filter).toString();
  const [agreement, setAgreement] = useState<AgreementResponse | null>(null);
  const [apart, setApart] = useState<DisagreementsResponse | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const readApart = useCallback(
    async (before: DisagreementsResponse | null) => {
      const query = new URLSearchParams(place);
      if (before?.next) query.set('cursor', before.next);
      const path = `/api/agreement/disagreements?${query}`;
      const answer = await client.get<DisagreementsResponse>(path);
      if (!answer.ok) return;
      const { reviews, next } = answer.value;
      setApart({ reviews: [...(before?.reviews ?? []), ...reviews], next });
    },
    [client, place],
  );
  const reload = useCallback(async () => {
    const answer = await client.get<AgreementResponse>(`/api/agreement?days=${days}&${place}`);
    setProblem(answer.ok ? null : problemText(say, answer));
    if (!answer.ok) return;
    setAgreement(answer.value);
    if (answer.value.pairs) await readApart(null);
  }, [client, say, days, place, readApart]);
  useEffect(() => void reload(), [reload]);
  const setPercent = async (percent: number) => {
    const step = { version: agreement?.version ?? 0, key: crypto.randomUUID() };
    const answer = await client.put('/api/agreement/share', { ...step, percent });
    if (answer.ok || answer.status === 409) await reload();
    return answer.ok ? null : problemText(say, answer);
  };
  const more = apart?.next ? () => void readApart(apart) : null;
  return { agreement, apart, problem, reload: () => void reload(), more, setPercent };
}

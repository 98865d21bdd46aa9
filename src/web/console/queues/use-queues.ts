import { useCallback, useEffect, useState } from 'react';
import type {
  QueueJson,
  QueuesResponse,
  QueueWordsJson,
} from '../../../platforms/web/contract/queues.js';
import type { ColleaguesResponse, StaffJson } from '../../../platforms/web/contract/staff.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import { leads, moderates } from '../duties.js';

export interface QueueWish extends QueueWordsJson {
  /** Ids of colleagues who may see everything when this was their last queue. */
  readonly seeAll: readonly string[];
}

export interface QueuesState {
  /** Null while loading. */
  readonly all: QueuesResponse | null;
  /** Colleagues who moderate and see only their queues; leads see everything. */
  readonly colleagues: readonly StaffJson[];
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  /** A new queue where there is none yet. Null when it was saved, else a sentence on why not. */
  readonly save: (queue: QueueJson | null, wish: QueueWish) => Promise<string | null>;
  readonly withdraw: (queue: QueueJson) => Promise<string | null>;
}

/** Named queues, and changing them on the version that was seen. */
export function useQueues(): QueuesState {
  const { say } = useWords();
  const client = useClient();
  const [all, setAll] = useState<QueuesResponse | null>(null);
  const [colleagues, setColleagues] = useState<readonly StaffJson[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const [queues, staff] = await Promise.all([
      client.get<QueuesResponse>('/api/queues'),
      client.get<ColleaguesResponse>('/api/staff'),
    ]);
    if (queues.ok) setAll(queues.value);
    if (staff.ok)
      setColleagues(staff.value.staff.filter(({ role }) => moderates(role) && !leads(role)));
    setProblem(queues.ok ? null : problemText(say, queues));
  }, [client, say]);
  useEffect(() => void reload(), [reload]);

  const save: QueuesState['save'] = async (queue, { seeAll, ...words }) => {
    const step = { key: crypto.randomUUID(), ...words };
    const seen = queue && { version: queue.version, seeAll };
    const answer = queue
      ? await client.put<QueueJson>(`/api/queues/${queue.id}`, { ...seen, ...step })
      : await client.post<QueueJson>('/api/queues', step);
    await reload();
    return answer.ok ? null : problemText(say, answer);
  };
  const withdraw: QueuesState['withdraw'] = async ({ id, version }) => {
    const step = { version, key: crypto.randomUUID() };
    const answer = await client.post<QueueJson>(`/api/queues/${id}/withdraw`, step);
    await reload();
    return answer.ok ? null : problemText(say, answer);
  };
  return { all, colleagues, problem, reload, save, withdraw };
}

import { useCallback, useEffect, useState } from 'react';
import type { HandoverJson, HandoversResponse } from '../../../platforms/web/contract/handovers.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

export type Shown = 'open' | 'closed';

export interface ConversationsState {
  /** Those that wait first; null while loading. */
  readonly list: readonly HandoverJson[] | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
}

/** Conversations with readers, open or ended. */
export function useConversations(shown: Shown): ConversationsState {
  const { say } = useWords();
  const client = useClient();
  const [list, setList] = useState<readonly HandoverJson[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<HandoversResponse>(`/api/handovers?state=${shown}`);
    if (answer.ok) setList(answer.value.handovers);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say, shown]);
  useEffect(() => void reload(), [reload]);
  return { list, problem, reload };
}

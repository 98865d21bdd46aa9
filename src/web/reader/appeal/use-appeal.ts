import { useCallback, useEffect, useState } from 'react';
import type { AppealJson, AppealRequest } from '../../../platforms/web/contract/appeals.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

export interface AppealState {
  /** Null while loading. */
  readonly decision: AppealJson | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  /** Null when it was made, else a sentence on why not. */
  readonly appeal: (text: string) => Promise<string | null>;
}

/** One's own decided comment, by the token of the link. */
export function useAppeal(token: string): AppealState {
  const { say } = useWords();
  const client = useClient();
  const [decision, setDecision] = useState<AppealJson | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const address = `/api/appeals/${encodeURIComponent(token)}`;
  const reload = useCallback(async () => {
    const answer = await client.get<AppealJson>(address);
    if (answer.ok) setDecision(answer.value);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [address, client, say]);
  useEffect(() => void reload(), [reload]);

  const appeal: AppealState['appeal'] = async (text) => {
    const body: AppealRequest = { text };
    const answer = await client.post<AppealJson>(address, body);
    if (answer.ok) setDecision(answer.value);
    return answer.ok ? null : problemText(say, answer);
  };
  return { decision, problem, reload, appeal };
}

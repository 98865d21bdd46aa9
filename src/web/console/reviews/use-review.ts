import { useCallback, useEffect, useState } from 'react';
import type { BlindCaseJson, DecisionJson } from '../../../platforms/web/contract/reviews.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

export interface ReviewState {
  /** Undefined while loading; null: there is nothing to look at. */
  readonly one: BlindCaseJson | null | undefined;
  readonly problem: string | null;
  /** Whether an opinion was just kept. */
  readonly saved: boolean;
  readonly say: (decision: DecisionJson) => void;
  readonly reload: () => void;
}

/** One decided case after the other, each looked at without its decision. */
export function useReview(): ReviewState {
  const { say } = useWords();
  const client = useClient();
  const [one, setOne] = useState<BlindCaseJson | null | undefined>();
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const reload = useCallback(async () => {
    const answer = await client.get<BlindCaseJson | undefined>('/api/reviews/next');
    if (answer.ok) setOne(answer.value ?? null);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say]);
  useEffect(() => void reload(), [reload]);
  const give = async (decision: DecisionJson) => {
    if (!one || busy) return;
    setBusy(true);
    const key = crypto.randomUUID();
    const answer = await client.post(`/api/reviews/${one.id}`, { decision, key });
    setSaved(answer.ok);
    await reload();
    if (!answer.ok) setProblem(problemText(say, answer));
    setBusy(false);
  };
  return {
    one,
    problem,
    saved,
    say: (decision) => void give(decision),
    reload: () => void reload(),
  };
}

import { useState } from 'react';
import type { BulkResponse, CaseJson } from '../../../platforms/web/contract/cases.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

export type BulkDecision = 'keep' | 'remove';

interface Bulk {
  /** What became of each; null before. */
  readonly results: BulkResponse['results'] | null;
  readonly problem: string | null;
  readonly isBusy: boolean;
  readonly decide: (decision: BulkDecision, reason: string) => Promise<void>;
}

/** One decision on several cases, each on the version and text that the sheet shows. */
export function useBulk(cases: readonly CaseJson[]): Bulk {
  const { say } = useWords();
  const client = useClient();
  // Pressed twice or sent again, it is still one decision.
  const [key] = useState(() => crypto.randomUUID());
  const [results, setResults] = useState<BulkResponse['results'] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const decide = async (decision: BulkDecision, reason: string) => {
    setBusy(true);
    const seen = cases.map(({ id, version, comment }) => ({
      ...{ id, version, revision: comment.revision },
    }));
    const said = reason === '' ? {} : { reason };
    const body = { key, decision, ...said, cases: seen };
    const answer = await client.post<BulkResponse>('/api/cases/bulk', body);
    if (answer.ok) setResults(answer.value.results);
    setProblem(answer.ok ? null : problemText(say, answer));
    setBusy(false);
  };
  return { results, problem, isBusy, decide };
}

import { useEffect, useState } from 'react';
import type { RuleDetailJson, RuleJson } from '../../../platforms/web/contract/rules.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

/** One rule with its history and those entries that hold a word; anew with every version. */
export function useRule({ id, version }: Pick<RuleJson, 'id' | 'version'>, word: string) {
  const { say } = useWords();
  const client = useClient();
  const [detail, setDetail] = useState<RuleDetailJson | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    // Another address for every version: nothing that answered for an older one answers again.
    const query = new URLSearchParams({ q: word, limit: '100', version: String(version) });
    void client.get<RuleDetailJson>(`/api/rules/${id}?${query}`, leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return;
      if (answer.ok) setDetail(answer.value);
      setProblem(answer.ok ? null : problemText(say, answer));
    });
    return () => leaving.abort();
  }, [client, say, id, version, word]);
  return { detail, problem };
}

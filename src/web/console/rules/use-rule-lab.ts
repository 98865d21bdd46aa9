import { useCallback, useEffect, useState } from 'react';
import type { BacktestJson, RuleFiguresJson } from '../../../platforms/web/contract/rule-lab.js';
import type { RuleJson } from '../../../platforms/web/contract/rules.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

/** What trying a rule came to. */
export type Tried =
  | { readonly at: 'nowhere' }
  | { readonly at: 'trying' }
  | { readonly at: 'tried'; readonly backtest: BacktestJson }
  | { readonly at: 'problem'; readonly text: string };

/** A change of a rule that is not kept yet. */
export interface RuleDraft {
  readonly weight?: number;
  readonly entries?: readonly string[];
}

/** Tries one rule on past comments, whenever it is asked to. */
export function useBacktest(id: string): {
  readonly tried: Tried;
  readonly run: (draft?: RuleDraft) => Promise<void>;
} {
  const { say } = useWords();
  const client = useClient();
  const [tried, setTried] = useState<Tried>({ at: 'nowhere' });
  const run = useCallback(
    async (draft: RuleDraft = {}) => {
      setTried({ at: 'trying' });
      const answer = await client.post<BacktestJson>(`/api/rules/${id}/backtest`, draft);
      setTried(
        answer.ok
          ? { at: 'tried', backtest: answer.value }
          : { at: 'problem', text: problemText(say, answer) },
      );
    },
    [client, id, say],
  );
  return { tried, run };
}

/** How every rule does in service, by its id; read anew with the rules. */
export function useFigures(
  rules: readonly RuleJson[] | null,
): ReadonlyMap<string, RuleFiguresJson> {
  const client = useClient();
  const [figures, setFigures] = useState<ReadonlyMap<string, RuleFiguresJson>>(new Map());
  useEffect(() => {
    if (rules === null) return;
    const leaving = new AbortController();
    const asked = client.get<{ figures: RuleFiguresJson[] }>('/api/rules/figures', leaving.signal);
    void asked.then((answer) => {
      // Without figures the page still shows the rules.
      if (!answer.ok || leaving.signal.aborted) return;
      setFigures(new Map(answer.value.figures.map((one) => [one.id, one])));
    });
    return () => leaving.abort();
  }, [client, rules]);
  return figures;
}

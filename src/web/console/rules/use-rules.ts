import { useCallback, useEffect, useState } from 'react';
import type {
  RuleCategoryJson,
  RuleEffectJson,
  RuleJson,
  RuleKindJson,
  RuleModeJson,
  RulesImportedJson,
} from '../../../platforms/web/contract/rules.js';
import type { Answer } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useLive } from '../../api/use-live.js';
import { useWords } from '../../words/words.js';

/** What came of a step: what it did, or what to tell. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

/** A list or pattern that is yet to be. */
export interface NewRule {
  readonly name: string;
  readonly kind: RuleKindJson;
  readonly category: RuleCategoryJson;
  readonly entries: readonly string[];
}

/** What is to be another. */
export interface RuleChange {
  readonly mode?: RuleModeJson;
  readonly weight?: number;
  readonly note?: string;
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
  readonly entries?: readonly string[];
}

type Versioned = Pick<RuleJson, 'id' | 'version'>;

export interface RulesState {
  /** Null while loading. */
  readonly rules: readonly RuleJson[] | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  readonly make: (rule: NewRule) => Promise<Outcome<RuleEffectJson>>;
  readonly change: (rule: Versioned, change: RuleChange) => Promise<Outcome<RuleEffectJson>>;
  readonly withdraw: (rule: Versioned) => Promise<Outcome<RuleEffectJson>>;
  readonly bringIn: (file: File) => Promise<Outcome<RulesImportedJson>>;
}

/** Staff's lists and patterns, and the ways to change them. */
export function useRules(): RulesState {
  const { say } = useWords();
  const client = useClient();
  const [rules, setRules] = useState<readonly RuleJson[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<{ readonly rules: readonly RuleJson[] }>('/api/rules');
    if (answer.ok) setRules(answer.value.rules);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say]);
  useEffect(() => void reload(), [reload]);
  const anew = () => void reload();
  useLive('/api/live', { rules: anew }, anew);

  const settle = async <Value>(sent: Promise<Answer<Value>>): Promise<Outcome<Value>> => {
    const answer = await sent;
    // Also after a refusal: a colleague may have been first.
    await reload();
    if (answer.ok) return { ok: true, value: answer.value };
    return { ok: false, problem: problemText(say, answer) };
  };
  const key = () => crypto.randomUUID();
  return {
    rules,
    problem,
    reload,
    make: ({ category, ...rule }) => {
      const named = rule.kind === 'word' ? { category } : {};
      return settle(client.post('/api/rules', { ...rule, ...named, key: key() }));
    },
    change: ({ id, version }, change) =>
      settle(client.put(`/api/rules/${id}`, { ...change, version, key: key() })),
    withdraw: ({ id, version }) =>
      settle(client.remove(`/api/rules/${id}`, { version, key: key() })),
    bringIn: async (file) =>
      settle(
        client.post('/api/rules/import', { key: key(), file: file.name, text: await file.text() }),
      ),
  };
}

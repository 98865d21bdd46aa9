import { useCallback, useEffect, useMemo, useState } from 'react';
import type {
  CaseDetailJson,
  CaseJson,
  CaseStepRequest,
} from '../../../platforms/web/contract/cases.js';
import type { ErrorJson } from '../../../platforms/web/contract/error.js';
import { oneAtATime } from '../../api/one-at-a-time.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

export type CaseStepName =
  | 'claim'
  | 'release'
  | 'handover'
  | 'hold'
  | 'snooze'
  | 'decide'
  | 'escalate'
  | 'note'
  | 'undo';
export type StepExtras = Omit<CaseStepRequest, 'version' | 'key'>;

/** What stood in the way of the last step. */
export interface Hindrance {
  readonly code: string;
  readonly text: string;
  readonly winner?: ErrorJson['winner'];
  readonly before?: string;
  readonly after?: string;
}

/** The open case and what can be done to it. */
export interface Bench {
  readonly one: CaseDetailJson | null;
  readonly problem: string | null;
  readonly hindrance: Hindrance | null;
  /** The step that was just done, for the offer to undo it. */
  readonly done: CaseStepName | null;
  readonly reload: () => Promise<void>;
  readonly act: (step: CaseStepName, extras?: StepExtras) => Promise<void>;
  readonly clear: () => void;
}

/** Keeps one case on the bench; `onMoved` runs after each step. */
export function useCase(id: string | null, onMoved: () => Promise<void>): Bench {
  const { say } = useWords();
  const client = useClient();
  const [one, setOne] = useState<CaseDetailJson | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const [done, setDone] = useState<CaseStepName | null>(null);

  const load = useCallback(async () => {
    if (!id) return setOne(null);
    const answer = await client.get<CaseDetailJson>(`/api/cases/${encodeURIComponent(id)}`);
    if (answer.ok) setOne(answer.value);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, id, say]);
  const reload = useMemo(() => oneAtATime(load), [load]);
  useEffect(() => {
    setHindrance(null);
    setDone(null);
    void reload();
  }, [reload]);

  const act = async (step: CaseStepName, extras: StepExtras = {}) => {
    if (!one) return;
    const body: CaseStepRequest = { version: one.version, key: crypto.randomUUID(), ...extras };
    const answer = await client.post<CaseJson>(`/api/cases/${one.id}/${step}`, body);
    setHindrance(answer.ok ? null : hindranceOf(answer.problem, problemText(say, answer)));
    // Said together with the next keys: whoever reads it may press them at once.
    if (answer.ok) setOne(moved(one, answer.value));
    setDone(answer.ok ? step : null);
    await Promise.all([reload(), onMoved()]);
  };
  const clear = () => setHindrance(null);
  return { one: one?.id === id ? one : null, problem, hindrance, done, reload, act, clear };
}

/** The case as the answer to a step shows it; its history and what is done about it follow. */
function moved(before: CaseDetailJson, after: CaseJson): CaseDetailJson {
  return { ...before, ...after };
}

function hindranceOf({ error, ...more }: ErrorJson, text: string): Hindrance {
  return { code: error.code, text, ...more };
}

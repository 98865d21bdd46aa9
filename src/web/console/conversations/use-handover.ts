import { useCallback, useEffect, useState } from 'react';
import type { HandoverDetailJson } from '../../../platforms/web/contract/handovers.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import type { Hindrance } from '../case/use-case.js';

export type HandoverStepName = 'take' | 'release' | 'close';

export interface HandoverBench {
  readonly one: HandoverDetailJson | null;
  /** Why a step was not taken, with who came first. */
  readonly hindrance: Hindrance | null;
  readonly reload: () => Promise<void>;
  readonly step: (name: HandoverStepName) => Promise<void>;
  /** Whether the answer was taken; what was not stays in the line. */
  readonly answer: (text: string) => Promise<boolean>;
}

/** The open conversation of the console, and what a colleague does to it. */
export function useHandover(id: string | null, onChange: () => Promise<void>): HandoverBench {
  const { say } = useWords();
  const client = useClient();
  const [one, setOne] = useState<HandoverDetailJson | null>(null);
  const [hindrance, setHindrance] = useState<HandoverBench['hindrance']>(null);
  const path = id === null ? null : `/api/handovers/${encodeURIComponent(id)}`;
  const reload = useCallback(async () => {
    if (path === null) return setOne(null);
    const answer = await client.get<HandoverDetailJson>(path);
    if (answer.ok) setOne(answer.value);
    else setHindrance({ code: answer.problem.error.code, text: problemText(say, answer) });
  }, [client, path, say]);
  useEffect(() => {
    setHindrance(null);
    void reload();
  }, [reload]);

  const post = async (name: string, extras: { readonly text?: string } = {}) => {
    if (path === null || !one) return false;
    const body = { version: one.version, key: crypto.randomUUID(), ...extras };
    const answer = await client.post<HandoverDetailJson>(`${path}/${name}`, body);
    if (answer.ok) {
      setOne(answer.value);
      setHindrance(null);
    } else {
      const { winner, error } = answer.problem;
      const text = problemText(say, answer);
      setHindrance({ code: error.code, text, ...(winner && { winner }) });
      await reload();
    }
    await onChange();
    return answer.ok;
  };
  return {
    one: one?.id === id ? one : null,
    hindrance,
    reload,
    step: async (name) => void (await post(name)),
    answer: (text) => post('messages', { text }),
  };
}

import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

export interface Own<T> {
  /** Null while loading. */
  readonly value: T | null;
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  /** A step, then everything as it is now; null when it was refused, and `problem` says why. */
  readonly act: <R>(path: string, body?: object) => Promise<{ readonly value: R } | null>;
}

/** Something of one's own account at `path`, and steps on it. */
export function useOwn<T>(path: string): Own<T> {
  const { say } = useWords();
  const client = useClient();
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const answer = await client.get<T>(path);
    if (answer.ok) setValue(answer.value);
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, path, say]);
  useEffect(() => void reload(), [reload]);
  return {
    ...{ value, problem, reload },
    async act<R>(step: string, body?: object) {
      const answer: Answer<R> = await client.post(step, body);
      await reload();
      if (answer.ok) return { value: answer.value };
      setProblem(problemText(say, answer));
      return null;
    },
  };
}

import { useCallback, useEffect, useState } from 'react';
import type { TalkJson } from '../../../platforms/web/contract/handovers.js';
import type { Answer } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';

const NOT_FOUND = 404;

/** A line that did not reach the service: sent again under the same key, it arrives once. */
interface Unsent {
  readonly text: string;
  readonly key: string;
  readonly problem: string;
}

export interface TalkState {
  /** Null while there is none, or while it loads. */
  readonly talk: TalkJson | null;
  readonly unsent: Unsent | null;
  readonly reload: () => void;
  readonly write: (text: string) => void;
  readonly retry: () => void;
  readonly end: () => void;
  readonly reopen: () => void;
}

/** The reader's conversation with a person, by its key; `onGone` when it is no longer there. */
export function useTalk(key: string | null, onGone: () => void): TalkState {
  const { say } = useWords();
  const client = useClient();
  const [talk, setTalk] = useState<TalkJson | null>(null);
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const path = key === null ? null : `/api/talk/${encodeURIComponent(key)}`;

  const take = useCallback(
    (answer: Answer<TalkJson>) => {
      if (answer.ok) setTalk(answer.value);
      else if (answer.status === NOT_FOUND) onGone();
    },
    [onGone],
  );
  const reload = useCallback(async () => {
    if (path === null) setTalk(null);
    else take(await client.get<TalkJson>(path));
  }, [client, path, take]);
  useEffect(() => void reload(), [reload]);

  const send = async (line: Omit<Unsent, 'problem'>) => {
    if (path === null) return;
    const answer = await client.post<TalkJson>(`${path}/messages`, line);
    setUnsent(answer.ok ? null : { ...line, problem: problemText(say, answer) });
    take(answer);
    if (!answer.ok) void reload();
  };
  const step = async (name: 'end' | 'reopen') => {
    if (path === null) return;
    take(await client.post<TalkJson>(`${path}/${name}`, { key: crypto.randomUUID() }));
    await reload();
  };
  return {
    talk,
    unsent,
    reload: () => void reload(),
    write: (text) => void send({ text, key: crypto.randomUUID() }),
    retry: () => unsent && void send({ text: unsent.text, key: unsent.key }),
    end: () => void step('end'),
    reopen: () => void step('reopen'),
  };
}

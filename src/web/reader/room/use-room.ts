import { useCallback, useState } from 'react';
import type { RoomMessage, RoomPosted } from '../../../platforms/web/contract/room.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useLive } from '../../api/use-live.js';
import { useWords } from '../../words/words.js';

export interface RoomState {
  /** Oldest first; null while loading. */
  readonly messages: readonly RoomMessage[] | null;
  readonly problem: string | null;
  readonly reload: () => void;
  /** Null when it was stored, else what was wrong. */
  readonly post: (text: string) => Promise<string | null>;
  /** What became of the last post. */
  readonly posted: RoomPosted | null;
}

/** The shared room, kept fresh while it is shown. */
export function useRoom(): RoomState {
  const { say } = useWords();
  const client = useClient();
  const [messages, setMessages] = useState<readonly RoomMessage[] | null>(null);
  const [posted, setPosted] = useState<RoomPosted | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const reload = useCallback(async () => {
    const answer = await client.get<{ readonly messages: readonly RoomMessage[] }>('/api/room');
    if (answer.ok) setMessages(inOrder(answer.value.messages));
    setProblem(answer.ok ? null : problemText(say, answer));
  }, [client, say]);

  // The event only says that something changed: what this reader may see, the server decides anew.
  useLive('/api/room/live', { room: () => void reload() }, () => void reload());

  const post = useCallback(
    async (text: string) => {
      const answer = await client.post<RoomPosted>('/api/room', { text });
      if (!answer.ok) return problemText(say, answer);
      setPosted(answer.value);
      await reload();
      return null;
    },
    [client, reload, say],
  );
  return { messages, problem, reload, post, posted };
}

function inOrder(messages: readonly RoomMessage[]): readonly RoomMessage[] {
  return [...messages].sort((a, b) => a.at.localeCompare(b.at));
}

import { useCallback, useReducer, useState } from 'react';
import type { ChatRequest, ChatResponse } from '../../../platforms/web/contract/chat.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import { type Asked, type Turn, turnsReducer } from './turns.js';

const KEPT = 'wenjin-conversation';
const TALK_KEPT = 'wenjin-talk';

/** Asks in words, or by a reply's button: `text` is its label then. */
export type Ask = (text: string, action?: ChatRequest['action']) => void;

export interface Conversation {
  readonly turns: readonly Turn[];
  readonly ask: Ask;
  readonly retry: (turn: Turn) => void;
  readonly rate: (turn: Turn, helpful: boolean) => void;
  /** The key to the conversation with a person, once there is one. */
  readonly talkKey: string | null;
  /** How many turns were there when it began. */
  readonly talkAfter: number;
  readonly forgetTalk: () => void;
}

/** The reader's talk with the front desk; its id outlives a reload, so "and on Sunday?" works. */
export function useConversation(): Conversation {
  const { locale, say } = useWords();
  const client = useClient();
  const [turns, tell] = useReducer(turnsReducer, []);
  const [talkKey, setTalkKey] = useState(() => sessionStorage.getItem(TALK_KEPT));
  const [opener, setOpener] = useState<string | null>(null);

  const send = useCallback(
    async ({ id, text, action }: Asked) => {
      const conversation = sessionStorage.getItem(KEPT);
      const request: ChatRequest = {
        text,
        locale,
        ...(conversation && { conversation }),
        ...(action && { action: { command: action.command, options: action.options } }),
      };
      const answer = await client.post<ChatResponse>('/api/chat', request);
      if (!answer.ok) return tell({ type: 'failed', id, problem: problemText(say, answer) });
      sessionStorage.setItem(KEPT, answer.value.conversation);
      tell({ type: 'answered', id, response: answer.value });
      const { talkKey: given } = answer.value;
      if (!given || given === sessionStorage.getItem(TALK_KEPT)) return;
      sessionStorage.setItem(TALK_KEPT, given);
      setTalkKey(given);
      setOpener(id);
    },
    [client, locale, say],
  );
  const ask = useCallback(
    (text: string, action?: ChatRequest['action']) => {
      const asked: Asked = { id: crypto.randomUUID(), text, ...(action && { action }) };
      tell({ type: 'asked', ...asked });
      void send(asked);
    },
    [send],
  );
  const retry = useCallback(
    (turn: Turn) => {
      tell({ type: 'again', id: turn.id });
      void send(turn);
    },
    [send],
  );
  const rate = useCallback(
    ({ id, response }: Turn, helpful: boolean) => {
      if (!response) return;
      tell({ type: 'rated', id, helpful });
      void client.post('/api/feedback', { conversation: response.conversation, helpful });
    },
    [client],
  );
  const forgetTalk = useCallback(() => {
    sessionStorage.removeItem(TALK_KEPT);
    setTalkKey(null);
  }, []);
  const talkAfter = turns.findIndex(({ id }) => id === opener) + 1;
  return { turns, ask, retry, rate, talkKey, talkAfter, forgetTalk };
}

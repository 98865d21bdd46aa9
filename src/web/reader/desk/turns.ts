import type { ChatRequest, ChatResponse } from '../../../platforms/web/contract/chat.js';

/** What was asked: words, or a button with its label. */
export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly action?: NonNullable<ChatRequest['action']>;
}

/** One question and what became of it. */
export interface Turn extends Asked {
  readonly response?: ChatResponse;
  readonly problem?: string;
  readonly helpful?: boolean;
}

export type TurnEvent =
  | ({ readonly type: 'asked' } & Asked)
  | { readonly type: 'answered'; readonly id: string; readonly response: ChatResponse }
  | { readonly type: 'failed'; readonly id: string; readonly problem: string }
  | { readonly type: 'again'; readonly id: string }
  | { readonly type: 'rated'; readonly id: string; readonly helpful: boolean };

/** The talk after one more event. */
export function turnsReducer(turns: readonly Turn[], event: TurnEvent): readonly Turn[] {
  if (event.type === 'asked') {
    const { type: _, ...asked } = event;
    return [...turns, asked];
  }
  return turns.map((turn) => (turn.id === event.id ? changed(turn, event) : turn));
}

function changed(turn: Turn, event: Exclude<TurnEvent, { type: 'asked' }>): Turn {
  const { problem: _, ...rest } = turn;
  switch (event.type) {
    case 'answered':
      return { ...rest, response: event.response };
    case 'failed':
      return { ...rest, problem: event.problem };
    case 'rated':
      return { ...rest, helpful: event.helpful };
    case 'again':
      return rest;
  }
}

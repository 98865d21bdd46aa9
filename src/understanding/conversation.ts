import type { Answered } from '../core/understanding.js';

/** What was understood last in a conversation. */
export interface Remembered {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly at: Date;
  /** Ids of everything that answers to this wish have listed, the longest ago first. */
  readonly shown?: readonly string[];
}

/** As many as a wish may leave out again. */
const MOST_SHOWN = 60;

/** What is remembered once the answer is known: the understood turn with what it showed, or a new one. */
export function afterAnswer(last: Remembered | null, answered: Answered): Remembered {
  const { command, options, at } = answered;
  const before = last?.options === options ? (last.shown ?? []) : shownBefore(options);
  const shown = [...new Set([...before, ...answered.shown])].slice(-MOST_SHOWN);
  const { not: _not, ...wish } = options;
  return { command, options: wish, at, shown };
}

/** A pressed button carries what was shown before it. */
function shownBefore({ not }: Answered['options']): readonly string[] {
  return typeof not === 'string' ? not.split(',').filter((id) => id !== '') : [];
}

/** Keeps the last command of each conversation for some minutes, in this process only. */
export interface ConversationMemory {
  recall(conversation: string, at: Date): Remembered | null;
  remember(conversation: string, turn: Remembered): void;
}

export interface MemoryLimits {
  readonly conversations: number;
  readonly milliseconds: number;
}

const limits: MemoryLimits = { conversations: 10_000, milliseconds: 10 * 60 * 1000 };

/** A bounded memory: the conversation that was quiet longest goes first. Time is the instants given. */
export function createConversationMemory({
  conversations,
  milliseconds,
}: MemoryLimits = limits): ConversationMemory {
  const turns = new Map<string, Remembered>();
  return {
    recall(conversation, at) {
      const turn = turns.get(conversation);
      if (!turn) return null;
      const age = at.getTime() - turn.at.getTime();
      return age >= 0 && age <= milliseconds ? turn : null;
    },
    remember(conversation, turn) {
      turns.delete(conversation);
      turns.set(conversation, turn);
      if (turns.size <= conversations) return;
      const oldest = turns.keys().next();
      if (!oldest.done) turns.delete(oldest.value);
    },
  };
}

import type { Sentence } from '../core/understanding.js';
import type { ConversationMemory } from './conversation.js';
import type { DateContext } from './dates/span.js';
import type { ReadSentence } from './sentence.js';
import type { SlotParts } from './slots/options.js';

export type ReadAs = (sentence: Sentence, lean: DateContext['lean']) => ReadSentence;

/** One sentence as it is read, with what it takes to read it again. */
export interface Turn {
  readonly sentence: Sentence;
  readonly read: ReadSentence;
  readonly slots: SlotParts;
  readonly memory: ConversationMemory;
  readonly readAs: ReadAs;
}

/** The same turn, as if only this had been said. */
export function reread(turn: Turn, text: string): Turn {
  const sentence = { ...turn.sentence, text };
  return { ...turn, sentence, read: turn.readAs(sentence, 'future') };
}

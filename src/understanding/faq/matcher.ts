import type { FaqEntry } from './entry.js';
import { createOverlap, type Overlap, type TopicScore } from './overlap.js';
import { createTrainedMatcher, type TrainedMatcher } from './trained.js';

/** Which topic of the FAQ a question is about. */
export interface FaqMatcher {
  /**
   * The topic, or null when nothing taught is like the question. `expected`: something else says
   * that it is a question for the FAQ, so that less likeness is enough.
   */
  topic(question: string, expected?: boolean): Promise<TopicScore | null>;
  /** By likeness alone, at once: how sure one may be without asking the trained matcher. */
  likeness(question: string): TopicScore | null;
  /** Whether there is an answer to a topic. */
  knows(topic: string): boolean;
  /**
   * Whether a question is about something that nobody taught, though the intent model knows a topic,
   * with that confidence, 0..1.
   */
  isStrange(question: string, confidence: number): boolean;
  /** Takes new entries in place of all old ones; they count from the next question on. */
  teach(entries: readonly FaqEntry[]): void;
  close(): Promise<void>;
}

/** Below this a question shares too little with anything taught. */
const ground = 0.15;
/** From here on likeness needs no second opinion. */
const plain = 0.75;
/** Enough by itself when the trained matcher is late or of another opinion. */
const likely = 0.28;

/**
 * How much of a question may be new: whoever asks for a passport does not ask for a reader's card. A
 * Chinese word shows in two or three pairs of characters, an English one in a single term.
 */
const strangest = { latin: 0.3, han: 0.6 };
/** Where the intent model is sure of the topic, more of the words may be new to the FAQ. */
const strangestToModel = { latin: 0.5, han: 0.75 };
/** "Photocopier price" is plain to the model, "can I print on fabric" less so: from here on half may be new. */
const mostSure = 0.95;
/** From here on likeness outweighs a Chinese word that is new. */
const alikeEnough = 0.4;

/** Likeness first, then node-nlp where that leaves doubt: its score is never trusted alone. */
export function createFaqMatcher(entries: readonly FaqEntry[], timeLimitMs = 1500): FaqMatcher {
  let overlap: Overlap = createOverlap(entries);
  const trained: TrainedMatcher = createTrainedMatcher(entries, { timeLimitMs });
  let topics = new Set(entries.map(({ topic }) => topic));
  return {
    knows: (topic) => topics.has(topic),
    isStrange(question, confidence) {
      const { latin, han } = overlap.strangeness(question);
      const mayBeHalf = confidence >= mostSure;
      const isLatin = mayBeHalf ? latin > strangestToModel.latin : latin >= strangestToModel.latin;
      return isLatin || han > strangestToModel.han;
    },
    likeness: (question) => overlap.rank(question)[0] ?? null,
    async topic(question, expected = false) {
      const ranked = overlap.rank(question);
      const [best, second] = ranked;
      if (!best || best.score < ground || isStrange(overlap, question, best.score)) return null;
      const clear = best.score >= likely && best.score >= 1.6 * (second?.score ?? 0);
      if (clear || best.score >= plain) return best;
      const guess = await trained.guess(question);
      const backed = ranked.find(({ topic }) => topic === guess?.topic);
      if (guess && guess.score >= 0.5 && backed && backed.score >= ground) return backed;
      return expected || best.score >= likely ? best : null;
    },
    teach(fresh) {
      overlap = createOverlap(fresh);
      topics = new Set(fresh.map(({ topic }) => topic));
      trained.teach(fresh);
    },
    close: () => trained.close(),
  };
}

/** Whether a question is about something that nobody taught, however much else it shares. */
function isStrange({ strangeness }: Overlap, question: string, score: number): boolean {
  if (score >= plain) return false;
  const { latin, han } = strangeness(question);
  return latin >= strangest.latin || (han > strangest.han && score < alikeEnough);
}

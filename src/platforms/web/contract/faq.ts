/** What staff teach, and what readers asked in vain. */
import type { Reply } from '../../../core/reply.js';

/** A topic of the FAQ as staff see it. */
export interface FaqJson {
  readonly topic: string;
  readonly title: Readonly<Record<string, string>>;
  readonly ask: Readonly<Record<string, readonly string[]>>;
  readonly answer: Readonly<Record<string, string>>;
  readonly source: 'file' | 'taught' | 'overrides';
  readonly version: number;
  /** The name of who wrote it last; null for an entry of the library's file. */
  readonly author: string | null;
  readonly updatedAt: string | null;
  readonly withdrawn: boolean;
}

/** What a reader would be answered, without a trace of the question. */
export interface RehearsalJson {
  readonly command: string | null;
  /** The topic of the FAQ that answers, when one does. */
  readonly topic: string | null;
  readonly confidence: number;
  readonly reason?: string;
  readonly reply: Reply;
}

/** A group of alike questions that nobody could answer. */
export interface UnansweredJson {
  readonly id: string;
  readonly locale: string;
  readonly sample: string;
  readonly wordings: readonly string[];
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** How readers judged a command's answers. */
export interface FeedbackJson {
  readonly command: string;
  readonly helpful: number;
  readonly unhelpful: number;
  /** The share of helpful ones, 0..1, and the same of the time before; null when nobody judged. */
  readonly rate: number;
  readonly before: number | null;
}

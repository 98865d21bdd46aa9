/** A question and its answer, as `POST /api/chat` carries them. */
import type { Reply } from '../../../core/reply.js';

export type { Reply };

export interface ChatRequest {
  readonly text: string;
  readonly locale?: string;
  readonly conversation?: string;
  /** A reply's button that was pressed, as the reply offered it; `text` is its label then. */
  readonly action?: {
    readonly command: string;
    readonly options: Readonly<Record<string, string>>;
  };
}

export interface ChatResponse {
  readonly conversation: string;
  readonly command: string | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly confidence: number;
  readonly reason?: string;
  readonly reply: Reply;
  /** While a person takes over, for the one who asked for it: the key to the conversation. */
  readonly talkKey?: string;
}

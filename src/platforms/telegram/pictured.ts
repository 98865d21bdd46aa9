import type { Reply } from '../../core/reply.js';
import { type Outgoing, plainly } from './write.js';

/** A picture's words, as Telegram counts them. */
const MAX_CAPTION = 1_024;

/** A picture with its words; drawn when it leaves, so that what is kept stays small. */
export interface OutgoingPicture {
  /** Its path, as the reply names it. */
  readonly picture: string;
  /** Goes alone when there is no picture after all: an answer is never kept back by one. */
  readonly caption: Outgoing;
}

/**
 * A reply's messages with its picture: over the words where they fit under it, else behind them,
 * with what it shows in words.
 */
export function pictured(
  messages: readonly Outgoing[],
  { picture }: Pick<Reply, 'picture'>,
): readonly (Outgoing | OutgoingPicture)[] {
  if (!picture) return messages;
  const { path, alt } = picture;
  const [only] = messages;
  if (only && messages.length === 1 && only.text.length <= MAX_CAPTION) {
    return [{ picture: path, caption: only }];
  }
  const text = plainly([...alt].slice(0, MAX_CAPTION / 2).join(''));
  const shown = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
  return [...messages, { picture: path, caption: { ...shown, text } }];
}

import { z } from 'zod';
import type { I18n } from './i18n.js';

/** Why something did not come about on a platform, or did otherwise: the sentences `refusal-<why>`. */
export const whys = [
  ...(['away', 'busy', 'fault', 'token', 'no-door', 'not-possible', 'other'] as const),
  ...(['rights', 'unseen', 'above', 'message-stays', 'small-group', 'no-members'] as const),
  ...(['no-place', 'author-unknown', 'channel-stays', 'channel-muted', 'set-meanwhile'] as const),
  ...(['seen-there', 'stands-no-more'] as const),
] as const;

/** A reason as it is kept: told in the language of whoever reads it, whenever that is. */
export interface Reason {
  readonly why: (typeof whys)[number];
  /** The platform's id. */
  readonly platform?: string;
  /** What the platform said, in its own words. */
  readonly words?: string;
}

/** What platforms are called. */
const names: Readonly<Record<string, string>> = { discord: 'Discord', telegram: 'Telegram' };
/** Longer words say no more. Characters. */
const MAX_WORDS = 300;
const shape = z.object({
  why: z.enum(whys),
  platform: z.string().optional(),
  words: z.string().optional(),
});

/** What could not be done, for whoever decided it to read. Tried again it may work. */
export class Refusal extends Error {
  constructor(
    readonly reason: Reason,
    options?: { readonly cause?: unknown },
  ) {
    super([reason.why, reason.platform, reason.words].filter(Boolean).join(', '), options);
    this.name = 'Refusal';
  }
}

/** It never will be possible: nothing is tried again. */
export class ImpossibleError extends Refusal {}

/** The line that is kept of a reason, or of any error. */
export function keptReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return keptAs(error instanceof Refusal ? error.reason : { why: 'other', words: message });
}

/** The same of a reason that no error stands for. */
export function keptAs({ words, ...reason }: Reason): string {
  const short = [...(words ?? '')].slice(0, MAX_WORDS).join('');
  return JSON.stringify({ ...reason, ...(short === '' ? {} : { words: short }) });
}

/** A kept line as a sentence, with the platform's words behind it. Older lines stand as they are. */
export function toldReason(i18n: Pick<I18n, 'say'>, locale: string, line: string): string {
  const reason = read(line);
  if (!reason) return line;
  const { why, words } = reason;
  const platform = names[reason.platform ?? ''] ?? '';
  const sentence = i18n.say(locale, `refusal-${why}`, { platform });
  if (words === undefined) return sentence;
  const key = platform === '' ? 'refusal-with-words' : 'refusal-with-platform-words';
  return i18n.say(locale, key, { sentence, words, platform });
}

function read(line: string): z.output<typeof shape> | null {
  try {
    return shape.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

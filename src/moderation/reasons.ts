import { z } from 'zod';

/** Reasons that come with the project: the sentence is `reason-<key>` in every language. */
export const cannedReasons = [
  'insult',
  'hate',
  'threat',
  'spam',
  'contacts',
  'flood',
  'off-topic',
  'private-data',
] as const;

const words = z.string().trim().min(1).max(300);

/** A reason that moderators can give with one key: of the project's, or in the library's own words. */
export const reason = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    text: z.strictObject({ en: words, 'zh-CN': words }).exactOptional(),
  })
  .refine(
    ({ key, text }) => text !== undefined || cannedReasons.some((one) => one === key),
    'reason-without-words',
  );
export type Reason = z.infer<typeof reason>;

export const standardReasons: readonly Reason[] = cannedReasons.map((key) => ({ key }));

/** A sentence of `locales/`, or words that stand for themselves. */
export type ReasonWords = { readonly sentence: string } | { readonly words: string };

/**
 * What a decision's reason says: a canned one is kept by its key, so that everyone reads it in their
 * own language; anything else is what a moderator wrote.
 */
export function reasonWords(
  given: string,
  reasons: readonly Reason[],
  locale: string,
): ReasonWords {
  const own = reasons.find(({ key, text }) => key === given && text !== undefined)?.text;
  if (own) return { words: locale === 'zh-CN' ? own['zh-CN'] : own.en };
  const canned = cannedReasons.some((key) => key === given);
  return canned ? { sentence: `reason-${given}` } : { words: given };
}

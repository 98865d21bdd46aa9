import { z } from 'zod';
import type { Signal } from './comment.js';

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

/** How a reason is called in a policy. */
const keyForm = /^[a-z][a-z0-9-]{0,39}$/;

/** What a reason says in the library's own words. */
export const ownWords = z.strictObject({ en: words, 'zh-CN': words });
export type OwnWords = z.infer<typeof ownWords>;

/** A reason that moderators can give with one key: of the project's, or in the library's own words. */
export const reason = z
  .strictObject({
    key: z.string().regex(keyForm),
    text: ownWords.exactOptional(),
  })
  .refine(
    ({ key, text }) => text !== undefined || cannedReasons.some((one) => one === key),
    'reason-without-words',
  );
export type Reason = z.infer<typeof reason>;

export const standardReasons: readonly Reason[] = cannedReasons.map((key) => ({ key }));

/** Which reason a finding speaks for, by what its rule says. */
const speaksFor: readonly (readonly [RegExp, (typeof cannedReasons)[number]])[] = [
  [/threat/, 'threat'],
  [/insult|offence/, 'insult'],
  [/contact/, 'contacts'],
  [/flood|duplicate/, 'flood'],
  [/spam|link|media|mention/, 'spam'],
];

/** The reasons with the one first that the heaviest finding speaks for: it is offered first. */
export function likeliestFirst(
  reasons: readonly Reason[],
  signals: readonly Signal[],
): readonly Reason[] {
  const heaviest = [...signals].sort((one, other) => other.weight - one.weight);
  const likely = heaviest
    .map(({ why }) => speaksFor.find(([words]) => words.test(why.key))?.[1])
    .find((key) => key !== undefined);
  const isLikely = ({ key }: Reason) => key === likely;
  return [...reasons.filter(isLikely), ...reasons.filter((one) => !isLikely(one))];
}

/** A sentence of `locales/`, or words that stand for themselves. */
export type ReasonWords = { readonly sentence: string } | { readonly words: string };

/** A reason as it was given with a decision. */
export interface GivenReason {
  /** A canned reason's key, or what a moderator wrote. */
  readonly reason: string;
  /** What the key said at that time, where that was the library's own; a policy may drop it later. */
  readonly words?: OwnWords;
}

/**
 * The words to be kept with a decision: the library's own behind a key, or what a moderator wrote where
 * that looks like a key (`rude`). What looks like one and has no words beside it was dropped since.
 */
export function wordsToKeep(given: string, reasons: readonly Reason[]): OwnWords | undefined {
  const own = wordsBehind(given, reasons);
  if (own) return own;
  const isKnown = isCanned(given) || !keyForm.test(given);
  return isKnown ? undefined : { en: given, 'zh-CN': given };
}

/**
 * What a decision's reason says: a canned one is kept by its key, so that everyone reads it in their
 * own language; anything else is what a moderator wrote. What it said when it was given goes before
 * what `reasons` make of it now. Decisions of early versions kept no words: a key that nobody knows any
 * more is said to have been dropped, because to whom reads it the bare key says nothing.
 */
export function reasonWords(
  { reason, words }: GivenReason,
  reasons: readonly Reason[],
  locale: string,
): ReasonWords {
  const own = words ?? wordsBehind(reason, reasons);
  if (own) return { words: locale === 'zh-CN' ? own['zh-CN'] : own.en };
  if (isCanned(reason)) return { sentence: `reason-${reason}` };
  return keyForm.test(reason) ? { sentence: 'reason-since-dropped' } : { words: reason };
}

function wordsBehind(given: string, reasons: readonly Reason[]): OwnWords | undefined {
  return reasons.find(({ key }) => key === given)?.text;
}

function isCanned(reason: string): boolean {
  return cannedReasons.some((key) => key === reason);
}

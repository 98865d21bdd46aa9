import type { ReadSentence } from './sentence.js';

/** What the service speaks, and what it falls back to. */
export interface SpokenLanguages {
  readonly locales: readonly string[];
  readonly fallback?: string | undefined;
}

/** The sentence's own language outranks the door's hint, which decides where it says nothing. */
export function localeOf(
  read: ReadSentence,
  hint: string | undefined,
  { locales, fallback }: SpokenLanguages,
): string {
  const speaks = (wish: string | undefined) =>
    locales.find((locale) => locale.split('-')[0] === wish?.split('-')[0]);
  // "Thursday?" and 南区 tell their language as well as a whole sentence; a title does not.
  const named = read.dates.places.length + read.halls.places.length > 0;
  const words = named ? read.text : read.masked;
  const own = /\p{L}/u.test(words) ? speaks(read.language) : undefined;
  return own ?? speaks(hint) ?? speaks(fallback) ?? locales[0] ?? 'en';
}

import type { Normalised } from '../../text/script.js';

/** An English text as it sounds: its words with one blank between them, and where each stands. */
export interface EnglishSound {
  readonly text: string;
  /** Where each word begins in `text`, and the word it was in the source. */
  readonly words: readonly { readonly at: number; readonly start: number; readonly end: number }[];
}

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

// In order; each takes what is written differently and said alike to one sign.
const sayings: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(?<=s)wh/g, 'h'],
  [/uh(?=[bcdfgkmnpt])/g, 'u'],
  [/^e(?=[dj])|^i(?=d)/g, 'i'],
  [/dj|dg/g, 'j'],
  [/tch/g, 'ch'],
  [/ck|q|c(?![eiyh])/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/wh/g, 'w'],
  [/kn(?=[aeiou])|^gn/g, 'n'],
  [/mb$/g, 'm'],
  [/ee|ea|ie|ei|ey/g, 'i'],
  [/oo|ou|ew|aw|au|oe|ue/g, 'u'],
  [/([a-z])\1+/g, '$1'],
  // An `r` or `h` behind a vowel is hardly heard.
  [/(?:e|o|a|u|i)(?:r|h)+(?![aeiou])/g, 'a'],
  [/o/g, 'u'],
  [/y(?![aeiou])/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

/** How an English word sounds, roughly; lower case. */
export function saidInEnglish(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const said = sayings.reduce((text, [written, sign]) => text.replace(written, sign), word);
  if (known.size < MOST_KNOWN) known.set(word, said);
  return said;
}

/** Words as people spell them by ear that the signs do not reach; by sound as the first. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ...['idjit', 'idjut', 'eejit', 'idiut', 'ijit'].map((one) => [one, 'idiot'] as const),
  ...['beyotch', 'beeyotch', 'biotch', 'biyatch', 'beeatch', 'bish'].map(
    (one) => [one, 'bitch'] as const,
  ),
  ...['azz', 'azs', 'arz'].map((one) => [one, 'ass'] as const),
  ...[
    'effing',
    'effin',
    'eff',
    'feck',
    'fecking',
    'feckin',
    'fook',
    'fooking',
    'fricking',
    'frigging',
  ].map((one) => [one, one.startsWith('fri') || /ing?$/.test(one) ? 'fucking' : 'fuck'] as const),
  ...['yu', 'yoo', 'yew', 'ya', 'u'].map((one) => [one, 'you'] as const),
  ...['r'].map((one) => [one, 'are'] as const),
]);

/** The words of a text as they sound; signs within words are not. */
export function englishSound({ text }: Normalised): EnglishSound {
  let said = '';
  const words: { at: number; start: number; end: number }[] = [];
  for (const { 0: word, index } of text.matchAll(/[a-z']+/g)) {
    if (said !== '') said += ' ';
    words.push({ at: said.length, start: index, end: index + word.length });
    said += saidInEnglish(otherwise.get(word) ?? word.replaceAll("'", ''));
  }
  return { text: said, words };
}

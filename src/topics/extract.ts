import { foldForMatching, normalise } from '../text/script.js';

/** A term a comment counts for. */
export interface Term {
  /** What is compared: NFKC, lower case, simplified. */
  readonly term: string;
  /** What is shown: as the author wrote it. */
  readonly label: string;
}

/** Longer tags are sentences that forgot a blank. Characters. */
const MAX_LENGTH = 32;
const MIN_LENGTH = 2;
/** More tags in one comment are there to be seen, not to say something. */
const MAX_TERMS = 10;
/** Longer comments are read only so far. UTF-16 units. */
const MAX_TEXT = 20_000;

// A tag does not start inside a word, an address or a colour (`C#`, `page#top`, `&#39;`); Han before
// it is fine. First the closed form `#world book day#`, then the open one `#readers`.
const start = String.raw`(?<![\p{Script=Latin}\p{N}/&#=?_.~-])#`;
const word = String.raw`\p{L}\p{N}\p{M}_·・'’\-`;
const closed = `(?<closed>[${word}]{1,${MAX_LENGTH}}[!?]?)#`;
// With blanks inside only when nothing follows at once: in `#a, and b#c` they are two open
// tags; `C#` closes nothing.
const spaced = `(?<spaced>[${word}][${word} ,.!?:，。、]{0,${MAX_LENGTH}}[${word}!?])(?<! [A-Za-z])#(?![${word}])`;
const open = `(?<open>[${word}]+)`;
const tags = new RegExp(`${start}(?:${closed}|${spaced}|${open})`, 'gu');

/**
 * The hashtags of a text, each once, in order: `#x`, `#x#`, full-width or not, in any script. A tag
 * has 2 to 32 characters, at least one of them a letter.
 */
export function extract(text: string): readonly Term[] {
  const terms = new Map<string, Term>();
  const plain = normalise(text.slice(0, MAX_TEXT), ['strip', 'nfkc']).text;
  for (const { groups } of plain.matchAll(tags)) {
    const said = groups?.closed ?? groups?.spaced ?? groups?.open ?? '';
    const label = said.replace(/^['’_·・ ,.!?:，。、-]+|['’_·・ ,.:，。、-]+$/gu, '');
    const term = foldForMatching(label);
    const length = [...term].length;
    if (length < MIN_LENGTH || length > MAX_LENGTH || !/\p{L}/u.test(term)) continue;
    if (!terms.has(term)) terms.set(term, { term: copied(term), label: copied(label) });
    if (terms.size === MAX_TERMS) break;
  }
  return [...terms.values()];
}

/** A string of its own: a slice would keep the whole text it was cut from in memory. */
function copied(slice: string): string {
  return [...slice].join('');
}

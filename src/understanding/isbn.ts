import { matchesOf } from './matches.js';

const candidate = /(?<![\d-])(?:97[89][\s-]?)?\d(?:[\s-]?\d){8}[\s-]?[\dx](?![\d-]|\w)/giu;

/** Ten digits as publishers print them; telephone numbers have fewer hyphens. */
const inFourGroups = /^\d{1,5}-\d{1,7}-\d{1,7}-[\dx]$/i;

/** A book number in a sentence and where it stands. */
export interface SaidIsbn {
  readonly isbn: string;
  readonly place: readonly [number, number];
}

/**
 * The first ISBN of a sentence, without hyphens. Thirteen digits from 978 or 979, or a number called
 * an ISBN, and ten in four groups, count even with a wrong check digit: the reader is told so then. Ten
 * digits alone must check out, because telephone numbers have ten digits too.
 */
export function findIsbn(text: string): SaidIsbn | null {
  const named = /isbn|书号/iu.test(text);
  for (const match of matchesOf(candidate, text)) {
    const isbn = match[0].replace(/[\s-]/g, '').toUpperCase();
    const place = [match.index, match.index + match[0].length] as const;
    if (named || isbn.length === 13 || inFourGroups.test(match[0]) || checksOut(isbn))
      return { isbn, place };
  }
  return null;
}

/** ISBN-10 (ISO 2108): the digits weighted 10 to 1 add up to a multiple of 11. */
function checksOut(isbn: string): boolean {
  const digits = [...isbn].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  return digits.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11 === 0;
}

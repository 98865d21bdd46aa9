import { toIsbn13 } from '../catalogue/isbn.js';

/** An ISBN as it is stored, and what had to be done; neither when there was none. */
export interface IsbnReading {
  readonly isbn: string | null;
  readonly reason: string | null;
}

/** A number that a spreadsheet rounded: `9.78043902348e+12` has lost its last digits. */
const rounded = /^\d(?:[.,]\d+)?e\+?\d{1,2}$/i;

/**
 * The first of several ISBNs that is one (a record may have one for each binding, volume or length),
 * written as 13 digits; else why none is.
 */
export function readIsbns(said: readonly string[]): IsbnReading {
  const numbers = said.map((text) => text.trim()).filter((text) => text !== '');
  const [first = ''] = numbers;
  for (const text of numbers) {
    const isbn = isbnIn(text);
    if (!isbn) continue;
    if (text !== first) return { isbn, reason: `${problemOf(first)}: ${isbn} taken` };
    return { isbn, reason: text.replace(/[\s-]/g, '') === isbn ? null : `written as ${isbn}` };
  }
  return { isbn: null, reason: first === '' ? null : `${problemOf(first)}: left out` };
}

function problemOf(text: string): string {
  return `"${text.slice(0, 40)}" ${rounded.test(text) ? 'was rounded and lost digits' : 'is no ISBN'}`;
}

/** The ISBN found last: a MARC record's is looked at again with the title's other columns. */
let latest = '';

function isbnIn(text: string): string | null {
  if (text !== '' && text === latest) return text;
  const isbn = parseIsbn(text);
  latest = isbn ?? latest;
  return isbn;
}

/** What stands behind a number, such as `(pbk.)` or a price, is no part of it. */
function parseIsbn(text: string): string | null {
  const whole = toIsbn13(text);
  if (whole || text.length < 7) return whole;
  const plain = text.normalize('NFKC').toUpperCase();
  const lost = /^\d{6,8}[\dX]$/.test(plain) ? toIsbn13(plain.padStart(10, '0')) : null;
  if (lost) return lost;
  const [spaced = ''] = /^(?:ISBN[-:\s]*)?\d[\d\s\p{Pd}]{7,18}[\dX](?![\dX])/u.exec(plain) ?? [];
  const [unspaced = ''] = /^[\dX-]+/.exec(plain) ?? [];
  return toIsbn13(spaced) ?? toIsbn13(unspaced);
}

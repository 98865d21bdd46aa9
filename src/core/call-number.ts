/** Signs of the Chinese Library Classification in their filing order: each before any digit. */
const signs = new Map([...'-()"=<>:+'].map((sign, at) => [sign, String.fromCharCode(0x21 + at)]));

/**
 * A text whose order is the order of call numbers on the shelf:
 * - class number before `/`: capital letters, then digits compared one by one as a decimal fraction
 *   (its dot only helps the eye); a sign such as `=` comes before digits, and nothing before either;
 * - book number after it: whole numbers by their value, `I222.742/5` before `I222.742/12`.
 * Source: filing rules of the Chinese Library Classification, 5th edition (2010). It is written in
 * hexadecimal digits, which every collation of a database sorts alike.
 */
export function shelfKey(callNumber: string): string {
  const [classNumber = '', ...book] = callNumber.normalize('NFKC').toUpperCase().trim().split('/');
  const filed = [...classNumber.replace(/[\s.]/g, '')].map((sign) => signs.get(sign) ?? sign);
  const numbered = book.map((part) =>
    part.trim().replace(/\d+/g, (digits) => digits.padStart(MOST_DIGITS, '0')),
  );
  return inHex([filed.join(''), ...numbered].join(' ').slice(0, LONGEST_KEY));
}

/** Two digits for a plain letter, six for any other, which come after them. */
function inHex(text: string): string {
  const digits = Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0xf0
      ? code.toString(16).padStart(2, '0')
      : `f${code.toString(16).padStart(5, '0')}`;
  });
  return digits.join('');
}

const MOST_DIGITS = 8;
const LONGEST_KEY = 120;

/** `I247.5`, `TP312.8/42`, `K825.6=5/12`, 善/137: a class with its figures, and a book number perhaps. */
const written =
  /^(?:[A-Z]{1,2}\d{1,6}[\d.\-=()":+]*|[\u4e00-\u9fff]{1,2})(?:\s*\/\s*[\dA-Z][\dA-Z.:\-=]*)?$/;

/**
 * The call number that a text is, or null. A class alone must have figures enough not to be something
 * else: `I247.5` and `K825`, but not `B2`; characters need a book number behind them.
 */
export function callNumberIn(text: string): string | null {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  if (plain.length > 40 || !written.test(plain)) return null;
  if (plain.includes('/')) return plain.replace(/\s+/g, '');
  return /^[A-Z]{1,2}(?:\d{3}|\d+[.\-=(])/.test(plain) ? plain : null;
}

/** The order of two call numbers on the shelf. */
export function compareCallNumbers(one: string, other: string): number {
  const [a, b] = [shelfKey(one), shelfKey(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The top class of a call number (`K` of `K825.6=5/12`), or null where it has none. */
export function classOf(callNumber: string): string | null {
  const [letter = ''] = /^[A-Z]/.exec(callNumber.normalize('NFKC').trim().toUpperCase()) ?? [];
  return letter === '' ? null : letter;
}

/** The 22 top classes of the Chinese Library Classification; `find-class-<letter>` names them. */
export const topClasses = [
  ...(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'N', 'O', 'P', 'Q', 'R'] as const),
  ...(['S', 'T', 'U', 'V', 'X', 'Z'] as const),
] as const;

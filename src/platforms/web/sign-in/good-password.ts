import { UserError } from '../../../core/errors.js';

/** Characters, as people count them. What is longer is refused at the door. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

const FEWEST_KINDS = 5;
/** The share of neighbours that follow from each other, from which a password is a mere row. */
const ROW_SHARE = 0.6;
const LEAST_OWN = 4;
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * Refuses what is guessed first: what is short, a row of keys, the owner's own name. Length does more
 * than kinds of characters, so none of these is asked for.
 * @throws UserError `password-short`, `password-plain`, `password-own`
 */
export function expectGoodPassword(
  password: string,
  owner: { readonly email: string; readonly name: string },
): void {
  const letters = [...password.normalize('NFKC').toLowerCase()];
  if (letters.length < SHORTEST_PASSWORD) {
    throw new UserError('password-short', { least: SHORTEST_PASSWORD });
  }
  if (new Set(letters).size < FEWEST_KINDS || isRow(letters)) throw new UserError('password-plain');
  const own = [owner.email.replace(/@.*$/, ''), owner.name, 'wenjin'].map((part) =>
    part.normalize('NFKC').toLowerCase(),
  );
  const text = letters.join('');
  const rest = own.filter(({ length }) => length >= LEAST_OWN).reduce(without, text);
  if (rest.length < SHORTEST_PASSWORD - LEAST_OWN) throw new UserError('password-own');
}

/** Whether most characters only follow from the one before. */
function isRow(letters: readonly string[]): boolean {
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  const following = pairs.filter(
    ([one = '', two = '']) => one === two || rows.some((row) => row.includes(one + two)),
  );
  return following.length >= ROW_SHARE * pairs.length;
}

function without(text: string, part: string): string {
  return text.replaceAll(part, '');
}

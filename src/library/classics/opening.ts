import { foldForMatching } from '../../text/script.js';

const OPENING_LENGTH = 20;

/** What makes two texts the same: their first 20 Han characters, in simplified script. */
export function openingOf(text: string): string {
  const han = [...foldForMatching(text)].filter((sign) => /\p{Script=Han}/u.test(sign));
  return han.slice(0, OPENING_LENGTH).join('');
}

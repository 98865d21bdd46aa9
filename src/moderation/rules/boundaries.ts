import { createUnitTest } from '../../text/units.js';

/**
 * Whether a place of a text is a whole word: a boundary is asked for only where letters on both sides
 * belong to a script with spaces.
 */
export function isWhole(text: string, start: number, end: number): boolean {
  return !joins(text, start) && !joins(text, end);
}

const isSpacedLetter = createUnitTest(
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}]/u,
);

function joins(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return isSpacedLetter(text, at - 1) && isSpacedLetter(text, at);
}

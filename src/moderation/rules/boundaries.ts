/**
 * Whether a place of a text is a whole word: a boundary is asked for only where letters on both sides
 * belong to a script with spaces.
 */
export function isWhole(text: string, start: number, end: number): boolean {
  return !joins(text, start) && !joins(text, end);
}

const spacedLetter = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function joins(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return [before, after].every((side) => spacedLetter.test(side) && !unspaced.test(side));
}

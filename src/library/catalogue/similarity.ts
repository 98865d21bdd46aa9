/**
 * How many single-character changes (insert, delete, replace, swap neighbours) make one text the
 * other; stops counting above `most` (Damerau 1964, optimal string alignment).
 */
export function editDistance(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.entries()) {
    const next = [i + 1];
    for (const [j, against] of b.entries()) {
      const replaced = cell(row, j) + (letter === against ? 0 : 1);
      const swapped =
        letter === b[j - 1] && a[i - 1] === against ? cell(before, j - 1) + 1 : Number.MAX_VALUE;
      next.push(Math.min(replaced, swapped, cell(row, j + 1) + 1, cell(next, j) + 1));
    }
    [before, row] = [row, next];
    if (Math.min(...row) > most) return most + 1;
  }
  return cell(row, b.length);
}

function cell(row: readonly number[], index: number): number {
  return row[index] ?? Number.MAX_VALUE;
}

/** How many slips of the finger a text of this length is forgiven. */
export function forgiven(text: string): number {
  const length = [...text].length;
  if (length < 3) return 0;
  return /\p{Script=Han}/u.test(text) || length < 8 ? 1 : 2;
}

/** Whether two texts are the same but for slips of the finger. */
export function isAlike(one: string, other: string): boolean {
  // Two slips change the length by two letters, which may take two units each.
  if (Math.abs(one.length - other.length) > 4) return false;
  const most = Math.min(forgiven(one), forgiven(other));
  return most > 0 && editDistance(one, other, most) <= most;
}

/** Whether all letters of one text stand in the other in their order: something was left out. */
export function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of part) {
    const found = whole.indexOf(letter, at);
    if (found === -1) return false;
    at = found + letter.length;
  }
  return true;
}

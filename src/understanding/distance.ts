/**
 * Whether two words are at most `limit` slips apart: a letter left out, put in, mistaken, or two
 * neighbours swapped (Damerau, "A technique for computer detection and correction of spelling
 * errors", CACM 7(3), 1964; the restricted form).
 */
export function isNear(one: string, other: string, limit: number): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > limit) return false;
  let [before, last] = [
    new Uint8Array(other.length + 1),
    Uint8Array.from({ length: other.length + 1 }, (_, at) => at),
  ];
  for (let row = 1; row <= one.length; row++) {
    const now = new Uint8Array(other.length + 1);
    now[0] = row;
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      now[column] = slips;
      least = Math.min(least, slips);
    }
    if (least > limit) return false;
    [before, last] = [last, now];
  }
  return (last[other.length] ?? 0) <= limit;
}

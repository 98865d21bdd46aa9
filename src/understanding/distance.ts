/**
 * Whether two words are at most `limit` slips apart: a letter left out, put in, mistaken, or two
 * neighbours swapped (Damerau, "A technique for computer detection and correction of spelling
 * errors", CACM 7(3), 1964; the restricted form).
 */
export function isNear(one: string, other: string, limit: number): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > limit) return false;
  const start = sharedStart(one, other);
  const end = sharedEnd(one, other, start);
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (limit === 1) return isOneSlip(left, right);
  return distanceWithin(left, right, limit) <= limit;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** How many letters both end on, besides the first `start`. */
function sharedEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let count = 0;
  while (count < most && one[one.length - 1 - count] === other[other.length - 1 - count]) count++;
  return count;
}

/** What one slip leaves of two words when their shared beginning and end are gone. */
function isOneSlip(left: string, right: string): boolean {
  if (left.length <= 1 && right.length <= 1) return true;
  const isPair = left.length === 2 && right.length === 2;
  return isPair && left[0] === right[1] && left[1] === right[0];
}

/** How many slips apart, or more than `limit` once that is certain. */
function distanceWithin(one: string, other: string, limit: number): number {
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
    if (least > limit) return limit + 1;
    [before, last] = [last, now];
  }
  return last[other.length] ?? 0;
}

/** Words by their first letter, in their order: hardly anybody mistakes that one. */
export function groupByInitial<Item>(
  items: readonly Item[],
  wordOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const initial = wordOf(item).charAt(0);
    const group = groups.get(initial);
    if (group) group.push(item);
    else groups.set(initial, [item]);
  }
  return groups;
}

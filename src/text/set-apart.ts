/** What people write around a word when they set every letter apart. */
const small: ReadonlySet<string> = new Set(
  'a an all am and are be do for get go he her him his i in is it like me my of off on or our out she so such that the them they this to u up ur us we what who you your youre'.split(
    ' ',
  ),
);
const LONGEST_SMALL = 5;
/** With fewer letters a run is one word. */
const LEAST_CUT = 6;

/** A row of single letters and what stands between them, as words: `f-u-c-k y-o-u`, `y o u i d i o t`. */
export function setTogether(row: string): string {
  const gaps = row.match(between);
  if (!gaps) return row;
  if (!/\p{L}/u.test(row)) return /^[\d@$\s*_.·•…~^`'’\-|/\\+=]*$/u.test(row) ? joined(row) : row;
  const blanks = gaps.filter((gap) => /\s/u.test(gap)).length;
  if (blanks > 0 && blanks < gaps.length) {
    return row.replace(between, (gap) => (/\s/u.test(gap) ? ' ' : ''));
  }
  const least = gaps.reduce((shortest, gap) => Math.min(shortest, gap.length), 99);
  if (gaps.some((gap) => gap.length > least)) {
    return row.replace(between, (gap) => (gap.length > least ? ' ' : ''));
  }
  return cutIntoWords(joined(row));
}

const between = /(?:(?![@$])[\s\p{P}\p{S}])+/gu;

function joined(row: string): string {
  return row.replace(between, '');
}

/**
 * The small words in letters that stand together, and between them what is left: the cheapest cut,
 * where a small word costs less than letters that are none.
 */
function cutIntoWords(letters: string): string {
  if (letters.length < LEAST_CUT || letters.length > 200) return letters;
  const best: { cost: number; from: number; isSmall: boolean }[] = [
    { cost: 0, from: 0, isSmall: true },
  ];
  for (let end = 1; end <= letters.length; end++) {
    for (let from = 0; from < end; from++) {
      const isSmall = end - from <= LONGEST_SMALL && small.has(letters.slice(from, end));
      const price = isSmall ? 0.3 + 0.2 * (end - from) : 1 + 0.4 * (end - from);
      const cost = (best[from]?.cost ?? 0) + price;
      const known = best[end];
      if (!known || cost < known.cost) best[end] = { cost, from, isSmall };
    }
  }
  const words: string[] = [];
  for (let end = letters.length; end > 0; end = best[end]?.from ?? 0) {
    words.unshift(letters.slice(best[end]?.from ?? 0, end));
  }
  return words.join(' ');
}

const marks: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['‘', '’'],
  ['"', '"'],
];

/** Longer than this between the marks is speech, not a word that is spoken about. UTF-16 units. */
const MOST_AROUND = 6;

/**
 * Whether a place of the raw text stands all but alone between quotation marks: `the word "retard"`.
 * Who speaks about a word does not say it; the words around must not be the whole comment.
 */
export function isQuoted(text: string, [start, end]: readonly [number, number]): boolean {
  return marks.some(([open, close]) => {
    const from = text.lastIndexOf(open, start - 1);
    const to = text.indexOf(close, end);
    if (start === 0 || from < 0 || to < 0) return false;
    const around = start - from - 1 + (to - end);
    return around <= MOST_AROUND && text.length - (to - from) > MOST_AROUND;
  });
}

// "I'm an idiot, I forgot my card": nobody is attacked.
const oneself =
  /(?:\bi['’]?m|\bi am|\bi was|\bi feel like|我(?:真|就|可)?是|我这个)\s*(?:such |just |so |really |个|一个)?(?:an? )?(?:\w+ )?$/iu;
// "nobody should be called a retard"; whoever says `called you` says it.
const spokenOf =
  /\bcall(?:s|ed|ing)? (?:people |someone |somebody |them |him |her |me |us )?an? $/iu;

/** So much before a word tells whom it is said of. UTF-16 units. */
const BEFORE = 40;

/** Whether a word is said of the writer, or told as what others are called: it attacks nobody. */
export function isSaidOfNobody(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  return oneself.test(before) || spokenOf.test(before);
}

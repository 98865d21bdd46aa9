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

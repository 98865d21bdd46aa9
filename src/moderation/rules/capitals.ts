/** UTF-16 units of a raw text, end exclusive. */
export type Span = readonly [start: number, end: number];

/** Whether a word is a part of a name in capitals: `The No Asshole Rule`. */
export function isInName(text: string, span: Span): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text.slice(...span)) && capitalsAround(text, span) !== null;
}

/** A word with a capital amid a sentence in small letters: `my friend Phuc wants to register`. */
export function isNamedInPassing(text: string, [start, end]: Span): boolean {
  const before = text.slice(0, start);
  return /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end)) && /\p{Ll}[,:]? $/u.test(before);
}

/** A title between quotation marks, as its capitals show: `"How to Kill Your Family" by ...`. */
export function quotedTitle(text: string, [from, to]: Span): Span | null {
  for (const { 0: said, index } of text.matchAll(/["“][^"“”]{3,80}["”]/gu)) {
    const end = index + said.length;
    if (index > from || end < to) continue;
    const words = said.match(/[\p{L}'’-]+/gu) ?? [];
    const isTitle = words.every((word) => isCapital(word) || small.test(word.toLowerCase()));
    return isTitle && words.length > 1 ? [index, end] : null;
  }
  return null;
}

const small = /^(?:a|an|the|of|and|or|for|in|on|to|at|is|my|with|from|not|by|be|am|so|i|your)$/;

/** A run of capitalised words with one beyond the span in it that does not only begin the text. */
export function capitalsAround(text: string, [from, to]: Span): Span | null {
  const words = [...text.matchAll(/[\p{L}\p{N}'’.-]+/gu)].map(({ 0: word, index }) => ({
    ...{ word, start: index, end: index + word.length },
  }));
  const first = words.findIndex(({ end }) => end > from);
  const last = words.findLastIndex(({ start }) => start < to);
  if (first < 0 || !isCapital(words[first]?.word ?? '')) return null;
  const joined = (at: number) =>
    /^[\s:,&-]{1,3}$/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));
  const inRun = (word = '') => isCapital(word) || small.test(word.toLowerCase());
  let [start, end] = [first, last];
  while (start > 0 && joined(start) && inRun(words[start - 1]?.word)) start--;
  while (end + 1 < words.length && joined(end + 1) && inRun(words[end + 1]?.word)) end++;
  // `is my` after a title goes on to something else.
  while (end > last && !isCapital(words[end]?.word ?? '')) end--;
  const others = words.filter(
    ({ word }, at) =>
      at >= start && at <= end && (at < first || at > last) && isCapital(word) && !opens(word, at),
  );
  return others.length > 0 ? [words[start]?.start ?? 0, words[end]?.end ?? 0] : null;
}

function isCapital(word: string): boolean {
  return /^\p{Lu}\p{Ll}|^\p{Lu}[.'’]/u.test(word);
}

/** The first word has a capital whatever it is. */
function opens(word: string, at: number): boolean {
  return (
    at === 0 &&
    /^(?:is|are|do|does|any|please|who|where|when|what|how|can|could|my|i'd|i'm)$/i.test(word)
  );
}

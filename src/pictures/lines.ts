/** A text broken into lines, and how large it can stand. */
export interface Setting {
  readonly lines: readonly string[];
  /** Pixels. */
  readonly fontSize: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
}

/** Larger than this shouts, smaller cannot be read on a phone that shows the card at a third. */
const LARGEST = 60;
const SMALLEST = 26;
/** Verses that would have to be smaller than this to stand in one line each are broken instead. */
const SMALLEST_VERSE = 44;

/** Marks that must not begin a line, and those that must not end one. */
const closing = /[，。！？；：、”’》）」』]/;
const opening = /[“‘《（「『]/;

/**
 * Sets Chinese text in a frame as large as it fits. Verse stands a line of the text, or else a
 * sentence, to a line where that leaves it readable; what is longer is broken by character, and no
 * line begins with a mark that closes.
 */
export function setInLines(text: string, frame: Frame): Setting {
  const verses = text.split('\n').filter((verse) => verse.trim() !== '');
  const sentences = verses.flatMap((verse) => verse.match(/.+?(?:[。！？；]”?|$)/g) ?? []);
  const whole = verses.length > 1 ? [verses, sentences] : [];
  for (const lines of whole) {
    for (const fontSize of sizes(SMALLEST_VERSE)) {
      const fits = lines.every((line) => lengthOf(line) * fontSize <= frame.width);
      if (fits && heightOf(lines, fontSize, frame) <= frame.height) return { lines, fontSize };
    }
  }
  const settings = sizes(SMALLEST).map((fontSize) => {
    const most = Math.floor(frame.width / fontSize);
    return { fontSize, lines: verses.flatMap((verse) => broken(verse, most)) };
  });
  const fitting = settings.find((one) => heightOf(one.lines, one.fontSize, frame) <= frame.height);
  return fitting ?? settings.at(-1) ?? { fontSize: SMALLEST, lines: verses };
}

/** From the largest down to `smallest`. */
function sizes(smallest: number): number[] {
  return Array.from({ length: (LARGEST - smallest) / 2 + 1 }, (_, step) => LARGEST - 2 * step);
}

function heightOf(lines: readonly string[], fontSize: number, { lineHeight }: Frame): number {
  return lines.length * fontSize * lineHeight;
}

/** Lines of about the same length, so that the last is not a single character. */
function broken(verse: string, most: number): string[] {
  const signs = [...verse];
  // A mark may have to take a character with it to the next line.
  const rows = Math.ceil(signs.length / most);
  const even = rows > 1 ? Math.min(most, Math.ceil(signs.length / rows) + 1) : most;
  const lines: string[] = [];
  for (let start = 0; start < signs.length; ) {
    let end = Math.min(signs.length, start + even);
    if (end < signs.length) end = breakBefore(signs, start, end, most);
    lines.push(signs.slice(start, end).join(''));
    start = end;
  }
  return lines;
}

/** Where to break near `end`: a closing mark is taken along when there is room, or pulls one over. */
function breakBefore(signs: readonly string[], start: number, end: number, most: number): number {
  const mayBreak = (at: number) =>
    !closing.test(signs[at] ?? '') && !opening.test(signs[at - 1] ?? '');
  for (let at = end; at <= Math.min(signs.length, start + most); at += 1)
    if (mayBreak(at)) return at;
  for (let at = end - 1; at > start + 1; at -= 1) if (mayBreak(at)) return at;
  return end;
}

function lengthOf(text: string): number {
  return [...text].length;
}

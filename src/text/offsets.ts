/** A text made from a raw one that remembers where each of its UTF-16 units came from. */
export interface Mapped {
  readonly text: string;
  /** Raw start and end (exclusive) of every unit; `null` while the text is the raw one itself. */
  readonly from: (() => Offsets) | null;
}

interface Offsets {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** One match that became something else. */
interface Edit {
  readonly at: number;
  readonly match: string;
  readonly replacement: string;
}

/** The raw text, nothing changed yet. */
export function unchanged(raw: string): Mapped {
  return { text: raw, from: null };
}

/**
 * Replaces every match of `pattern` (global) and carries the offsets along. A
 * replacement with as many characters as its match is mapped character by character, any other one
 * as a whole. Without a change the source itself comes back.
 */
export function rewrite(
  source: Mapped,
  pattern: RegExp,
  replace: (match: string) => string,
): Mapped {
  const edits: Edit[] = [];
  const text = source.text.replace(pattern, (match: string, ...rest: readonly unknown[]) => {
    const replacement = replace(match);
    if (replacement === match) return match;
    // Groups come before the place.
    const at = Number(rest.find((one) => typeof one === 'number'));
    edits.push({ at, match, replacement });
    return replacement;
  });
  if (edits.length === 0) return source;
  // Most texts hold nothing to point at: the way back is made when it is first asked for.
  let made: Offsets | undefined;
  const from = () => {
    made ??= carried(source, edits, text.length);
    return made;
  };
  return { text, from };
}

/**
 * The raw span behind units `start` to `end` (exclusive) of the text. An empty span stays empty and
 * stands where its unit came from; spans outside the text are cut to it.
 */
export function rawSpan(source: Mapped, start: number, end: number): [number, number] {
  const first = Math.min(Math.max(start, 0), source.text.length);
  const last = Math.min(Math.max(end, first), source.text.length);
  if (!source.from) return [first, last];
  const { starts, ends } = source.from();
  const rawStart = starts[first] ?? ends[ends.length - 1] ?? 0;
  return [rawStart, last === first ? rawStart : (ends[last - 1] ?? rawStart)];
}

/** The offsets of a text of `length` units that the edits, in order, made of the source. */
function carried(source: Mapped, edits: readonly Edit[], length: number): Offsets {
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const before = source.from?.();
  let [copied, written] = [0, 0];
  const copyUntil = (end: number) => {
    for (; copied < end; copied++, written++) {
      starts[written] = before?.starts[copied] ?? copied;
      ends[written] = before?.ends[copied] ?? copied + 1;
    }
  };
  const write = (units: number, at: number, end: number) => {
    const [rawStart, rawEnd] = rawSpan(source, at, end);
    starts.fill(rawStart, written, written + units);
    ends.fill(rawEnd, written, written + units);
    written += units;
  };
  for (const { at, match, replacement } of edits) {
    copyUntil(at);
    for (const [units, piece, size] of alignment(match, replacement)) {
      write(units, at + piece, at + piece + size);
    }
    copied = at + match.length;
  }
  copyUntil(source.text.length);
  return { starts, ends };
}

/** Pieces of a replacement: how many units, and where in the match they came from. */
function alignment(match: string, replacement: string): Piece[] {
  const before = characters(match);
  const after = characters(replacement);
  if (before.length !== after.length) return [[replacement.length, 0, match.length]];
  let at = 0;
  return after.map((units, index) => {
    const length = before[index] ?? 0;
    at += length;
    return [units, at - length, length];
  });
}

type Piece = [units: number, at: number, length: number];

/** How many units each character of a text has. */
function characters(text: string): number[] {
  const lengths: number[] = [];
  for (const character of text) lengths.push(character.length);
  return lengths;
}

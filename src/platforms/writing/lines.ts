import type { Reply } from '../../core/reply.js';

/** One line of a message: a part to stand out, then plain text. Neither is escaped yet. */
export interface Line {
  readonly strong?: string;
  readonly plain: string;
}

/** Escapes and marks up a line as its platform wants it. */
export type RenderLine = (line: Line) => string;

/** Longer headings than this are not headings. UTF-16 units. */
const MAX_STRONG = 200;

/** The whole reply as lines, in reading order: text, fields, list. */
export function linesOf(reply: Reply): Line[] {
  const fields = (reply.fields ?? []).map(({ name, value }) => line(name, value));
  const list = (reply.list ?? []).map(({ title, detail }, index) =>
    line(`${index + 1}. ${title}`, detail ?? ''),
  );
  const blocks = [plainLines(reply.text), fields.flat(), list.flat()];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : [{ plain: '' }, ...block]));
}

/** Any text as lines. */
export function plainLines(text: string): Line[] {
  return text.split('\n').map((plain) => ({ plain }));
}

function line(strong: string, text: string): Line[] {
  const [first = '', ...rest] = plainLines(text);
  const { plain } = first === '' ? { plain: '' } : first;
  const head = strong.length > MAX_STRONG ? { plain: `${strong} ${plain}` } : { strong, plain };
  return [head, ...rest];
}

/**
 * Packs lines into as few messages as fit, each at most `limit` UTF-16 units as rendered. A line
 * that is too long alone is cut, at a space or a full stop where one is near, never inside a
 * character. At least one message, none of them blank.
 */
export function pack(lines: readonly Line[], limit: number, render: RenderLine): string[] {
  return packLines(lines, limit, render)
    .map((message) => message.map(render).join('\n').trim())
    .filter((text) => text !== '');
}

/** The same before it is rendered: which lines come together. */
export function packLines(lines: readonly Line[], limit: number, render: RenderLine): Line[][] {
  const messages: Line[][] = [];
  let current: Line[] = [];
  let length = 0;
  for (const piece of lines.flatMap((line) => fitted(line, limit, render))) {
    const size = render(piece).length;
    const joined = length === 0 ? size : length + 1 + size;
    const isFull = joined > limit;
    if (isFull) messages.push(current);
    if (isFull || length === 0) current = [];
    current.push(piece);
    length = isFull ? size : joined;
  }
  return [...messages, current];
}

function fitted(line: Line, limit: number, render: RenderLine): Line[] {
  const pieces: Line[] = [];
  let rest = line;
  while (render(rest).length > limit) {
    const at = cut(rest, limit, render);
    pieces.push({ ...rest, plain: rest.plain.slice(0, at) });
    rest = { plain: rest.plain.slice(at).trimStart() };
  }
  return [...pieces, rest];
}

/** Where to cut: the last good place that fits; at least one character further on. */
function cut(line: Line, limit: number, render: RenderLine): number {
  let fits = 0;
  let over = line.plain.length;
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    const length = render({ ...line, plain: line.plain.slice(0, middle) }).length;
    if (length <= limit) fits = middle;
    else over = middle;
  }
  const pause = /[\s。！？；，、.!?;,]/;
  for (let at = fits; at > fits / 2; at -= 1) {
    if (pause.test(line.plain[at - 1] ?? '')) return at;
  }
  return Math.max(wholeCharacter(line.plain, fits), 1);
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Steps back out of what people see as one character, such as a family or a flag; of one that is
 * longer than a message at least out of a surrogate pair.
 */
function wholeCharacter(text: string, at: number): number {
  const start = characters.segment(text).containing(at)?.index ?? at;
  if (start > 0) return start;
  const unit = text.charCodeAt(at);
  const insidePair = unit >= 0xdc00 && unit <= 0xdfff;
  return insidePair ? at - 1 : at;
}

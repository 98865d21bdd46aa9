import { box, type Element } from './element.js';
import { type Frame, setInLines } from './lines.js';
import { columnsOf } from './verse.js';

/** What stands on the card, in the reader's language. */
export interface ClassicCard {
  readonly title: string;
  /** Author and dynasty. */
  readonly byline: string;
  readonly text: string;
  /** The line of plain-language help. */
  readonly help: string;
  /** The festival or solar term that chose it, as a sentence; empty or absent for none. */
  readonly occasion?: string | undefined;
  /** The library's name and the date. */
  readonly footer: string;
}

/** Pixels; the tall form that phones show whole. */
export const cardSize = { width: 1080, height: 1350 } as const;

/** Where a text that is too long for columns stands. */
const frame: Frame = { width: 900, height: 700, lineHeight: 1.7 };

const colours = {
  paper: '#f7f3ea',
  ink: '#23201c',
  quiet: '#7a7166',
  cinnabar: '#a8321f',
  rule: '#d9cfbd',
};

/** The classic of a day: set vertically when it is short, in lines when it is not. */
export function drawClassic(card: ClassicCard): Element {
  return box(
    {
      ...cardSize,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: 90,
      backgroundColor: colours.paper,
      color: colours.ink,
    },
    heading(card),
    body(card.text),
    footing(card),
  );
}

function heading({ title, byline }: ClassicCard): Element {
  return box(
    { justifyContent: 'space-between', alignItems: 'flex-start' },
    box(
      { flexDirection: 'column', maxWidth: 740 },
      box({ fontSize: 50 }, title),
      box({ fontSize: 36, marginTop: 12, color: colours.quiet }, byline),
    ),
    seal(),
  );
}

/** 问津, as a seal is cut. */
function seal(): Element {
  return box(
    {
      flexDirection: 'column',
      alignItems: 'center',
      padding: '12px 14px',
      borderRadius: 8,
      backgroundColor: colours.cinnabar,
      color: colours.paper,
      fontSize: 38,
      lineHeight: 1.15,
    },
    box({}, '问'),
    box({}, '津'),
  );
}

function body(text: string): Element {
  const columns = columnsOf(text);
  return columns ? vertical(columns) : inLines(text);
}

function vertical(columns: readonly string[]): Element {
  const longest = Math.max(...columns.map((column) => [...column].length));
  const fontSize = Math.min(
    76,
    Math.floor(620 / longest),
    Math.floor(800 / (columns.length * 1.6)),
  );
  const drawn = columns.map((column) =>
    box(
      { flexDirection: 'column', fontSize, lineHeight: 1.22 },
      ...[...column].map((sign) => box({}, sign)),
    ),
  );
  return box(
    { flexDirection: 'row-reverse', justifyContent: 'center', gap: fontSize * 0.6 },
    ...drawn,
  );
}

function inLines(text: string): Element {
  const { lines, fontSize } = setInLines(text, frame);
  return box(
    { flexDirection: 'column', alignSelf: 'center', fontSize, lineHeight: frame.lineHeight },
    ...lines.map((line) => box({ whiteSpace: 'nowrap' }, line)),
  );
}

function footing({ help, occasion = '', footer }: ClassicCard): Element {
  const why = box({ fontSize: 30, marginTop: 26, color: colours.cinnabar }, occasion);
  return box(
    { flexDirection: 'column' },
    box({ height: 2, width: '100%', backgroundColor: colours.rule }),
    ...(occasion === '' ? [] : [why]),
    box(
      { fontSize: 36, lineHeight: 1.5, marginTop: occasion === '' ? 32 : 12, textWrap: 'balance' },
      help,
    ),
    box({ fontSize: 29, marginTop: 28, color: colours.quiet }, footer),
  );
}

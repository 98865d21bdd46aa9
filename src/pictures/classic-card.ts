import { box, type Element } from './element.js';
import { columnsOf } from './verse.js';

/** What stands on the card, in the reader's language. */
export interface ClassicCard {
  readonly title: string;
  /** Author and dynasty. */
  readonly byline: string;
  readonly text: string;
  /** The line of plain-language help. */
  readonly help: string;
  /** The library's name and the date. */
  readonly footer: string;
}

/** Pixels; the tall form that phones show whole. */
export const cardSize = { width: 1080, height: 1350 } as const;

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
      box({ fontSize: 46 }, title),
      box({ fontSize: 30, marginTop: 14, color: colours.quiet }, byline),
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
  const length = [...text].length;
  const fontSize = length <= 90 ? 50 : length <= 160 ? 42 : length <= 260 ? 34 : 26;
  return box({ fontSize, lineHeight: 1.75, maxHeight: 800, overflow: 'hidden' }, text);
}

function footing({ help, footer }: ClassicCard): Element {
  return box(
    { flexDirection: 'column' },
    box({ height: 2, width: '100%', backgroundColor: colours.rule }),
    box({ fontSize: 29, lineHeight: 1.6, marginTop: 34 }, help),
    box({ fontSize: 24, marginTop: 30, color: colours.quiet }, footer),
  );
}

import { box, type Element } from './element.js';

/** A week of opening hours, in the reader's language. */
export interface HoursWeek {
  readonly title: string;
  /** From which day to which. */
  readonly dates: string;
  /** Seven days, from Monday. */
  readonly days: readonly WeekDay[];
  readonly halls: readonly WeekHall[];
  /** What the marks in the cells mean. */
  readonly notes: readonly string[];
  /** The library's name and when the picture was drawn. */
  readonly footer: string;
}

export interface WeekDay {
  readonly weekday: string;
  readonly date: string;
  readonly isToday: boolean;
}

export interface WeekHall {
  readonly name: string;
  readonly cells: readonly WeekCell[];
}

export interface WeekCell {
  readonly state: 'open' | 'closed' | 'unannounced';
  /** Opening and closing time, or one word. */
  readonly lines: readonly string[];
  /** Points to a note; empty for none. */
  readonly mark: string;
}

const colours = {
  paper: '#f7f3ea',
  ink: '#23201c',
  quiet: '#6b6359',
  cinnabar: '#a8321f',
  open: '#ffffff',
  rule: '#d9cfbd',
};

const WIDTH = 1080;
const EDGE = 64;
const NAME_WIDTH = 176;
const ROW_HEIGHT = 118;
const GAP = 8;

/** Pixels; a row more for each hall. */
export function weekSize({ halls, notes }: HoursWeek): { width: number; height: number } {
  const lines = notes.reduce((sum, note) => sum + Math.ceil(weightOf(note) / 62), 0);
  return { width: WIDTH, height: 392 + halls.length * (ROW_HEIGHT + GAP) + lines * 38 };
}

/** How wide a text runs, in letters; a Chinese sign counts two. */
function weightOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
}

/** Halls below each other, days side by side; every state is said in words, not by colour alone. */
export function drawHoursWeek(week: HoursWeek): Element {
  return box(
    {
      ...weekSize(week),
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: EDGE,
      backgroundColor: colours.paper,
      color: colours.ink,
    },
    box({ fontSize: 52 }, week.title),
    box({ fontSize: 28, marginTop: 6, color: colours.quiet }, week.dates),
    heads(week.days),
    ...week.halls.map(row),
    foot(week),
  );
}

function heads(days: readonly WeekDay[]): Element {
  return box(
    { marginTop: 34, marginBottom: 10, paddingLeft: NAME_WIDTH, gap: GAP },
    ...days.map(({ weekday, date, isToday }) =>
      box(
        {
          flex: 1,
          flexDirection: 'column',
          alignItems: 'center',
          paddingBottom: 6,
          borderBottom: `4px solid ${isToday ? colours.cinnabar : colours.paper}`,
          color: isToday ? colours.cinnabar : colours.ink,
        },
        box({ fontSize: 24 }, weekday),
        box({ fontSize: 22, color: isToday ? colours.cinnabar : colours.quiet }, date),
      ),
    ),
  );
}

function row({ name, cells }: WeekHall): Element {
  return box(
    { height: ROW_HEIGHT, marginBottom: GAP, gap: GAP },
    box(
      {
        boxSizing: 'border-box',
        width: NAME_WIDTH - GAP,
        alignItems: 'center',
        paddingRight: 12,
        fontSize: 26,
        lineHeight: 1.25,
      },
      name,
    ),
    ...cells.map(cell),
  );
}

function cell({ state, lines, mark }: WeekCell): Element {
  const isOpen = state === 'open';
  return box(
    {
      flex: 1,
      flexDirection: 'column',
      alignItems: 'center',
      justifyContent: 'center',
      borderRadius: 8,
      border: `2px ${state === 'unannounced' ? 'dashed' : 'solid'} ${isOpen ? colours.cinnabar : colours.rule}`,
      backgroundColor: isOpen ? colours.open : colours.paper,
      color: isOpen ? colours.ink : colours.quiet,
      fontSize: isOpen ? 27 : 22,
      lineHeight: 1.3,
      textAlign: 'center',
    },
    ...lines.map((line) => box({}, line)),
    ...(mark ? [box({ fontSize: 19, color: colours.cinnabar }, mark)] : []),
  );
}

function foot({ notes, footer }: HoursWeek): Element {
  return box(
    { flexDirection: 'column', marginTop: 22 },
    ...notes.map((note) => box({ fontSize: 24, lineHeight: 1.5, color: colours.quiet }, note)),
    box({ fontSize: 24, marginTop: 18, color: colours.ink }, footer),
  );
}

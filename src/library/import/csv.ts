import { type CsvRow, createCsvRow } from './csv-row.js';
import { type Line, MAX_RECORD } from './lines.js';
import type { Remark } from './report.js';
import type { RawRecord } from './source.js';

const separators = [',', ';', '\t'] as const;

/** A row may go on over so many lines while a quote is open; more mean that it was never closed. */
const MAX_LINES = 1_000;

/**
 * Records of a table in text: the first row names the columns; fields are parted by comma, semicolon
 * or tab, whichever the first row has most of. A quote that is never closed spoils its own line only.
 * @param checkColumns told the names of the columns, in lower case; may refuse the table
 */
export async function* readCsv(
  lines: AsyncIterable<Line>,
  checkColumns?: (columns: readonly string[]) => void,
): AsyncGenerator<RawRecord> {
  const reader = createCsvReader(checkColumns);
  for await (const line of lines) yield* reader.push(line);
  yield* reader.end();
}

interface OpenRow {
  readonly row: CsvRow;
  readonly lines: Line[];
  length: number;
}

function createCsvReader(checkColumns?: (columns: readonly string[]) => void) {
  let header: { separator: string; columns: readonly string[] } | null = null;
  let open: OpenRow | null = null;

  /** The first line of a row that does not end is refused, its other lines are read anew. */
  const giveUp = ({ lines }: OpenRow): readonly [RawRecord, readonly Line[]] => {
    open = null;
    const [first, ...rest] = lines as [Line, ...Line[]];
    return [{ place: placeOf(first), read: { problem: 'a quote in it is not closed' } }, rest];
  };
  const begin = (line: Line): RawRecord | null => {
    if (line.problem !== undefined)
      return { place: placeOf(line), read: { problem: line.problem } };
    if (line.text.trim() === '') return null;
    if (!header) {
      header = headerOf(line.text);
      checkColumns?.(header.columns);
      return null;
    }
    open = { row: createCsvRow(header.separator), lines: [], length: 0 };
    return null;
  };
  const goOn = (line: Line): RawRecord | null => {
    if (!open || !header) return null;
    open.lines.push(line);
    open.length += line.text.length;
    if (!open.row.add(line.text)) return null;
    const { row, lines } = open;
    open = null;
    const remarks = lines.flatMap((one) => one.remarks);
    return {
      place: placeOf(lines[0] as Line),
      read: toRecord(header.columns, row.fields, remarks),
    };
  };
  const read = (lines: readonly Line[]): RawRecord[] => {
    const [found, waiting] = [[] as RawRecord[], [...lines].reverse()];
    for (let line = waiting.pop(); line; line = waiting.pop()) {
      const isEndless: boolean = open !== null && (line.problem !== undefined || isTooLong(open));
      if (open && isEndless) {
        const [refused, rest] = giveUp(open);
        found.push(refused);
        waiting.push(line, ...[...rest].reverse());
        continue;
      }
      const record = open ? null : begin(line);
      const whole = record ?? goOn(line);
      if (whole) found.push(whole);
    }
    return found;
  };
  return {
    push: (line: Line) => read([line]),
    end(): RawRecord[] {
      const found: RawRecord[] = [];
      while (open) {
        const [refused, rest] = giveUp(open);
        found.push(refused, ...read(rest));
      }
      return found;
    },
  };
}

function isTooLong({ lines, length }: OpenRow): boolean {
  return lines.length >= MAX_LINES || length >= MAX_RECORD;
}

function headerOf(text: string): { separator: string; columns: readonly string[] } {
  const separator = commonest(text);
  const row = createCsvRow(separator);
  row.add(text);
  return { separator, columns: row.fields.map((name) => name.toLowerCase()) };
}

function placeOf({ number }: Line): string {
  return `line ${number}`;
}

function toRecord(
  columns: readonly string[],
  fields: readonly string[],
  remarks: readonly Remark[],
): RawRecord['read'] {
  const extra = fields.slice(columns.length);
  if (extra.some((field) => field !== '')) return { problem: 'more fields than columns' };
  const entries = columns.map((name, index) => [name, fields[index] ?? ''] as const);
  return { value: Object.fromEntries(entries.filter(([name, field]) => name && field)), remarks };
}

function commonest(row: string): string {
  const count = (separator: string) => row.split(separator).length;
  return separators.reduce((most, other) => (count(other) > count(most) ? other : most));
}

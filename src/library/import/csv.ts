import { linesOf, MAX_RECORD } from './lines.js';
import type { RawRecord } from './source.js';

const separators = [',', ';', '\t'] as const;

interface Row {
  readonly text: string;
  /** The line on which the row begins. */
  readonly line: number;
}

/**
 * Records of a table in text (RFC 4180): the first row names the columns; fields are parted by
 * comma, semicolon or tab, whichever the first row has most of.
 */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  let header: { separator: string; columns: readonly string[] } | null = null;
  for await (const { text, line } of rowsOf(chunks)) {
    if (text.trim() === '') continue;
    if (header) {
      const fields = fieldsOf(text, header.separator);
      yield { place: `line ${line}`, read: toRecord(header.columns, fields) };
    } else {
      const separator = commonest(text);
      const columns = fieldsOf(text, separator).map((name) => name.toLowerCase());
      header = { separator, columns };
    }
  }
}

/** A row goes on over the line while a quote is open. */
async function* rowsOf(chunks: AsyncIterable<string>): AsyncGenerator<Row> {
  let [text, line, begun] = ['', 0, 1];
  for await (const next of linesOf(chunks)) {
    line += 1;
    text = text === '' ? next : `${text}\n${next}`;
    const isOpen = text.split('"').length % 2 === 0;
    if (isOpen && text.length < MAX_RECORD) continue;
    yield { text, line: begun };
    [text, begun] = ['', line + 1];
  }
  if (text !== '') yield { text, line: begun };
}

function fieldsOf(row: string, separator: string): string[] {
  const field = new RegExp(`${separator}(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g');
  return [...`${separator}${row}`.matchAll(field)].map(([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  );
}

function toRecord(columns: readonly string[], fields: readonly string[]): RawRecord['read'] {
  if (fields.length > columns.length) return { problem: 'more fields than columns' };
  const entries = fields.map((field, index) => [columns[index] ?? '', field] as const);
  return { value: Object.fromEntries(entries.filter(([name, field]) => name && field)) };
}

function commonest(row: string): string {
  const count = (separator: string) => row.split(separator).length;
  return separators.reduce((most, other) => (count(other) > count(most) ? other : most));
}

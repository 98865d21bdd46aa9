/** So that a spreadsheet takes it for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would take for the beginning of a formula (OWASP, CSV injection). */
const formula = /^(?:[\t\r]|[\t\r ]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/**
 * One row of CSV (RFC 4180). A cell that a spreadsheet would calculate gets an apostrophe in front, so
 * that it is shown and not run.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a file, written as they come: it may be longer than memory. */
export function csvStream(rows: Iterable<string> | AsyncIterable<string>): ReadableStream {
  return ReadableStream.from(encoded(rows));
}

async function* encoded(
  rows: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK);
  for await (const row of rows) yield encoder.encode(row);
}

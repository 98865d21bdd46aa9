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

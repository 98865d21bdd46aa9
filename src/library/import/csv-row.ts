/** A row of a table while its lines come in. */
export interface CsvRow {
  /** Trimmed; whole once `add` has said so. */
  readonly fields: readonly string[];
  /** Takes the next line; whether the row is whole with it. */
  add(line: string): boolean;
}

/**
 * Reads the fields of a row (RFC 4180). A quote opens a field at its beginning only, so that `5" disk`
 * is what it says; what follows a closing quote before the next separator belongs to the field.
 */
export function createCsvRow(separator: string): CsvRow {
  const fields: string[] = [];
  /** The quoted field that goes on over the line. */
  let open: string | null = null;

  const quoted = (line: string, start: number): number => {
    const end = closingQuote(line, start);
    const value =
      (open ?? '') + line.slice(start, end === -1 ? undefined : end).replaceAll('""', '"');
    if (end === -1) {
      open = `${value}\n`;
      return line.length + 1;
    }
    open = null;
    const next = endOf(line, end + 1);
    fields.push((value + line.slice(end + 1, next).trimEnd()).trim());
    return next + 1;
  };
  const endOf = (line: string, from: number): number => {
    const found = line.indexOf(separator, from);
    return found === -1 ? line.length : found;
  };
  return {
    fields,
    add(line) {
      let at = open === null ? 0 : quoted(line, 0);
      while (at <= line.length) {
        const quote = /^ *"/.exec(line.slice(at, at + 100))?.[0].length;
        if (quote) at = quoted(line, at + quote);
        else {
          const end = endOf(line, at);
          fields.push(line.slice(at, end).trim());
          at = end + 1;
        }
      }
      return open === null;
    },
  };
}

/** The next quote that is not doubled; -1 when there is none. */
function closingQuote(line: string, start: number): number {
  let at = line.indexOf('"', start);
  while (at !== -1 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
}

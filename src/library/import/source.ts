import { UserError } from '../../core/errors.js';
import { type FileBytes, openBytes } from './bytes.js';
import { readCsv } from './csv.js';
import { type Encoding, encodingOf, isLibraryEncoding } from './encoding.js';
import { formatNamed, formatOf, type ImportFormat } from './format.js';
import { type Line, linesOf } from './lines.js';
import { readMarc, readMarcXml } from './marc/read-marc.js';
import type { Remark } from './report.js';

/** One record of a file before anything is known about it. */
export interface RawRecord {
  /** Where it stands, for the report: `line 12`. */
  readonly place: string;
  /** What was read and what had to be mended for it, or why it could not be. */
  readonly read:
    | { readonly value: unknown; readonly remarks?: readonly Remark[] }
    | { readonly problem: string; readonly field?: string };
}

/** How a file is to be read, as far as a person says so. */
export interface SourceOptions {
  /** `json`, `csv`, `marc` or `marcxml`; found out by content and name when absent. */
  readonly format?: string | undefined;
  /** Such as `gb18030` or `marc-8`; found out when absent. */
  readonly encoding?: string | undefined;
  /** Told the names of a table's columns in lower case; may refuse the table. */
  checkColumns?(columns: readonly string[]): void;
}

/**
 * The records of a file, `.gz` of any, one after the other and never the whole file. A file that
 * breaks off gives its last record as a problem.
 * @throws UserError when the file cannot be read, or is none of the formats
 */
export async function* readRecords(
  file: string,
  options: SourceOptions = {},
): AsyncGenerator<RawRecord> {
  const said = options.format === undefined ? undefined : formatNamed(options.format);
  const encoding = options.encoding === undefined ? null : encodingOf(options.encoding);
  const bytes = await openBytes(file);
  let isEmpty = true;
  try {
    const format = formatOf({ file, ...bytes }, said);
    for await (const record of recordsIn(format, bytes, { ...options, coded: encoding })) {
      isEmpty = false;
      yield record;
    }
  } finally {
    await bytes.close();
  }
  const problem = bytes.broken();
  if (problem) yield { place: 'end of the file', read: { problem } };
  else if (isEmpty) throw new UserError('import-empty', { file });
}

interface Known extends SourceOptions {
  readonly coded: Encoding | null;
}

function recordsIn(
  format: ImportFormat,
  { head, chunks }: FileBytes,
  { coded, checkColumns }: Known,
): AsyncIterable<RawRecord> {
  if (format === 'marc') return readMarc(chunks, coded);
  const isXml = format === 'marcxml';
  const text = coded ?? wideEncoding(head) ?? (isXml ? xmlEncoding(head) : null);
  if (text && isLibraryEncoding(text)) throw new UserError('unknown-encoding', { encoding: text });
  if (isXml) return readMarcXml(chunks, text ?? 'utf-8');
  const lines = linesOf(chunks, text);
  return format === 'csv' ? readCsv(lines, checkColumns) : readJsonLines(lines);
}

/** UTF-16 by its mark, or by the NULs of its Latin letters. */
function wideEncoding(head: Buffer): Encoding | null {
  const [first = 0, second = 0, third = 0, fourth = 0] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : null;
}

/** What an XML file says of itself in its first line. */
function xmlEncoding(head: Buffer): Encoding | null {
  const said = /^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    head.toString('latin1', 0, 500),
  );
  return said?.[1] ? encodingOf(said[1]) : null;
}

async function* readJsonLines(lines: AsyncIterable<Line>): AsyncGenerator<RawRecord> {
  for await (const { number, text, problem, remarks } of lines) {
    const place = `line ${number}`;
    if (problem !== undefined) yield { place, read: { problem } };
    else if (text.trim() !== '') yield { place, read: readJson(text, remarks) };
  }
}

function readJson(line: string, remarks: readonly Remark[]): RawRecord['read'] {
  try {
    return { value: JSON.parse(line), remarks };
  } catch {
    return { problem: 'not JSON' };
  }
}

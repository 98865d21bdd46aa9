import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { UserError } from '../../core/errors.js';
import { readCsv } from './csv.js';
import { linesOf, MAX_RECORD } from './lines.js';

/** One record of a file before anything is known about it. */
export interface RawRecord {
  /** Where it stands, for the report: `line 12`. */
  readonly place: string;
  /** What was read, or why it could not be. */
  readonly read: { readonly value: unknown } | { readonly problem: string };
}

/**
 * The records of a file by its ending, `.gz` of any, one after the other and never the whole file.
 * @throws UserError `no-such-file` when the file cannot be read
 */
export async function* readRecords(file: string): AsyncGenerator<RawRecord> {
  const name = file.toLowerCase().replace(/\.gz$/, '');
  try {
    if (/\.(csv|tsv)$/.test(name)) yield* readCsv(textOf(file));
    else yield* readJsonLines(textOf(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '' || error instanceof UserError) throw error;
    throw new UserError('no-such-file', { file });
  }
}

async function* textOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const plain = file.toLowerCase().endsWith('.gz') ? bytes.compose(createGunzip()) : bytes;
  const decoder = new TextDecoder();
  for await (const chunk of plain) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* readJsonLines(chunks: AsyncIterable<string>): AsyncGenerator<RawRecord> {
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number += 1;
    if (line.trim() !== '') yield { place: `line ${number}`, read: readJson(line) };
  }
}

function readJson(line: string): RawRecord['read'] {
  if (line.length >= MAX_RECORD) return { problem: `longer than ${MAX_RECORD} characters` };
  try {
    return { value: JSON.parse(line) };
  } catch {
    return { problem: 'not JSON' };
  }
}

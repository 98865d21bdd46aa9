import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type TextFile, textOf } from '../core/text-file.js';
import { openBytes } from '../library/import/bytes.js';
import { encodingOf } from '../library/import/encoding.js';
import type { ImportFigures, ImportOptions } from '../library/import/report.js';
import type { RuleDesk } from '../moderation/staff-rules/desk.js';
import { MAX_FILE_BYTES } from '../moderation/staff-rules/limits.js';
import { fileTooLarge } from '../moderation/staff-rules/list-file.js';

/**
 * Brings in a file of staff's rules: plain lists or JSON Lines, `.gz` of either. Read is counted in
 * entries. Nobody's account stands behind it: new lists are drafts until a colleague switches them on.
 * @throws UserError `no-such-file`, `rule-file-too-large`, `rule-too-long`
 */
export async function importRules(
  desk: Pick<RuleDesk, 'bringIn'>,
  { file, encoding }: { readonly file: string; readonly encoding?: string | undefined },
  { at, report, progress }: ImportOptions,
): Promise<ImportFigures> {
  const given = await readListFile(file, { encoding });
  const making = { key: `import ${randomUUID()}`, by: 'import', at };
  const { read, problems } = await desk.bringIn(given, making);
  for (const { place, error } of problems) {
    const reason = `${error.code} ${JSON.stringify(error.args)}`;
    await report?.({ place, action: 'rejected', field: 'entry', reason });
  }
  progress?.(read);
  return { read, stored: read - problems.length, repaired: 0, rejected: problems.length };
}

interface Reading {
  readonly encoding?: string | undefined;
  /** So large may it be. Bytes. */
  readonly most?: number;
}

/**
 * A file of lists from the disk, decompressed, in any encoding.
 * @throws UserError `no-such-file`, `rule-file-too-large`
 */
export async function readListFile(
  file: string,
  { encoding, most = MAX_FILE_BYTES }: Reading = {},
): Promise<TextFile> {
  const bytes = await readSmall(file, most);
  const text =
    encoding === undefined ? textOf(bytes) : new TextDecoder(encodingOf(encoding)).decode(bytes);
  return { name: path.basename(file).replace(/\.gz$/i, ''), text };
}

async function readSmall(file: string, most: number): Promise<Buffer> {
  const { chunks, close } = await openBytes(file);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > most) throw fileTooLarge(most);
      parts.push(chunk);
    }
  } finally {
    await close();
  }
  return Buffer.concat(parts);
}

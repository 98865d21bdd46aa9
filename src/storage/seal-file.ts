import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from './backup/whole-file.js';
import { errorCode } from './data-folder.js';

const kept = z.object({
  n: z.number().int().min(1),
  at: z.coerce.date(),
  cases: z.number().int(),
  events: z.number().int(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The latest seal as it stands in the file outside the database. */
export type KeptSeal = z.infer<typeof kept>;

/** Where the latest seal stands in a data folder. */
export function sealFileIn(dataDir: string): string {
  return path.join(dataDir, 'case-log.seal');
}

/** The seal in the file; null when there is no file. Throws when it is no seal. */
export async function readSealFile(file: string): Promise<KeptSeal | null> {
  try {
    return kept.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Puts a seal in the file, whole or not at all. */
export async function writeSealFile(file: string, seal: KeptSeal): Promise<void> {
  const { n, at, cases, events, hash } = seal;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeWhole(file, line(JSON.stringify({ n, at, cases, events, hash })));
}

async function* line(text: string) {
  yield `${text}\n`;
}

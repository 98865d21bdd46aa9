import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../core/errors.js';
import { errorCode, folderError } from './data-folder.js';
import { deriveKeys } from './keys.js';

const minLength = 32;
const kept = /^[0-9a-f]{64}$/;

export interface SecretOptions {
  readonly dataDir: string;
  /** WENJIN_SECRET, when it is set. */
  readonly given?: string | undefined;
  /** Whether other processes need the same one: then it must be given. */
  readonly shared: boolean;
}

/**
 * The installation's secret: the given one, or the one kept in the data folder (made there when
 * absent, readable by its owner only). Throws a `UserError`: `secret-short`, `secret-needed`,
 * `secret-unreadable` or `data-folder-…`. Whether it is the one a database was set up with is
 * checked when the storage opens.
 */
export async function loadSecret({ dataDir, given, shared }: SecretOptions): Promise<Buffer> {
  if (given !== undefined) {
    if (given.length < minLength) throw new UserError('secret-short');
    return Buffer.from(given, 'utf8');
  }
  if (shared) throw new UserError('secret-needed');
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return await keptSecret(path.join(dataDir, 'secret'));
  } catch (error) {
    throw folderError(error, dataDir);
  }
}

/**
 * Names the secret that `loadSecret` would give, without making one; null when there is none yet.
 * Throws as `loadSecret` does.
 */
export async function secretFingerprint({
  dataDir,
  given,
}: Omit<SecretOptions, 'shared'>): Promise<string | null> {
  if (given === undefined && !existsSync(path.join(dataDir, 'secret'))) return null;
  return deriveKeys(await loadSecret({ dataDir, given, shared: false })).fingerprint;
}

async function keptSecret(file: string): Promise<Buffer> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return makeSecret(file);
  if (!kept.test(text.trim())) throw new UserError('secret-unreadable', { path: file });
  return Buffer.from(text.trim(), 'hex');
}

async function makeSecret(file: string): Promise<Buffer> {
  const secret = randomBytes(32);
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${secret.toString('hex')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return secret;
}

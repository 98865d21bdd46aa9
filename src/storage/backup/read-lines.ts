import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { UserError } from '../../core/errors.js';
import { errorCode } from '../data-folder.js';
import { backupEnd, backupHeader, backupVersion, isRow, maxLineBytes } from './backup-lines.js';

/**
 * The lines of a backup without its last, which is checked: many at a time. Throws a `UserError`:
 * `backup-missing`, `backup-foreign` (something else), `backup-newer`, `backup-truncated` (its end is
 * missing), `backup-damaged` (it is not what was written).
 */
export async function* readBackup(file: string): AsyncGenerator<readonly string[]> {
  const check = createCheck(file);
  try {
    for await (const lines of linesOf(file)) {
      const sound = lines.filter((line) => check.take(line));
      if (sound.length > 0) yield sound;
    }
  } catch (error) {
    throw readError(error, file, check.begun);
  }
  if (!check.ended) {
    throw new UserError('backup-truncated', { file });
  }
}

/** Reads a backup to its end and throws as `readBackup` does; its first line. */
export async function checkBackup(file: string): Promise<z.infer<typeof backupHeader>> {
  let first: string | undefined;
  for await (const [line] of readBackup(file)) first ??= line;
  return backupHeader.parse(JSON.parse(first ?? ''));
}

/** Counts and hashes lines until the end line, which must be the last and must agree. */
function createCheck(file: string) {
  const hash = createHash('sha256');
  const state = { begun: false, ended: false, rows: 0 };
  return {
    get begun() {
      return state.begun;
    },
    get ended() {
      return state.ended;
    },
    /** Whether the line belongs to what was backed up. */
    take(line: string): boolean {
      if (state.ended) throw new UserError('backup-damaged', { file });
      if (!state.begun) checkHeader(line, file);
      state.begun = true;
      if (line.startsWith('{"end":')) {
        checkEnd(line, { file, rows: state.rows, hash });
        state.ended = true;
        return false;
      }
      hash.update(line).update('\n');
      if (isRow(line)) state.rows += 1;
      return true;
    },
  };
}

function checkHeader(line: string, file: string): void {
  const header = backupHeader.safeParse(parsed(line));
  if (!header.success) throw new UserError('backup-foreign', { file });
  if (header.data.version > backupVersion) throw new UserError('backup-newer', { file });
}

function checkEnd(line: string, found: { file: string; rows: number; hash: Hash }): void {
  const end = backupEnd.safeParse(parsed(line));
  const agrees =
    end.success && end.data.rows === found.rows && end.data.sha256 === found.hash.digest('hex');
  if (!agrees) throw new UserError('backup-damaged', { file: found.file });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  const source = createReadStream(file);
  const plain = createGunzip();
  source.on('error', (error) => plain.destroy(error));
  source.pipe(plain);
  let rest: Buffer[] = [];
  let waiting = 0;
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      const end = chunk.lastIndexOf(10);
      if (end < 0) {
        rest.push(chunk);
        waiting += chunk.length;
        if (waiting > maxLineBytes) throw new UserError('backup-damaged', { file });
        continue;
      }
      const whole = Buffer.concat([...rest, chunk.subarray(0, end)]);
      rest = [chunk.subarray(end + 1)];
      waiting = chunk.length - end - 1;
      yield whole.toString('utf8').split('\n');
    }
  } finally {
    source.destroy();
    plain.destroy();
  }
}

function readError(error: unknown, file: string, begun: boolean): unknown {
  const code = errorCode(error) ?? '';
  if (['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR'].includes(code)) {
    return new UserError('backup-missing', { file });
  }
  if (!code.startsWith('Z_')) return error;
  // zlib's words for something that is not gzipped at all.
  const isForeign = !begun && String(error).includes('incorrect header check');
  if (isForeign) return new UserError('backup-foreign', { file });
  return new UserError(code === 'Z_BUF_ERROR' ? 'backup-truncated' : 'backup-damaged', { file });
}

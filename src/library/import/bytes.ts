import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { UserError } from '../../core/errors.js';

/** The bytes of a file, decompressed, and what its beginning looks like. */
export interface FileBytes {
  /** Up to 64 kB from the beginning, for finding out what it is. */
  readonly head: Buffer;
  readonly chunks: AsyncIterable<Buffer>;
  readonly compressed: boolean;
  /** Lets go of a file that was not read to its end. */
  close(): Promise<void>;
  /** Once the chunks are through: why the file broke off before its end, when it did. */
  broken(): string | null;
}

type Bytes = AsyncGenerator<Buffer, void, undefined>;

interface State {
  broken: string | null;
}

const HEAD = 65_536;
/** Compressed bytes decompressed at once: what comes out of so many is a thousand times as much at most. */
const STEP = 16_384;

/**
 * Opens a file, decompressed by its first bytes whatever its name is, and once more when it was
 * compressed twice.
 * @throws UserError `no-such-file`, `import-folder`, `import-empty`,
 * `import-bad-gzip`, `import-nested-gzip`
 */
export async function openBytes(file: string): Promise<FileBytes> {
  const state: State = { broken: null };
  const source = readFile(file, state);
  try {
    return await unwrap(file, source, state);
  } catch (error) {
    await source.return(undefined);
    throw error;
  }
}

async function unwrap(file: string, source: Bytes, state: State): Promise<FileBytes> {
  let chunks = source;
  let head = await headOf(chunks);
  let layers = 0;
  for (; isGzip(head.bytes); layers += 1) {
    if (layers === 2) throw new UserError('import-nested-gzip', { file });
    chunks = gunzipped(head.all(), state);
    head = await headOf(chunks);
    if (head.bytes.length === 0 && state.broken !== null)
      throw new UserError('import-bad-gzip', { file });
  }
  if (head.bytes.length === 0) throw new UserError('import-empty', { file });
  return {
    head: head.bytes,
    chunks: head.all(),
    compressed: layers > 0,
    broken: () => state.broken,
    close: async () => void (await source.return(undefined)),
  };
}

/** Errors at the first byte are the person's to mend; later ones end the file where they happen. */
async function* readFile(file: string, state: State): Bytes {
  let read = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      read += chunk.length;
      yield chunk;
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    if (code === 'EISDIR') throw new UserError('import-folder', { file });
    if (read === 0) throw new UserError('no-such-file', { file });
    state.broken = `the file cannot be read on after byte ${read} (${code})`;
  }
}

/** Decompresses step by step, so that all that came out before damage is kept and memory stays flat. */
async function* gunzipped(source: AsyncIterable<Buffer>, state: State): Bytes {
  const gunzip = createGunzip();
  const ready: Buffer[] = [];
  let failed: Error | null = null;
  const end = new Promise<void>((resolve) => {
    gunzip.once('end', resolve).once('close', resolve);
  });
  gunzip.on('data', (chunk: Buffer) => ready.push(chunk));
  gunzip.on('error', (error) => {
    failed ??= error;
  });
  const write = (part: Buffer) =>
    Promise.race([new Promise<void>((done) => gunzip.write(part, () => done())), end]);
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length && !failed; at += STEP) {
      await write(chunk.subarray(at, at + STEP));
      yield* ready.splice(0);
    }
    if (failed) break;
  }
  if (!failed) gunzip.end();
  await end;
  yield* ready.splice(0);
  if (failed) state.broken ??= `the compressed data break off or are damaged (${codeOf(failed)})`;
}

interface Head {
  readonly bytes: Buffer;
  /** Everything, the head first. */
  all(): Bytes;
}

async function headOf(chunks: Bytes): Promise<Head> {
  const parts: Buffer[] = [];
  let length = 0;
  while (length < HEAD) {
    const { done, value } = await chunks.next();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  return {
    bytes: Buffer.concat(parts).subarray(0, HEAD),
    async *all() {
      yield* parts.splice(0);
      yield* chunks;
    },
  };
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

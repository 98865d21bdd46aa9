import { UserError } from '../core/errors.js';
import type { ReadFile } from '../core/request.js';
import { refuseLargeFile, textOf } from '../core/text-file.js';

/** A file that a platform keeps for us. */
export interface FileThere {
  readonly name: string;
  /** What the platform says of its size. Bytes. */
  readonly size: number;
  /** Where it is; may ask the platform first, and may hold a secret: it is never logged or told. */
  readonly url: () => string | Promise<string>;
}

const TIMEOUT_MS = 20_000;

/** Fetches a text file when a command wants it, and no more of it than may be. */
export function readerOf({ name, size, url }: FileThere): ReadFile {
  return async () => {
    refuseLargeFile(size);
    return { name: name.slice(0, 200), text: textOf(await fetched(url)) };
  };
}

async function fetched(url: FileThere['url']): Promise<Uint8Array> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(await url(), { redirect: 'error', signal });
    if (!response.ok || !response.body) throw new UserError('text-file-lost');
    return await whole(response.body);
  } catch (error) {
    // The cause may name the address, and with it a token.
    throw error instanceof UserError ? error : new UserError('text-file-lost');
  }
}

async function whole(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    refuseLargeFile(length);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

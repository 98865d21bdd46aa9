import { UserError } from './errors.js';

/** A text that travels as a file: with a request into the house, or with a reply out of it. */
export interface TextFile {
  /** With its ending, without a folder. */
  readonly name: string;
  readonly text: string;
}

/** A longer one is not read. Bytes. */
export const MAX_TEXT_FILE = 4 * 1024 * 1024;

/** @throws UserError `text-file-too-large` */
export function refuseLargeFile(bytes: number): void {
  if (bytes <= MAX_TEXT_FILE) return;
  throw new UserError('text-file-too-large', { limit: MAX_TEXT_FILE / 1024 / 1024 });
}

/** What the bytes of a file say: UTF-8, or GB 18030, in which old Chinese lists are. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

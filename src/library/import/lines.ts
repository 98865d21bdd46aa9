import { isUtf8 } from 'node:buffer';
import { isChinese } from './chinese-bytes.js';
import type { Encoding } from './encoding.js';
import type { Remark } from './report.js';

/** Longer than any record about a title; UTF-16 units, or bytes before they are decoded. */
export const MAX_RECORD = 1_000_000;

/** One line of a text file, without its end. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** Why the line cannot be read. */
  readonly problem?: string;
  readonly remarks: readonly Remark[];
}

/**
 * Lines of bytes in the encoding that a person named; else UTF-16 by its mark, else line by line
 * UTF-8, or GB18030 where it is no UTF-8 but Chinese.
 */
export async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding | null,
): AsyncGenerator<Line> {
  let number = 0;
  const isWide = encoding?.startsWith('utf-16') === true;
  const decode = encoding && !isWide ? decoderFor(encoding) : guess;
  for await (const raw of isWide ? wideLines(chunks, encoding) : rawLines(chunks)) {
    number += 1;
    yield { number, ...readLine(raw, decode, number === 1) };
  }
}

/** A line is its bytes, or its text where lines can be told only after decoding. */
interface RawLine {
  readonly bytes: Buffer | string;
  readonly tooLong: boolean;
}

async function* rawLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawLine> {
  let parts: Buffer[] = [];
  let length = 0;
  const line = (last: Buffer): RawLine => {
    const bytes = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    const tooLong = length + last.length > MAX_RECORD;
    [parts, length] = [[], 0];
    return { bytes: bytes.subarray(0, MAX_RECORD), tooLong };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      yield line(chunk.subarray(start, end));
      start = end + 1;
    }
    // Of an endless line only the beginning is kept.
    if (length <= MAX_RECORD && start < chunk.length) parts.push(chunk.subarray(start));
    length += chunk.length - start;
  }
  if (length > 0) yield line(Buffer.alloc(0));
}

/** UTF-16 has line ends only after decoding. */
async function* wideLines(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<RawLine> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  const line = (text: string): RawLine => {
    const bytes = rest + text;
    rest = '';
    return { bytes: bytes.slice(0, MAX_RECORD), tooLong: bytes.length > MAX_RECORD };
  };
  for await (const chunk of chunks) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    const last = lines.pop() ?? '';
    for (const text of lines) yield line(text);
    if (rest.length <= MAX_RECORD) rest += last;
  }
  const last = decoder.decode();
  if (rest + last !== '') yield line(last);
}

const gb18030 = new TextDecoder('gb18030');

type Decode = (bytes: Buffer) => Pick<Line, 'text' | 'remarks'>;

function readLine(
  { bytes, tooLong }: RawLine,
  decode: Decode,
  isFirst: boolean,
): Omit<Line, 'number'> {
  if (tooLong) return { text: '', problem: `longer than ${MAX_RECORD} bytes`, remarks: [] };
  const { text, remarks } =
    typeof bytes === 'string' ? { text: bytes, remarks: [] } : decode(bytes);
  if (text.includes('\0')) return { text: '', problem: 'NUL characters in it', remarks };
  return { text: (isFirst ? text.replace(/^\ufeff/, '') : text).replace(/\r$/, ''), remarks };
}

function decoderFor(encoding: Encoding): Decode {
  const decoder = new TextDecoder(encoding);
  return (bytes) => ({ text: decoder.decode(bytes), remarks: [] });
}

function guess(bytes: Buffer): ReturnType<Decode> {
  if (isUtf8(bytes)) return { text: bytes.toString(), remarks: [] };
  if (isChinese([bytes])) {
    return { text: gb18030.decode(bytes), remarks: [noted('not UTF-8: read as GB18030')] };
  }
  return {
    text: bytes.toString(),
    remarks: [noted('neither UTF-8 nor GB18030: name the encoding')],
  };
}

function noted(reason: string): Remark {
  return { action: 'noted', field: 'encoding', reason };
}

import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding } from '../encoding.js';
import type { Remark } from '../report.js';
import type { FieldRange } from './directory.js';
import { decodeIso5426, decodeMarc8 } from './marc8.js';
import { decodeOldFields } from './old-encodings.js';
import { shapeOf } from './record.js';

/** The texts of fields, in their order, and what was noticed on the way. */
export interface Decoded {
  readonly texts: readonly string[];
  readonly remarks: readonly Remark[];
}

const ESCAPE = 0x1b;

/**
 * Decodes fields of one record. UTF-8 wherever bytes are valid UTF-8, whatever the leader says;
 * else GB18030 for records that are CNMARC by their tags and Chinese by their bytes, ISO 5426 for
 * other UNIMARC, MARC-8 for MARC 21. A guess that does not fit leaves U+FFFD, never other letters.
 * @param encoding what the file is in, when a person said so
 */
export function decodeFields(
  bytes: Buffer,
  ranges: readonly FieldRange[],
  encoding: Encoding | null,
): Decoded {
  if (encoding) return { texts: decodeAs(bytes, ranges, encoding), remarks: [] };
  const text = bytes.toString('latin1');
  const escapes = bytes.includes(ESCAPE);
  if (!escapes && isAscii(bytes)) {
    return { texts: ranges.map(({ start, end }) => text.substring(start, end)), remarks: [] };
  }
  if (!escapes && isUtf8(bytes)) {
    return { texts: ranges.map((range) => utf8(bytes, text, range)), remarks: [] };
  }
  return decodeMixed(bytes, ranges);
}

/** Only fields with more than ASCII need a decoder. */
function utf8(bytes: Buffer, latin1: string, { start, end }: FieldRange): string {
  const text = latin1.substring(start, end);
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > 0x7f) return bytes.toString('utf8', start, end);
  }
  return text;
}

function decodeAs(bytes: Buffer, ranges: readonly FieldRange[], encoding: Encoding): string[] {
  const parts = ranges.map(({ start, end }) => bytes.subarray(start, end));
  if (encoding === 'marc-8') return parts.map((part) => decodeMarc8(part).text);
  if (encoding === 'iso-5426') return parts.map((part) => decodeIso5426(part).text);
  const decoder = new TextDecoder(encoding);
  return parts.map((part) => decoder.decode(part));
}

function decodeMixed(bytes: Buffer, ranges: readonly FieldRange[]): Decoded {
  const shape = shapeOf(ranges.map(({ tag }) => tag));
  const language = shape === 'unimarc' ? languageOf(bytes, ranges) : '';
  const parts = ranges.map(({ tag, start, end }) => {
    const part = bytes.subarray(start, end);
    return { tag, bytes: part, isOld: !isUtf8(part) || part.includes(ESCAPE) };
  });
  if (!parts.some(({ isOld }) => isOld)) {
    return { texts: parts.map((part) => part.bytes.toString()), remarks: [] };
  }
  // Only MARC 21 says its encoding there: a is UTF-8.
  const saysUtf8 = shape === 'marc21' && bytes[9] === 0x61;
  return decodeOldFields(parts, { shape, language, saysUtf8 });
}

/** The language of cataloguing in a UNIMARC record (100 $a, characters 22-24), or nothing. */
function languageOf(bytes: Buffer, ranges: readonly FieldRange[]): string {
  const range = ranges.find(({ tag }) => tag === '100');
  if (!range) return '';
  const subfields = bytes.toString('latin1', range.start, range.end).split('\x1f');
  const said = (subfields.find((subfield) => subfield.startsWith('a')) ?? '').slice(23, 26);
  return /^[a-z]{3}$/.test(said) ? said : '';
}

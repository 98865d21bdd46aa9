import { isAscii, isUtf8 } from 'node:buffer';
import { highBytes, isChinese, isLatin } from '../chinese-bytes.js';
import type { Encoding } from '../encoding.js';
import type { Remark } from '../report.js';
import type { FieldRange } from './directory.js';
import { decodeIso5426, decodeMarc8, type OldText } from './marc8.js';
import { type MarcShape, shapeOf } from './record.js';

/** The texts of fields, in their order, and what was noticed on the way. */
export interface Decoded {
  readonly texts: readonly string[];
  readonly remarks: readonly Remark[];
}

export interface DecodeOptions {
  /** What the file is in, when a person said so. */
  readonly encoding?: Encoding | undefined;
}

const ESCAPE = 0x1b;

const gb18030 = new TextDecoder('gb18030');
const strictGb18030 = new TextDecoder('gb18030', { fatal: true });

/**
 * Decodes fields of one record. UTF-8 wherever bytes are valid UTF-8, whatever the leader says;
 * else GB18030 for records that are CNMARC by their tags and Chinese by their bytes, ISO 5426 for
 * other UNIMARC, MARC-8 for MARC 21. A guess that does not fit leaves U+FFFD, never other letters.
 */
export function decodeFields(
  bytes: Buffer,
  ranges: readonly FieldRange[],
  { encoding }: DecodeOptions,
): Decoded {
  if (encoding) return decodeAs(bytes, ranges, encoding);
  const escapes = bytes.includes(ESCAPE);
  if (!escapes && isAscii(bytes)) return { texts: latin1(bytes, ranges), remarks: [] };
  const parts = ranges.map(({ start, end }) => bytes.subarray(start, end));
  if (!escapes && isUtf8(bytes)) return { texts: parts.map(utf8), remarks: [] };
  const old = parts.filter((part) => !isPlainUtf8(part));
  if (old.length === 0) return { texts: parts.map(utf8), remarks: [] };
  const shape = shapeOf(ranges.map(({ tag }) => tag));
  const reader = readerFor(shape, old, languageOf(bytes, ranges, shape));
  // Only MARC 21 says its encoding there: a is UTF-8.
  return decodeOld(parts, ranges, reader, shape === 'marc21' && bytes[9] === 0x61);
}

/** How the fields of a record that are not UTF-8 are read. */
interface Reader {
  readonly name: string;
  /** Whether it fits; when not, nothing that it says counts. */
  readonly fits: boolean;
  read(part: Buffer): OldText;
  /** A part that happens to be valid UTF-8 too, but is not. */
  takes?(part: Buffer): boolean;
}

const marc8: Omit<Reader, 'fits'> = { name: 'MARC-8', read: decodeMarc8 };
const iso5426: Omit<Reader, 'fits'> = { name: 'ISO 5426', read: decodeIso5426 };
const chinese: Omit<Reader, 'fits'> = {
  name: 'GB18030',
  read: readGb18030,
  takes: isDoubleByteHan,
};
/** UTF-8 with some broken bytes, which are left out. */
const brokenUtf8: Omit<Reader, 'fits'> = { name: 'UTF-8', read: readBrokenUtf8 };

function readerFor(shape: MarcShape, parts: readonly Buffer[], language: string): Reader {
  const isBrokenUtf8 = parts.every(isMostlyUtf8);
  if (isBrokenUtf8) return { ...brokenUtf8, fits: true };
  if (shape === 'marc21') return { ...marc8, fits: fits(parts, decodeMarc8) };
  const saysOther = language !== '' && !/^(?:chi|zho|und|mul)$/.test(language);
  if (!saysOther && isChinese(parts)) return { ...chinese, fits: true };
  return { ...iso5426, fits: isLatin(parts) && fits(parts, decodeIso5426) };
}

function decodeOld(
  parts: readonly Buffer[],
  ranges: readonly FieldRange[],
  reader: Reader,
  saysUtf8: boolean,
): Decoded {
  const remarks: Remark[] = [];
  const { name, fits, read, takes } = reader;
  if (!fits) remarks.push(repaired(`neither UTF-8 nor ${name}: name the encoding`, 'encoding'));
  else if (name === 'UTF-8')
    remarks.push(repaired('broken UTF-8: some bytes left out', 'encoding'));
  else if (saysUtf8) remarks.push(repaired(`says UTF-8, but is ${name}`, 'leader/09'));
  else if (parts.some((part) => !isAscii(part) && isPlainUtf8(part) && !takes?.(part))) {
    remarks.push(repaired(`UTF-8 and ${name} in one record`, 'encoding'));
  } else remarks.push(noted('encoding', `not UTF-8: read as ${name}`));
  const texts = parts.map((part, at) => {
    if (isPlainUtf8(part) && !takes?.(part)) return utf8(part);
    if (!fits) return '\ufffd';
    const { text, scripts } = read(part);
    for (const script of scripts) {
      remarks.push(repaired(`${name} ${script} is not read: left out`, ranges[at]?.tag ?? ''));
    }
    return text;
  });
  return { texts, remarks };
}

/** UTF-8 has no use for escape sequences, MARC-8 changes its script by them. */
function isPlainUtf8(part: Buffer): boolean {
  return isUtf8(part) && !part.includes(ESCAPE);
}

function decodeAs(bytes: Buffer, ranges: readonly FieldRange[], encoding: Encoding): Decoded {
  const parts = ranges.map(({ start, end }) => bytes.subarray(start, end));
  if (encoding === 'marc-8')
    return { texts: parts.map((part) => decodeMarc8(part).text), remarks: [] };
  if (encoding === 'iso-5426') {
    return { texts: parts.map((part) => decodeIso5426(part).text), remarks: [] };
  }
  const decoder = new TextDecoder(encoding);
  return { texts: parts.map((part) => decoder.decode(part)), remarks: [] };
}

function latin1(bytes: Buffer, ranges: readonly FieldRange[]): string[] {
  const text = bytes.toString('latin1');
  return ranges.map(({ start, end }) => text.substring(start, end));
}

function utf8(part: Buffer): string {
  return part.toString();
}

/** Marks and letters of an old encoding that mean nothing may be one in ten: slips, not another encoding. */
function fits(parts: readonly Buffer[], read: (part: Buffer) => OldText): boolean {
  const strange = parts.reduce((sum, part) => sum + read(part).strange, 0);
  return strange * 10 <= parts.reduce((sum, part) => sum + highBytes(part), 0);
}

/** Sequences of several bytes that are sound, against bytes that are not. */
function isMostlyUtf8(part: Buffer): boolean {
  const text = utf8(part);
  const broken = text.split('\ufffd').length - 1;
  const sound = text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  return sound > broken * 2;
}

function readBrokenUtf8(part: Buffer): OldText {
  return { text: utf8(part).replaceAll('\ufffd', ''), scripts: [], strange: 0 };
}

/** A field that was cut after a number of bytes may end in half a character: that half is dropped. */
function readGb18030(part: Buffer): OldText {
  try {
    return { text: strictGb18030.decode(part), scripts: [], strange: 0 };
  } catch {
    return {
      text: gb18030
        .decode(part)
        .replaceAll('\ufffd\x1f', '\x1f')
        .replace(/\ufffd$/, ''),
      scripts: [],
      strange: 0,
    };
  }
}

/**
 * Han characters of GB2312 whose bytes happen to be valid UTF-8 (two bytes a character, which in
 * UTF-8 are never Han): in a record that is GB18030 elsewhere, they are Chinese here too.
 */
function isDoubleByteHan(part: Buffer): boolean {
  let at = 0;
  while (at < part.length) {
    const [lead = 0, trail = 0] = [part[at], part[at + 1]];
    if (lead < 0x80) at += 1;
    else if (lead >= 0xb0 && lead <= 0xdf && trail >= 0xa1) at += 2;
    else return false;
  }
  return true;
}

/** The language of cataloguing in a UNIMARC record (100 $a, characters 22-24), or nothing. */
function languageOf(bytes: Buffer, ranges: readonly FieldRange[], shape: MarcShape): string {
  const range = shape === 'unimarc' ? ranges.find(({ tag }) => tag === '100') : undefined;
  if (!range) return '';
  const text = bytes.toString('latin1', range.start, range.end);
  const fixed = text.split('\x1f').find((subfield) => subfield.startsWith('a')) ?? '';
  const said = fixed.slice(23, 26);
  return /^[a-z]{3}$/.test(said) ? said : '';
}

function noted(field: string, reason: string): Remark {
  return { action: 'noted', field, reason };
}

function repaired(reason: string, field: string): Remark {
  return { action: 'repaired', field, reason };
}

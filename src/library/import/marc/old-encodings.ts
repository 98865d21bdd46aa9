import { highBytes, isChinese, isLatin } from '../chinese-bytes.js';
import type { Remark } from '../report.js';
import type { Decoded } from './decode.js';
import { decodeIso5426, decodeMarc8, type OldText } from './marc8.js';
import type { MarcShape } from './record.js';

/** A field of a record in which not all is UTF-8. */
export interface FieldBytes {
  readonly tag: string;
  readonly bytes: Buffer;
  /** Whether it is no UTF-8, or changes its script by escape sequences. */
  readonly isOld: boolean;
}

export interface RecordSigns {
  readonly shape: MarcShape;
  /** Of the cataloguing, when a UNIMARC record says so: `chi`. */
  readonly language: string;
  /** Whether the leader says that all is UTF-8. */
  readonly saysUtf8: boolean;
}

/** What the old fields of a record are in one encoding. */
interface Attempt {
  readonly name: string;
  /** Whether this is the encoding; if not, nothing of its texts counts. */
  readonly fits: boolean;
  readonly texts: readonly OldText[];
}

/** Decodes the fields of a record of which some are in an older encoding. */
export function decodeOldFields(fields: readonly FieldBytes[], signs: RecordSigns): Decoded {
  const isHan = signs.shape === 'unimarc' && mayBeChinese(fields, signs.language);
  const isOld = (field: FieldBytes) => field.isOld || (isHan && isDoubleByteHan(field.bytes));
  const old = fields.filter(isOld).map(({ bytes }) => bytes);
  const attempt = attemptFor(old, signs, isHan);
  const remarks = remarksFor(
    attempt,
    signs,
    fields.some((field) => !isOld(field) && highBytes(field.bytes) > 0),
  );
  let at = 0;
  const texts = fields.map((field) => {
    if (!isOld(field)) return field.bytes.toString();
    const { text, scripts } = attempt.texts[at] as OldText;
    at += 1;
    for (const script of attempt.fits ? scripts : []) {
      remarks.push(repaired(field.tag, `${attempt.name} ${script} is not read: left out`));
    }
    return attempt.fits ? text : unreadable(field.bytes);
  });
  return { texts, remarks };
}

function mayBeChinese(fields: readonly FieldBytes[], language: string): boolean {
  const saysOther = language !== '' && !/^(?:chi|zho|und|mul)$/.test(language);
  const old = fields.filter(({ isOld }) => isOld).map(({ bytes }) => bytes);
  return !saysOther && !old.every(isMostlyUtf8) && isChinese(old);
}

function attemptFor(parts: readonly Buffer[], { shape }: RecordSigns, isHan: boolean): Attempt {
  if (parts.every(isMostlyUtf8)) {
    return { name: 'UTF-8', fits: true, texts: parts.map(readBrokenUtf8) };
  }
  if (isHan) return { name: 'GB18030', fits: true, texts: readGb18030(parts) };
  const isMarc21 = shape === 'marc21';
  const texts = parts.map(isMarc21 ? decodeMarc8 : decodeIso5426);
  const fits = (isMarc21 || isLatin(parts)) && areSound(parts, texts);
  return { name: isMarc21 ? 'MARC-8' : 'ISO 5426', fits, texts };
}

function remarksFor(
  { name, fits }: Attempt,
  { saysUtf8 }: RecordSigns,
  isMixed: boolean,
): Remark[] {
  if (!fits) return [repaired('encoding', `neither UTF-8 nor ${name}: name the encoding`)];
  if (name === 'UTF-8') return [repaired('encoding', 'broken UTF-8: some bytes left out')];
  if (saysUtf8) return [repaired('leader/09', `says UTF-8, but is ${name}`)];
  if (isMixed) return [repaired('encoding', `UTF-8 and ${name} in one record`)];
  return [{ action: 'noted', field: 'encoding', reason: `not UTF-8: read as ${name}` }];
}

/** One byte in ten may mean nothing: that is a slip, not another encoding. */
function areSound(parts: readonly Buffer[], texts: readonly OldText[]): boolean {
  const strange = texts.reduce((sum, text) => sum + text.strange, 0);
  return strange * 10 <= parts.reduce((sum, part) => sum + highBytes(part), 0);
}

/** What is not ASCII is lost, the subfields are not. */
function unreadable(part: Buffer): string {
  return part.toString('latin1').replace(/[\u0080-\u00ff]+/g, '\ufffd');
}

/** Whether sequences of several bytes that are sound outnumber the bytes that are not. */
function isMostlyUtf8(part: Buffer): boolean {
  let [sound, broken] = [0, 0];
  for (let at = 0; at < part.length; at += 1) {
    const byte = part[at] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let found = 0;
    while (found < more && ((part[at + found + 1] ?? 0) & 0xc0) === 0x80) found += 1;
    if (more > 0 && found === more) sound += 1;
    else broken += 1;
    at += found;
  }
  return sound > broken * 2;
}

function readBrokenUtf8(part: Buffer): OldText {
  return { text: part.toString().replaceAll('\ufffd', ''), scripts: [], strange: 0 };
}

const gb18030 = new TextDecoder('gb18030');

/**
 * All fields in one go, since a decoder's call costs more than its work. A field that was cut after
 * a number of bytes may end in half a character: that half is dropped.
 */
function readGb18030(parts: readonly Buffer[]): OldText[] {
  const joined = Buffer.concat(parts.flatMap((part) => [part, between]));
  const together = gb18030.decode(joined).split('\x1e').slice(0, -1);
  // Half a character at the end of a field may take the mark between them with it.
  const texts =
    together.length === parts.length ? together : parts.map((part) => gb18030.decode(part));
  return texts.map((text) => {
    const whole = text.includes('\ufffd') ? text.replace(/\ufffd(?=\W?$)/, '') : text;
    return { text: whole.replaceAll('\ufffd\x1f', '\x1f'), scripts: [], strange: 0 };
  });
}

const between = Buffer.from('\x1e');

/**
 * Han characters of GB2312 whose bytes happen to be valid UTF-8 (two bytes a character, which in
 * UTF-8 are never Han): in a record that is GB18030 elsewhere, they are Chinese here too.
 */
function isDoubleByteHan(part: Buffer): boolean {
  let [at, pairs] = [0, 0];
  while (at < part.length) {
    const [lead = 0, trail = 0] = [part[at], part[at + 1]];
    if (lead < 0x80) at += 1;
    else if (lead >= 0xb0 && lead <= 0xdf && trail >= 0xa1) [at, pairs] = [at + 2, pairs + 1];
    else return false;
  }
  return pairs > 0;
}

function repaired(field: string, reason: string): Remark {
  return { action: 'repaired', field, reason };
}

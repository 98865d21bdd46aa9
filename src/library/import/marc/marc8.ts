import { anselMarks, anselSpacing, iso5426Marks, iso5426Spacing } from './marc8-table.js';

/** A text in an old 8-bit library encoding. */
export interface OldText {
  /** U+FFFD stands for each run that could not be read. */
  readonly text: string;
  /** Scripts that were left out: `EACC (Chinese, Japanese, Korean)`. */
  readonly scripts: readonly string[];
  /** Bytes that mean nothing in this encoding: the text is in another one. */
  readonly strange: number;
}

interface Tables {
  readonly spacing: ReadonlyMap<number, string>;
  readonly marks: ReadonlyMap<number, string>;
}

const ansel: Tables = { spacing: anselSpacing, marks: anselMarks };
const iso5426: Tables = { spacing: iso5426Spacing, marks: iso5426Marks };

/** Character sets of MARC-8 that are not Latin, by the last character of their escape sequence. */
const otherScripts: ReadonlyMap<string, string> = new Map([
  ['1', 'EACC (Chinese, Japanese, Korean)'],
  ['2', 'Hebrew'],
  ['3', 'Arabic'],
  ['4', 'Arabic'],
  ['N', 'Cyrillic'],
  ['Q', 'Cyrillic'],
  ['S', 'Greek'],
]);

const ESCAPE = 0x1b;

/** More marks on one letter than any language writes. */
const MAX_MARKS = 3;

/**
 * MARC-8 (MARC 21 Specifications for Record Structure, Character Sets: MARC-8) as far as it is
 * Latin, with sub- and superscript and numeric references (`&#x4E2D;`). Other scripts are left out
 * and named.
 */
export function decodeMarc8(bytes: Uint8Array): OldText {
  const { text, ...rest } = decode(bytes, ansel);
  return { ...rest, text: text.replace(/&#x([0-9a-f]{2,6});/gi, fromReference) };
}

/** ISO 5426, the Latin of older UNIMARC. */
export function decodeIso5426(bytes: Uint8Array): OldText {
  return decode(bytes, iso5426);
}

function decode(bytes: Uint8Array, tables: Tables): OldText {
  const scripts = new Set<string>();
  let [text, marks, strange] = ['', '', 0];
  let script: string | undefined;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === ESCAPE) {
      const sequence = escapeAt(bytes, at);
      if (sequence.changes) script = sequence.script;
      at += sequence.length - 1;
    } else if (script !== undefined && byte > 0x20) {
      scripts.add(script);
      if (!text.endsWith('\ufffd')) text += '\ufffd';
    } else if (tables.marks.has(byte)) {
      const mark = tables.marks.get(byte) ?? '';
      if (!marks.includes(mark)) marks += mark;
      if (marks.length > MAX_MARKS) strange += 1;
    } else {
      const letter = letterOf(byte, tables);
      // A mark belongs to a letter; only stray ones stand before anything else.
      if (letter === '' || (marks !== '' && byte < 0x20)) strange += 1;
      text += (letter === '' ? '\ufffd' : letter) + marks;
      marks = '';
    }
  }
  return { text: text.normalize('NFC'), scripts: [...scripts], strange: strange + marks.length };
}

function letterOf(byte: number, { spacing }: Tables): string {
  if (byte < 0x80) return String.fromCharCode(byte);
  // Around words that do not count for sorting (88-89), and the joiners (8D-8E).
  if (byte === 0x88 || byte === 0x89) return '\u0098';
  if (byte === 0x8d || byte === 0x8e) return '\u200c';
  return spacing.get(byte) ?? '';
}

interface Escape {
  readonly length: number;
  /** Whether the set of the lower half changes. */
  readonly changes: boolean;
  /** The script it changes to; undefined when that is Latin. */
  readonly script: string | undefined;
}

/** `ESC ( N`, `ESC $ 1`, `ESC $ , 1`, `ESC ( ! E`, `ESC s` and their like. */
function escapeAt(bytes: Uint8Array, at: number): Escape {
  const next = String.fromCharCode(...bytes.subarray(at + 1, at + 5));
  const set = /^(?:\$[(,)-]?|[(,)-]!?)([\x30-\x7e])/.exec(next);
  if (set) {
    const changes = !/^[)-]/.test(next) && !/^\$[)-]/.test(next);
    return { length: set[0].length + 1, changes, script: otherScripts.get(set[1] ?? '') };
  }
  // Subscript, superscript, Greek symbols and back: single letters.
  return /^[bgps]/.test(next)
    ? { length: 2, changes: true, script: undefined }
    : { length: 1, changes: true, script: undefined };
}

function fromReference(whole: string, digits: string): string {
  const code = Number.parseInt(digits, 16);
  const isCharacter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter && code !== 0xfffd ? String.fromCodePoint(code) : whole;
}

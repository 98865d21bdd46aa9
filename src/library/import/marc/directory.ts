import { FIELD_END, type Frame } from './framer.js';
import { digitsAt, LEADER_LENGTH } from './leader.js';

/** Where a field stands in its record's bytes, without its terminator. */
export interface FieldRange {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

export type Directory =
  | { readonly ranges: readonly FieldRange[]; readonly repairs: readonly string[] }
  | { readonly problem: string };

const ENTRY_LENGTH = 12;

interface Entry {
  readonly tag: string;
  /** Of the field with its terminator; -1 when it is no number. Bytes, as the directory says. */
  readonly length: number;
  /** From the base address; -1 when it is no number. */
  readonly start: number;
}

/**
 * The fields of a record by its directory (ISO 2709, section 4.3). A directory that does not fit
 * its fields, because it counts characters or was damaged, is used for the tags alone: the fields
 * are then read by their terminators.
 */
export function readDirectory({ bytes, ended }: Frame): Directory {
  const end = bytes.indexOf(FIELD_END, LEADER_LENGTH);
  if (end === -1) return { problem: 'cut off or damaged: its directory does not end' };
  const repairs: string[] = [];
  const base = baseOf(bytes, end, repairs);
  const entries = entriesIn(bytes, base, repairs);
  if (!ended && isCutOff(bytes, base, entries)) {
    return { problem: `cut off after ${bytes.length} of ${digitsAt(bytes, 0, 5)} bytes` };
  }
  const exact = entries.map((entry) => exactRange(bytes, base, entry));
  if (exact.every((range) => range !== null)) return { ranges: exact, repairs };
  const pieces = piecesOf(bytes, base);
  if (pieces.length === entries.length) {
    const ranges = inOrder(entries, bytes.length).map(({ tag }, at) => ({
      tag,
      ...(pieces[at] as Piece),
    }));
    return { ranges, repairs: [...repairs, 'does not fit the fields: read by their terminators'] };
  }
  const kept = exact.filter((range) => range !== null);
  if (kept.length === 0) return { problem: 'its directory fits no field' };
  const lost = `${entries.length - kept.length} of ${entries.length} fields are not where it says`;
  return { ranges: kept, repairs: [...repairs, lost] };
}

/** The base address when a directory ends there; else where the directory ends indeed. */
function baseOf(bytes: Buffer, end: number, repairs: string[]): number {
  const declared = digitsAt(bytes, 12, 5);
  if (declared === end + 1) return declared;
  if (declared > end + 1 && bytes[declared - 1] === FIELD_END) return declared;
  repairs.push(`base address is ${end + 1}, not ${bytes.toString('latin1', 12, 17)}`);
  return end + 1;
}

function entriesIn(bytes: Buffer, base: number, repairs: string[]): Entry[] {
  const directory = bytes.toString('latin1', LEADER_LENGTH, base - 1);
  const count = Math.floor(directory.length / ENTRY_LENGTH);
  if (directory.length % ENTRY_LENGTH !== 0) {
    repairs.push(`${directory.length} bytes are not whole entries of ${ENTRY_LENGTH}`);
  }
  const entries: Entry[] = new Array(count);
  for (let at = 0; at < count; at += 1) {
    const place = LEADER_LENGTH + at * ENTRY_LENGTH;
    entries[at] = {
      tag: directory.substring(at * ENTRY_LENGTH, at * ENTRY_LENGTH + 3),
      length: digitsAt(bytes, place + 3, 4),
      start: digitsAt(bytes, place + 7, 5),
    };
  }
  return entries;
}

/** A field as the directory says, when field terminators stand before it and at its end. */
function exactRange(bytes: Buffer, base: number, { tag, length, start }: Entry): FieldRange | null {
  if (length < 1 || start < 0) return null;
  const from = base + start;
  const last = from + length - 1;
  if (bytes[from - 1] !== FIELD_END) return null;
  const isLast = last === bytes.length;
  return isLast || bytes[last] === FIELD_END ? { tag, start: from, end: last } : null;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function piecesOf(bytes: Buffer, base: number): Piece[] {
  const pieces: Piece[] = [];
  let start = base;
  while (start < bytes.length) {
    const found = bytes.indexOf(FIELD_END, start);
    const end = found === -1 ? bytes.length : found;
    pieces.push({ start, end });
    start = end + 1;
  }
  return pieces;
}

/**
 * A directory may be sorted by tag while the fields stand in another order; but places beyond five
 * digits, and those that are no numbers, tell no order.
 */
function inOrder(entries: readonly Entry[], size: number): readonly Entry[] {
  if (size > 99_999 || entries.some(({ start }) => start < 0)) return entries;
  return entries.toSorted((one, other) => one.start - other.start);
}

/** Whether the directory speaks of more than is there (terminators may be missing). */
function isCutOff(bytes: Buffer, base: number, entries: readonly Entry[]): boolean {
  const last = Math.max(0, ...entries.map(({ start, length }) => start + length));
  return base + last > bytes.length + 1;
}

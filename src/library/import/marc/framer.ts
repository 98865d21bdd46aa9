import { digitsAt, findLeader, isLeader, LEADER_LENGTH, mayBeLeader } from './leader.js';
import { createSegments, MAX_RECORD_BYTES, RECORD_END, type Segment } from './segments.js';

/** The bytes of one record and where they stood in the file. */
export interface Frame {
  /** Counted from 1. */
  readonly number: number;
  /** Of its first byte in the file. */
  readonly offset: number;
  /** From the leader to the last field's terminator, without the record's own. */
  readonly bytes: Buffer;
  /** Whether the record's terminator stood at its end. */
  readonly ended: boolean;
  /** What was wrong with its edges. */
  readonly repairs: readonly string[];
  /** Why there is no record in these bytes. */
  readonly problem?: string;
}

/** Cuts a stream into records, chunk by chunk. */
export interface Framer {
  push(chunk: Buffer): Frame[];
  /** What is left when the file ends. */
  end(): Frame[];
}

export const FIELD_END = 0x1e;

/** Terminators that may stand within the fields of one record. */
const MAX_JOINS = 8;

/**
 * Reads ISO 2709 by its record terminators and takes the declared lengths as a hint only, because
 * they are what writers get wrong (characters counted instead of bytes, more than 99,999). Garbage
 * between records, terminators that are missing or stand within a field, a record that breaks off
 * before the next: after each of them the next record is found again.
 */
export function createFramer(): Framer {
  const segments = createSegments();
  let number = 0;
  /** A piece shorter than its record says, until what follows shows whether it was all. */
  let pending: Segment | null = null;

  const framesOf = (segment: Segment): Frame[] =>
    recordsIn(segment).map((record) => {
      number += 1;
      return { number, ...record };
    });
  const take = (segment: Segment): Frame[] => {
    const joined = pending && joinedBy(pending, segment);
    const frames = pending && !joined ? framesOf(pending) : [];
    const whole = joined ?? segment;
    pending = isShort(whole) ? whole : null;
    return pending ? frames : [...frames, ...framesOf(whole)];
  };
  return {
    push: (chunk) => segments.push(chunk).flatMap(take),
    end() {
      const frames = segments.end().flatMap(take);
      const last = pending ? framesOf(pending) : [];
      pending = null;
      return [...frames, ...last];
    },
  };
}

function isShort({ bytes, ended }: Segment): boolean {
  return ended && isLeader(bytes, 0) && bytes.length + 1 < digitsAt(bytes, 0, 5);
}

/** A terminator within a field cuts a record in two that its length holds together. */
function joinedBy(first: Segment, second: Segment): Segment | null {
  const length = first.bytes.length + 1 + second.bytes.length + (second.ended ? 1 : 0);
  const start = skipFiller(second.bytes, 0);
  const { joins = 0 } = first;
  if (length > digitsAt(first.bytes, 0, 5) || second.tooLong || joins >= MAX_JOINS) return null;
  if (start === second.bytes.length || findLeader(second.bytes, start) !== -1) return null;
  const bytes = Buffer.concat([first.bytes, Buffer.from([RECORD_END]), second.bytes]);
  return { ...first, bytes, ended: second.ended, joins: joins + 1 };
}

type Found = Omit<Frame, 'number'>;

/** The records of a piece: mostly one, none in blank space, several when terminators are missing. */
function recordsIn({ offset, bytes: all, ended, tooLong }: Segment): Found[] {
  const start = skipFiller(all, 0);
  const bytes = ended ? all.subarray(start) : withoutFillerAtEnd(all.subarray(start));
  if (bytes.length === 0) return [];
  const found = { offset: offset + start, bytes, ended, repairs: [] };
  if (tooLong) return [{ ...found, problem: `no end within ${MAX_RECORD_BYTES} bytes` }];
  const leader = mayBeLeader(bytes, 0) ? 0 : findLeader(bytes, 0);
  if (leader === -1) return [{ ...found, problem: `no MARC record: ${quoted(bytes)}` }];
  const records = parted({
    ...found,
    offset: found.offset + leader,
    bytes: bytes.subarray(leader),
  });
  const [first] = records;
  if (leader === 0 || !first) return records;
  const garbage = `${leader} bytes before it left out: ${quoted(bytes.subarray(0, leader))}`;
  return [{ ...first, repairs: [garbage, ...first.repairs] }, ...records.slice(1)];
}

/** Parts records that run into one another, wherever one is not as long as it says. */
function parted(whole: Found): Found[] {
  const records: Found[] = [];
  let rest = whole;
  for (;;) {
    const declared = digitsAt(rest.bytes, 0, 5);
    const length = rest.bytes.length + (rest.ended ? 1 : 0);
    const next = declared === length ? -1 : findLeader(rest.bytes, LEADER_LENGTH);
    if (next === -1) return [...records, { ...rest, repairs: edgeRepairs(rest, declared) }];
    const bytes = withoutFillerAtEnd(rest.bytes.subarray(0, next));
    records.push({ ...rest, bytes, ended: false, repairs: ['no record terminator'] });
    rest = { ...rest, offset: rest.offset + next, bytes: rest.bytes.subarray(next) };
  }
}

function edgeRepairs({ bytes, ended }: Found, declared: number): string[] {
  if (!ended) return ['no record terminator'];
  // Lengths beyond five digits cannot be said.
  const isBeyond = bytes.length > 99_998 && (declared === 99_999 || declared === 0);
  if (isBeyond || declared === bytes.length + 1) return [];
  return [`length is ${bytes.length + 1}, not ${bytes.toString('latin1', 0, 5).trim() || 'blank'}`];
}

/** Line ends, NUL, the end mark of CP/M files and a byte order mark are nothing between records. */
function skipFiller(bytes: Buffer, start: number): number {
  let at = start;
  if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
  while (at < bytes.length && isFiller(bytes[at])) at += 1;
  // A length may be blank, so blanks are filler only where no leader begins with them.
  let blank = at;
  while (bytes[blank] === 0x20 || isFiller(bytes[blank])) blank += 1;
  return blank === bytes.length || (blank > at && !mayBeLeader(bytes, at)) ? blank : at;
}

function withoutFillerAtEnd(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && isFiller(bytes[end - 1])) end -= 1;
  return bytes.subarray(0, end);
}

function isFiller(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0 || byte === 0x1a;
}

function quoted(bytes: Buffer): string {
  return JSON.stringify(
    bytes
      .toString('latin1', 0, 40)
      .replace(/[^\x20-\x7e]+/g, ' ')
      .trim(),
  );
}

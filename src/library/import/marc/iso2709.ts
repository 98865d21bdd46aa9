import type { Encoding } from '../encoding.js';
import type { Remark } from '../report.js';
import { decodeFields } from './decode.js';
import { readDirectory } from './directory.js';
import type { Frame } from './framer.js';
import { LEADER_LENGTH } from './leader.js';
import { isWanted, type MarcField, type MarcReading } from './record.js';

/** Reads one record of an ISO 2709 file: the fields that titles need. */
export function readFrame(frame: Frame, encoding: Encoding | null): MarcReading {
  if (frame.problem !== undefined) return { problem: frame.problem };
  const directory = readDirectory(frame);
  if ('problem' in directory) return directory;
  const ranges = directory.ranges.filter(({ tag }) => isWanted(tag));
  const { texts, remarks } = decodeFields(frame.bytes, ranges, encoding);
  const all: Remark[] = [
    ...frame.repairs.map((reason) => repaired('record', reason)),
    ...directory.repairs.map((reason) => repaired('directory', reason)),
    ...remarks,
  ];
  const fields = ranges.map(({ tag }, at) => fieldOf(tag, texts[at] ?? '', all));
  return { leader: frame.bytes.toString('latin1', 0, LEADER_LENGTH), fields, remarks: all };
}

const SUBFIELD = '\x1f';

function fieldOf(tag: string, text: string, remarks: Remark[]): MarcField {
  if (tag.startsWith('00')) return { tag, indicators: '', text, subfields: [] };
  const [indicators = '', ...subfields] = text.split(SUBFIELD);
  if (indicators.length !== 2)
    remarks.push(repaired(tag, `"${indicators.slice(0, 20)}" are no two indicators`));
  return { tag, indicators, text: '', subfields: soundSubfields(tag, subfields, remarks) };
}

/** A subfield's code is a printable ASCII character. */
function hasCode(subfield: string): boolean {
  const code = subfield.charCodeAt(0);
  return code > 0x20 && code < 0x7f;
}

/**
 * A first subfield under a code that is none is taken for $a where there is no other; any other
 * is left out.
 */
export function soundSubfields(
  tag: string,
  subfields: readonly string[],
  remarks: Remark[],
): readonly string[] {
  if (subfields.every(hasCode)) return subfields;
  const hasA = subfields.some((subfield) => subfield.startsWith('a'));
  return subfields.flatMap((subfield, at) => {
    if (hasCode(subfield)) return [subfield];
    const isFirst = at === 0 && !hasA && subfield.length > 1;
    const code = JSON.stringify([...subfield][0] ?? '');
    remarks.push(repaired(tag, `subfield code ${code} ${isFirst ? 'read as a' : 'left out'}`));
    return isFirst ? [`a${[...subfield].slice(1).join('')}`] : [];
  });
}

function repaired(field: string, reason: string): Remark {
  return { action: 'repaired', field, reason };
}

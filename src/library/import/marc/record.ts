import type { Remark } from '../report.js';

/** One field of a MARC record, decoded. */
export interface MarcField {
  /** Three characters, mostly digits. */
  readonly tag: string;
  readonly indicators: string;
  /** The text of a control field (tags 00X); empty for the others. */
  readonly text: string;
  /** In their order; each is its code followed by its text: `aEmma`. */
  readonly subfields: readonly string[];
}

/** A MARC 21 or UNIMARC record as far as titles need it. */
export interface MarcRecord {
  /** 24 characters. */
  readonly leader: string;
  readonly fields: readonly MarcField[];
  /** What had to be mended to read it. */
  readonly remarks: readonly Remark[];
}

/** A record, or why it could not be read. */
export type MarcReading = MarcRecord | { readonly problem: string };

/** The texts of all subfields with one of these codes, in the order of the field. */
export function subfieldsOf(field: MarcField, codes: string): string[] {
  const found: string[] = [];
  for (const subfield of field.subfields) {
    if (codes.includes(subfield.charAt(0)) && subfield.length > 1) found.push(subfield.slice(1));
  }
  return found;
}

/** The text of the first subfield with this code; empty when there is none. */
export function subfieldOf(field: MarcField, code: string): string {
  for (const subfield of field.subfields) if (subfield.startsWith(code)) return subfield.slice(1);
  return '';
}

/** The fields of a record by their tags. */
export type FieldIndex = ReadonlyMap<string, readonly MarcField[]>;

export function indexOf(fields: readonly MarcField[]): FieldIndex {
  const index = new Map<string, MarcField[]>();
  for (const field of fields) {
    const alike = index.get(field.tag);
    if (alike) alike.push(field);
    else index.set(field.tag, [field]);
  }
  return index;
}

/** Fields with one of these tags, in the order of the tags. */
export function tagged(index: FieldIndex, tags: readonly string[]): MarcField[] {
  const found: MarcField[] = [];
  for (const tag of tags) {
    const fields = index.get(tag);
    if (fields) found.push(...fields);
  }
  return found;
}

/** The first such subfield of the first such field; empty when there is none. */
export function firstOf(index: FieldIndex, tag: string, code: string): string {
  const field = index.get(tag)?.[0];
  return field ? subfieldOf(field, code) : '';
}

/** Which family of tags a record uses: UNIMARC (CNMARC is one) keeps its title in 200. */
export type MarcShape = 'marc21' | 'unimarc';

/** 245 is MARC 21's title and nothing in UNIMARC; 200 is UNIMARC's and nothing in MARC 21. */
export function shapeOf(tags: Iterable<string>): MarcShape {
  let has200 = false;
  for (const tag of tags) {
    if (tag === '245') return 'marc21';
    if (tag === '200') has200 = true;
  }
  return has200 ? 'unimarc' : 'marc21';
}

/**
 * Tags from which titles are made, of both shapes; others are not even decoded.
 * 1XX/2XX/7XX names and titles, 6XX subjects, 0XX numbers and languages, 880 other scripts,
 * 852/905/930/952/995 holdings.
 */
const wanted = new Set(
  (
    '001 003 008 010 020 041 050 080 082 084 090 092 099 100 101 110 111 130 200 210 214 240 245 246 247 ' +
    '260 264 330 500 510 512 513 514 515 516 517 520 540 541 600 601 602 605 606 607 610 611 630 ' +
    '648 650 651 653 655 675 676 680 681 686 690 692 700 701 702 710 711 712 716 720 740 852 880 ' +
    '905 930 952 995'
  ).split(' '),
);

export function isWanted(tag: string): boolean {
  return wanted.has(tag);
}

import { readIsbns } from '../isbn-column.js';
import type { Remark } from '../report.js';
import { holdingsOf } from './holdings.js';
import { marc21Columns } from './map-marc21.js';
import { unimarcColumns } from './map-unimarc.js';
import { type FieldIndex, indexOf, type MarcRecord, shapeOf } from './record.js';
import { isWhole } from './text.js';

/** A title by the columns that `readTitle` knows, or why the record is none. */
export type Mapping =
  | { readonly value: Columns; readonly remarks: readonly Remark[] }
  | { readonly problem: string; readonly field: string };

export interface Columns {
  readonly id: string;
  readonly title: string;
  readonly altTitles: readonly string[];
  readonly authors: readonly string[];
  readonly year: string;
  /** 13 digits, or empty. */
  readonly isbn: string;
  readonly kind: 'book' | 'periodical';
  readonly lang: string;
  readonly subjects: readonly string[];
  readonly audience: 'adult' | 'young' | 'child';
  readonly summary: string;
  readonly callNumber: string;
  readonly holdings: readonly object[];
}

/** What the two families of tags differ in. */
export type ShapeColumns = Omit<Columns, 'id' | 'kind' | 'holdings' | 'isbn'> & {
  /** As the record has them, the best first. */
  readonly isbns: readonly string[];
};

/** What a record is about as columns of a title. */
export function columnsOf(record: MarcRecord): Mapping {
  const { leader, fields, remarks } = record;
  if (leader[5] === 'd') return { problem: 'marked as deleted', field: 'leader/05' };
  const index = indexOf(fields);
  const shape = shapeOf(index.keys());
  const columns = shape === 'unimarc' ? unimarcColumns(index) : marc21Columns(index);
  if (columns.title === '') {
    return { problem: `no title in ${shape === 'unimarc' ? '200' : '245'}`, field: 'title' };
  }
  if (!isWhole(columns.title)) {
    const encoding = remarks.find(({ field }) => field === 'encoding');
    return { problem: encoding?.reason ?? 'broken text', field: 'title' };
  }
  const { isbn, reason } = readIsbns(columns.isbns.filter((number) => /^[^(]*\d/.test(number)));
  const value: Columns = {
    id: idOf(index),
    title: columns.title,
    altTitles: columns.altTitles,
    authors: columns.authors,
    year: columns.year,
    isbn: isbn ?? '',
    kind: leader[7] === 's' || leader[7] === 'i' ? 'periodical' : 'book',
    lang: columns.lang,
    subjects: columns.subjects,
    audience: columns.audience,
    summary: columns.summary,
    callNumber: columns.callNumber,
    holdings: holdingsOf(fields),
  };
  // That an ISBN had ten digits, hyphens or a binding behind it is as it should be in a record.
  const bad = !isbn && reason ? [{ action: 'repaired' as const, field: 'isbn', reason }] : [];
  return { value, remarks: [...remarks, ...bad] };
}

/** A record's number (001) and, because only with it is the number unique, who gave it (003). */
function idOf(index: FieldIndex): string {
  const textOf = (tag: string) => index.get(tag)?.[0]?.text.trim() ?? '';
  const [number, agency] = [textOf('001'), textOf('003')];
  if (!isWhole(number)) return '';
  return number !== '' && agency !== '' && isWhole(agency) ? `${agency}-${number}` : number;
}

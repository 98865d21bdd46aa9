import { type MarcField, subfieldOf, subfieldsOf } from './record.js';
import { clean } from './text.js';

/** A holding as `readTitle` reads it. */
interface Holding {
  readonly hall: string;
  readonly callNumber: string;
  readonly status: 'available' | 'on_loan' | 'reading_room';
}

/**
 * Copies by the fields in which library systems put them: 852 (MARC 21 holdings), 952 (Koha), 905
 * (CNMARC), 995 and 930 (UNIMARC, Koha and Sudoc). A field without a place or a call number says nothing.
 */
export function holdingsOf(fields: readonly MarcField[]): Holding[] {
  const found = fields.flatMap((field) => {
    const holding = readers[field.tag]?.(field);
    return holding && (holding.hall !== '' || holding.callNumber !== '') ? [holding] : [];
  });
  return found;
}

const readers: Readonly<Record<string, (field: MarcField) => Holding | null>> = {
  '852': (field) => ({
    hall: first(field, 'bca'),
    callNumber: subfieldsOf(field, 'khi').map(clean).join(' '),
    status: 'available',
  }),
  '952': (field) => {
    if (first(field, 'op') === '') return null;
    const inHouse = /^[1-9-]/.test(subfieldOf(field, '7'));
    return {
      hall: first(field, 'abc'),
      callNumber: first(field, 'o'),
      status: state(field, inHouse),
    };
  },
  '905': (field) => ({
    hall: first(field, 'ac'),
    callNumber: first(field, 'f') || joined(first(field, 'd'), first(field, 'e')),
    status: 'available',
  }),
  '995': (field) => {
    const isDue = /\d{4}/.test(subfieldOf(field, 'n'));
    const inHouse = /^[1-9-]/.test(subfieldOf(field, 'o'));
    const status = isDue ? 'on_loan' : inHouse ? 'reading_room' : 'available';
    return { hall: first(field, 'bca'), callNumber: first(field, 'k'), status };
  },
  '930': (field) => ({
    hall: first(field, 'bc'),
    callNumber: first(field, 'a'),
    status: 'available',
  }),
};

/** Koha's 952: $q is the date by which a copy on loan is due. */
function state(field: MarcField, inHouse: boolean): Holding['status'] {
  if (/\d{4}/.test(subfieldOf(field, 'q'))) return 'on_loan';
  return inHouse ? 'reading_room' : 'available';
}

/** The first of these subfields that says something. */
function first(field: MarcField, codes: string): string {
  for (const code of codes) {
    const text = clean(subfieldOf(field, code));
    if (text !== '') return text;
  }
  return '';
}

/** A class and a book number as they stand on the spine: `I222.742/5`. */
function joined(classNumber: string, bookNumber: string): string {
  return classNumber !== '' && bookNumber !== '' ? `${classNumber}/${bookNumber}` : classNumber;
}

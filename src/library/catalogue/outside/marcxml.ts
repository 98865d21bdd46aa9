import type { HoldingRecord, TitleRecord } from '../../ports.js';
import { toIsbn13 } from '../isbn.js';

/** A MARC record as it stands in MARCXML. */
export interface MarcRecord {
  readonly leader: string;
  readonly controls: readonly { readonly tag: string; readonly value: string }[];
  readonly fields: readonly MarcField[];
}

export interface MarcField {
  readonly tag: string;
  readonly subfields: readonly { readonly code: string; readonly value: string }[];
}

/** Reads a record of the library's system; null when it is no title. */
export type ReadRecord = (record: MarcRecord, prefix: string) => TitleRecord | null;

/**
 * A title from a MARC 21 record: what stands in 245, 100/700, 020, 260/264, 650, 852 and, where Koha
 * wrote it, 952. A title in its own script (880) wins over its romanisation.
 */
export const readMarcRecord: ReadRecord = (record, prefix) => {
  const names = pairedWith(record, '245').map((field) => nameOf(field));
  const [title = '', ...altTitles] = names.filter((name) => name !== '');
  const number = record.controls.find(({ tag }) => tag === '001')?.value.trim() ?? '';
  if (title === '') return null;
  const fixed = record.controls.find(({ tag }) => tag === '008')?.value ?? '';
  const isbn = valuesOf(record, '020', 'a').flatMap((value) => isbnIn(value) ?? [])[0] ?? null;
  const id = `${prefix}:${number || isbn || title.slice(0, 80)}`;
  return {
    ...{ id, title, altTitles, isbn, summary: null, sample: false, audience: 'adult' },
    kind: record.leader[7] === 's' ? 'periodical' : 'book',
    lang: fixed.slice(35, 38) === 'chi' || /\p{Script=Han}/u.test(title) ? 'zh' : 'en',
    authors: authorsOf(record),
    year: yearOf(record, fixed),
    subjects: unique(valuesOf(record, '650', 'a').map(withoutEnd)),
    holdings: holdingsOf(record, id),
  };
};

/** A field and its counterpart in another script, which says so in `$6`: the latter first. */
function pairedWith({ fields }: MarcRecord, tag: string): readonly MarcField[] {
  const own = fields.filter((field) => field.tag === tag);
  const other = fields.filter(
    (field) => field.tag === '880' && subfield(field, '6').startsWith(`${tag}-`),
  );
  return [...other, ...own];
}

function nameOf(field: MarcField): string {
  const parts = field.subfields.filter(({ code }) => 'abnp'.includes(code));
  return withoutEnd(parts.map(({ value }) => value.trim()).join(' '));
}

/** Each person once: in its own script where the record has it. */
function authorsOf(record: MarcRecord): string[] {
  const named = ['100', '110', '700'].flatMap((tag) => {
    const own = record.fields.filter((field) => field.tag === tag);
    return own.map((field) => {
      const link = /^880-(\d\d)/.exec(subfield(field, '6'))?.[1] ?? '00';
      const other = record.fields.find(
        ({ tag: its, subfields }) =>
          its === '880' &&
          link !== '00' &&
          subfields.some(({ code, value }) => code === '6' && value.startsWith(`${tag}-${link}`)),
      );
      return withoutEnd(subfield(other ?? field, 'a'));
    });
  });
  return unique(named);
}

function yearOf(record: MarcRecord, fixed: string): number | null {
  const said = [...valuesOf(record, '264', 'c'), ...valuesOf(record, '260', 'c')].join(' ');
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(`${said} ${fixed.slice(7, 11)}`)?.[1];
  return year === undefined ? null : Number(year);
}

function isbnIn(value: string): string | null {
  return toIsbn13(/[\dXx-]{9,17}/.exec(value)?.[0] ?? '');
}

function holdingsOf(record: MarcRecord, id: string): HoldingRecord[] {
  const holding = (at: number, rest: Omit<HoldingRecord, 'id' | 'sample'>): HoldingRecord => ({
    ...{ id: `${id}-${at + 1}`, sample: false },
    ...rest,
  });
  const items = record.fields.filter(({ tag }) => tag === '952');
  if (items.length > 0) return items.map((item, at) => holding(at, kohaItem(item)));
  return record.fields
    .filter(({ tag }) => tag === '852')
    .map((field, at) =>
      holding(at, {
        callNumber: ['k', 'h', 'i']
          .map((code) => subfield(field, code))
          .join(' ')
          .trim(),
        hall: subfield(field, 'c') || subfield(field, 'b') || subfield(field, 'a'),
        status: 'unknown',
      }),
    );
}

/** An item as Koha puts it into the record: `q` is the day a copy on loan is due. */
function kohaItem(item: MarcField): Omit<HoldingRecord, 'id' | 'sample'> {
  const due = /^\d{4}-\d\d-\d\d/.exec(subfield(item, 'q'))?.[0];
  const stays = !['', '0'].includes(subfield(item, '7'));
  return {
    callNumber: subfield(item, 'o'),
    hall: subfield(item, 'c') || subfield(item, 'b') || subfield(item, 'a'),
    status: due ? 'on_loan' : stays ? 'reading_room' : 'available',
    ...(due ? { due } : {}),
  };
}

function valuesOf({ fields }: MarcRecord, tag: string, code: string): string[] {
  return fields.filter((field) => field.tag === tag).map((field) => subfield(field, code));
}

function subfield(field: MarcField, code: string): string {
  return field.subfields.find((each) => each.code === code)?.value.trim() ?? '';
}

/** Cataloguers end a field with the sign that begins the next. */
function withoutEnd(text: string): string {
  return text.replace(/\s*[/:;,=.]+\s*$/u, '').trim();
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

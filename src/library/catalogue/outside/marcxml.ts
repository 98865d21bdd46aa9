import { columnsOf } from '../../import/marc/columns.js';
import { type MarcField, type MarcRecord, subfieldOf } from '../../import/marc/record.js';
import { readTitle } from '../../import/title-record.js';
import type { HoldingRecord, TitleRecord } from '../../ports.js';

/** Reads a record of the library's system; null when it is no title. */
export type ReadRecord = (record: MarcRecord, prefix: string) => TitleRecord | null;

/**
 * A title from a MARC 21 or UNIMARC record, read as an import reads it; its copies as they stand now, from 852 and, where Koha
 * wrote it, 952.
 */
export const readMarcRecord: ReadRecord = (record, prefix) => {
  const columns = columnsOf(record);
  if ('problem' in columns) return null;
  const { title } = readTitle({ ...columns.value, holdings: [], callNumber: '' });
  if (!title) return null;
  const id = `${prefix}:${title.id}`;
  return { ...title, id, holdings: holdingsOf(record, id) };
};

function holdingsOf({ fields }: MarcRecord, id: string): HoldingRecord[] {
  const holding = (at: number, rest: Omit<HoldingRecord, 'id' | 'sample'>): HoldingRecord => ({
    ...{ id: `${id}-${at + 1}`, sample: false },
    ...rest,
  });
  const items = fields.filter(({ tag }) => tag === '952');
  if (items.length > 0) return items.map((item, at) => holding(at, kohaItem(item)));
  return fields
    .filter(({ tag }) => tag === '852')
    .map((field, at) =>
      holding(at, {
        callNumber: ['k', 'h', 'i']
          .map((code) => textIn(field, code))
          .join(' ')
          .trim(),
        hall: textIn(field, 'c') || textIn(field, 'b') || textIn(field, 'a'),
        status: 'unknown',
      }),
    );
}

/** An item as Koha puts it into the record: `q` is the day a copy on loan is due. */
function kohaItem(item: MarcField): Omit<HoldingRecord, 'id' | 'sample'> {
  const due = /^\d{4}-\d\d-\d\d/.exec(textIn(item, 'q'))?.[0];
  const stays = !['', '0'].includes(textIn(item, '7'));
  return {
    callNumber: textIn(item, 'o'),
    hall: textIn(item, 'c') || textIn(item, 'b') || textIn(item, 'a'),
    status: due ? 'on_loan' : stays ? 'reading_room' : 'available',
    ...(due ? { due } : {}),
  };
}

function textIn(field: MarcField, code: string): string {
  return subfieldOf(field, code).trim();
}

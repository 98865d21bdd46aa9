import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { MarcField, MarcRecord } from '../../import/marc/record.js';
import { OutsideError } from './outside-error.js';

/** What an SRU server answered. */
export interface SruResponse {
  readonly total: number;
  readonly records: readonly MarcRecord[];
}

const lists = ['record', 'datafield', 'controlfield', 'subfield', 'diagnostic'];

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => lists.includes(name),
});

const text = z.union([
  z.string(),
  z.object({ '#text': z.string() }).transform((node) => node['#text']),
]);
const marc = z.object({
  leader: text.default(''),
  controlfield: z.array(z.object({ tag: z.string(), '#text': z.string().default('') })).default([]),
  datafield: z
    .array(
      z.object({
        tag: z.string(),
        subfield: z
          .array(z.object({ code: z.string(), '#text': z.string().default('') }))
          .default([]),
      }),
    )
    .default([]),
});
const response = z.object({
  searchRetrieveResponse: z.object({
    numberOfRecords: text.pipe(
      z
        .string()
        .regex(/^\s*\d{1,9}\s*$/)
        .transform(Number),
    ),
    records: z
      .union([
        z.object({
          record: z.array(z.object({ recordData: z.object({ record: z.array(z.unknown()) }) })),
        }),
        z.string(),
      ])
      .optional(),
    diagnostics: z.object({ diagnostic: z.array(z.unknown()) }).optional(),
  }),
});

/**
 * Reads an SRU 1.2 `searchRetrieve` response with MARCXML in it. A record that is none is left out.
 * @throws OutsideError `refused` for a diagnostic instead of records, `garbled` for anything else
 */
export function readSruResponse(xml: string): SruResponse {
  const parsed = response.safeParse(parse(xml));
  if (!parsed.success) throw new OutsideError('garbled', { cause: parsed.error });
  const { numberOfRecords, records, diagnostics } = parsed.data.searchRetrieveResponse;
  const found = typeof records === 'object' ? records.record : [];
  if (diagnostics && found.length === 0) throw new OutsideError('refused');
  return {
    total: numberOfRecords,
    records: found.flatMap(({ recordData }) => recordData.record.flatMap(recordOf)),
  };
}

function parse(xml: string): unknown {
  // No answer needs one, and entities are how XML attacks.
  if (/<!DOCTYPE/i.test(xml)) throw new OutsideError('garbled');
  try {
    return parser.parse(xml, true);
  } catch (error) {
    throw new OutsideError('garbled', { cause: error });
  }
}

function recordOf(node: unknown): readonly MarcRecord[] {
  const parsed = marc.safeParse(node);
  if (!parsed.success) return [];
  const { leader, controlfield, datafield } = parsed.data;
  const controls = controlfield.map(
    ({ tag, '#text': text }): MarcField => ({ tag, indicators: '', text, subfields: [] }),
  );
  const data = datafield.map(({ tag, subfield }): MarcField => {
    const subfields = subfield.map(({ code, '#text': value }) => `${code}${value}`);
    return { tag, indicators: '  ', text: '', subfields };
  });
  return [{ leader: leader.padEnd(24), fields: [...controls, ...data], remarks: [] }];
}

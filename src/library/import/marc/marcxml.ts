import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { Remark } from '../report.js';
import { soundSubfields } from './iso2709.js';
import { isWanted, type MarcField, type MarcReading } from './record.js';
import { withoutUnwanted } from './xml-fields.js';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  alwaysCreateTextNode: true,
  jPath: false,
  // Entities that a document declares could grow without end: only those of XML itself are known.
  processEntities: false,
  isArray: (name) => name === 'controlfield' || name === 'datafield' || name === 'subfield',
});

const text = z.string().default('');
const node = z.object({ '#text': text });
const tagged = node.extend({ '@tag': text });
const subfield = node.extend({ '@code': text });
const datafield = z.object({
  ...{ '@tag': text, '@ind1': text, '@ind2': text },
  subfield: z.array(subfield).default([]),
});

/** A record of the schema MARC21slim as the parser gives it; what else stands there is no matter. */
const recordSchema = z.object({
  record: z.object({
    leader: node.default({ '#text': '' }),
    controlfield: z.array(tagged).default([]),
    datafield: z.array(datafield).default([]),
  }),
});

type XmlRecord = z.infer<typeof recordSchema>['record'];

/** Reads one `<record>` of MARCXML (Library of Congress, MARC21slim): the fields that titles need. */
export function readXmlRecord(xml: string): MarcReading {
  const bare = withoutPrefix(xml);
  const brief = withoutUnwanted(bare);
  const record = parse(brief);
  if ('problem' in record) return record;
  const fields = record.controlfield.length + record.datafield.length;
  if (fields === 0 && brief === bare) {
    return { problem: 'no MARC fields in it' };
  }
  const remarks: Remark[] = [];
  const controls = record.controlfield.map((field): MarcField => {
    const tag = tagOf(field['@tag'], remarks);
    return { tag, indicators: '', text: plain(field['#text']), subfields: [] };
  });
  const data = record.datafield.map((field): MarcField => {
    const tag = tagOf(field['@tag'], remarks);
    const indicators = `${field['@ind1'] || ' '}${field['@ind2'] || ' '}`;
    return { tag, indicators, text: '', subfields: subfieldsIn(tag, field, remarks) };
  });
  const wanted = [...controls, ...data].filter(({ tag }) => isWanted(tag));
  return { leader: plain(record.leader['#text']).padEnd(24), fields: wanted, remarks };
}

function withoutPrefix(xml: string): string {
  const prefix = /^<([\w.-]+:)/.exec(xml)?.[1];
  return prefix ? xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</') : xml;
}

function parse(xml: string): XmlRecord | { readonly problem: string } {
  try {
    const checked = recordSchema.safeParse(parser.parse(xml));
    return checked.success ? checked.data.record : { problem: 'no MARCXML record' };
  } catch {
    return { problem: 'not well-formed XML' };
  }
}

/** Some writers lose the zeros of a tag: `42` is 042. */
function tagOf(said: string, remarks: Remark[]): string {
  if (!/^\d{1,2}$/.test(said)) return said;
  const tag = said.padStart(3, '0');
  if (isWanted(tag)) remarks.push({ action: 'repaired', field: tag, reason: `tag "${said}"` });
  return tag;
}

function subfieldsIn(
  tag: string,
  field: XmlRecord['datafield'][number],
  remarks: Remark[],
): readonly string[] {
  if (!isWanted(tag)) return [];
  const subfields = field.subfield.map(
    (one) => `${one['@code'] || '\u0000'}${plain(one['#text'])}`,
  );
  return soundSubfields(tag, subfields, remarks);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** A text with XML's own entities and numeric references read; others stay as they stand. */
function plain(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      const isCharacter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    },
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXmlRecord } from '../../../src/library/import/marc/marcxml.js';
import { isWanted } from '../../../src/library/import/marc/record.js';
import { withoutUnwanted } from '../../../src/library/import/marc/xml-fields.js';

const field = (tag: string, text: string) =>
  `<datafield tag="${tag}" ind1=" " ind2=" "><subfield code="a">${text}</subfield></datafield>`;
const record = (...fields: readonly string[]) => `<record>${fields.join('\n')}</record>`;

describe('the fields of a MARCXML record', () => {
  it('are cut away where no title is made from them, and no others', () => {
    const xml = record(field('504', 'a note'), field('245', 'Rivers'), field('300', '21 cm'));
    expect(withoutUnwanted(xml)).toBe(`<record>\n${field('245', 'Rivers')}\n</record>`);
  });

  it('stay as they are at the first that is not plainly one whole field', () => {
    for (const broken of [
      `<datafield tag="504">`,
      `<datafield tag="504"/>`,
      `<datafield tag="504"><datafield tag="505"></datafield></datafield>`,
    ]) {
      const xml = record(broken, field('245', 'Rivers'), field('300', '21 cm'));
      expect(withoutUnwanted(xml)).toBe(xml);
    }
    const commented = record('<!-- <datafield tag="504"> -->', field('245', 'Rivers'));
    expect(withoutUnwanted(commented)).toBe(commented);
    const untold = record(field('42', 'pcc'), field('', 'nothing'));
    expect(withoutUnwanted(untold)).toBe(untold);
  });

  it('give the same title whether they are there or not', () => {
    const tag = fc.integer({ min: 10, max: 999 }).map((n) => String(n).padStart(3, '0'));
    const text = fc.string({ maxLength: 12 }).map((raw) => raw.replace(/[<>&]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, text), { maxLength: 12 }), (fields) => {
        const all = fields.map(([one, said]) => field(one, said));
        const wanted = fields
          .filter(([one]) => isWanted(one))
          .map(([one, said]) => field(one, said));
        const whole = readXmlRecord(record(field('245', 'Rivers'), ...all));
        expect(whole).toEqual(readXmlRecord(record(field('245', 'Rivers'), ...wanted)));
      }),
    );
  });

  it('are looked at once each, however many are left open', () => {
    const open = '<datafield tag="504"><subfield code="a">';
    const xml = `<record>${open.repeat(150_000)}</datafield></record>`;
    expect(withoutUnwanted(xml)).toBe(xml);
  });
});

import { describe, expect, it } from 'vitest';
import { buildXml, fields } from './build-record.js';
import { imported } from './imported-file.js';
import { novel, poems } from './sample-records.js';

describe('MARCXML', () => {
  it('reads under any prefix and within the envelopes of SRU, cut wherever the stream cuts it', async () => {
    const records = [poems, novel].map((record) => buildXml(record, 'marc:'));
    const wrapped = records.map((xml) => `<zs:record><zs:data>${xml}</zs:data></zs:record>`);
    const filler = `<!-- <marc:record> ${'x'.repeat(70_000)} -->`;
    const { titles, figures } = await imported('sru.xml', `<zs:r>${wrapped.join(filler)}</zs:r>`);
    expect(figures).toMatchObject({ read: 2, stored: 2, rejected: 0 });
    expect(titles.map(({ title }) => title).sort()).toEqual(['杜诗详注', '边城'].sort());
  });

  it('goes on behind a record that does not end, and expands no entities', async () => {
    const open = '<record><leader>x</leader><datafield tag="245" ind1="0" ind2="0">';
    const bomb = '<!DOCTYPE c [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const named = buildXml(fields('001 e', '245 00$aFish & chips')).replace('chips', '&b; chips');
    const { titles, lines } = await imported(
      'open.xml',
      `${bomb}<c>${open}${named}<record><leader>`,
    );
    expect(titles.map(({ title }) => title)).toEqual(['Fish & &b; chips']);
    expect(lines.map(({ place, reason }) => `${place.split(' (')[0]}: ${reason}`)).toEqual([
      'record 1: it does not end before the next begins',
      'record 3: cut off: the file ends within it',
    ]);
  });

  it('mends tags without their zeros', async () => {
    const xml = buildXml(fields('001 z', '245 00$aZeros', '020 00$a9787101105285'));
    const { titles, figures } = await imported(
      'zeros.xml',
      `<c>${xml.replace('tag="020"', 'tag="20"')}</c>`,
    );
    expect(titles[0]?.isbn).toBe('9787101105285');
    expect(figures.repaired).toBe(1);
  });
});

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importTitles } from '../../../src/library/import/titles.js';
import { createMemoryTitles } from '../memory-titles.js';
import { buildRecord, buildXml, cnmarcLeader, encodeGb18030, fields } from './build-record.js';
import { at, folder, imported } from './imported-file.js';
import { gbk, novel, poems } from './sample-records.js';

describe('titles in MARC', () => {
  it('reads CNMARC in GB18030, and says that it took it for that', async () => {
    const { figures, lines, titles } = await imported('cn.mrc', buildRecord(poems, gbk));
    expect(figures).toEqual({ read: 1, stored: 1, repaired: 0, rejected: 0 });
    expect(lines).toEqual([
      {
        place: 'record 1 (byte 0)',
        action: 'noted',
        field: 'encoding',
        reason: 'not UTF-8: read as GB18030',
      },
    ]);
    expect(titles).toMatchObject([
      {
        id: '007295699',
        kind: 'book',
        title: '杜诗详注',
        altTitles: ['du shi xiang zhu'],
        authors: ['杜甫', '仇兆鳌'],
        isbn: '9787101105285',
        year: 2015,
        lang: 'zh',
        subjects: ['杜诗 -- 注释'],
        audience: 'adult',
        holdings: [{ hall: 'NLC', callNumber: 'I222.742/5', status: 'available' }],
      },
    ]);
  });

  it('reads the same from UTF-8, from XML, and from a mixture', async () => {
    const inGbk = await imported('a.mrc', buildRecord(poems, gbk));
    const inUtf8 = await imported('b.dat', buildRecord(poems, { leader: cnmarcLeader }));
    expect(inUtf8.titles).toEqual(inGbk.titles);
    const xml = `<?xml version="1.0"?><collection>${buildXml(poems)}</collection>`;
    expect((await imported('c.xml', xml)).titles).toEqual(inGbk.titles);
    const mixed = poems.map((field) =>
      field.tag === '200'
        ? { tag: '200', bytes: encodeGb18030((field.text ?? '').replaceAll('$', '\x1f')) }
        : field,
    );
    const mixture = await imported('d.mrc', buildRecord(mixed, { leader: cnmarcLeader }));
    expect(mixture.titles).toEqual(inGbk.titles);
    expect(mixture.figures.repaired).toBe(1);
  });

  it('lets the original script win, and keeps the romanised form to be found by', async () => {
    const { titles, figures } = await imported('novel.marc', buildRecord(novel));
    expect(figures.repaired).toBe(0);
    expect(titles).toMatchObject([
      {
        id: 'OCoLC-ocm001',
        title: '边城',
        altTitles: ['边城：小说', 'Bian cheng'],
        authors: ['沈从文'],
        isbn: '9780914378280',
        year: 1998,
        subjects: ['Chinese fiction -- 20th century'],
        audience: 'child',
        summary: { en: 'A girl by a river' },
        holdings: [{ hall: 'main', callNumber: 'PL2801 B5' }],
      },
    ]);
  });

  it('reads accents of MARC-8 as accents, never as Chinese', async () => {
    const title = Buffer.from('10\x1faHistoire litt\xe2eraire de la France', 'latin1');
    const record = buildRecord([...fields('001 m8'), { tag: '245', bytes: title }], {
      leader: '00000nam a2200000 a 4500',
    });
    const { titles, lines } = await imported('marc8.mrc', record);
    expect(titles[0]?.title).toBe('Histoire littéraire de la France');
    expect(lines).toMatchObject([
      { action: 'repaired', field: 'leader/09', reason: 'says UTF-8, but is MARC-8' },
    ]);
  });

  it('reads UNIMARC of another country in ISO 5426, not in GB18030', async () => {
    const bytes = Buffer.from('1 \x1faLa litt\xc2erature fran\xd0caise', 'latin1');
    const dated = '100   $a19961119d1996    m  y0frey0103    ba';
    for (const lines of [[dated], []]) {
      const record = buildRecord([...fields('001 fr', ...lines), { tag: '200', bytes }], {
        leader: cnmarcLeader,
      });
      const { titles } = await imported('fr.mrc', record);
      expect(titles[0]?.title).toBe('La littérature française');
    }
  });

  it('takes the names from a Chinese title page where no other field has them', async () => {
    const record = buildRecord(
      fields(
        '001 hj',
        '200 1 $a花间集$f(后蜀) 赵崇祚辑$c花间集补$f(明) 温博辑$g陈晨校点',
        '690   $aI222.84',
      ),
      gbk,
    );
    const { titles } = await imported('hj.mrc', record);
    expect(titles[0]).toMatchObject({
      title: '花间集',
      altTitles: ['花间集补'],
      authors: ['赵崇祚', '温博', '陈晨'],
    });
  });

  it('leaves EACC out, names it, and keeps the romanised title', async () => {
    const eacc = Buffer.from('10\x1f6245-01/$1\x1fa\x1b$1!D&!0a\x1b(B', 'latin1');
    const record = buildRecord([
      ...fields('001 eacc', '245 10$6880-01$aShin tensha'),
      { tag: '880', bytes: eacc },
    ]);
    const { titles, lines } = await imported('eacc.mrc', record);
    expect(titles[0]?.title).toBe('Shin tensha');
    expect(lines.some(({ field, reason }) => field === '880' && reason.includes('EACC'))).toBe(
      true,
    );
  });

  it('refuses what it cannot decode, and reads it when told the encoding', async () => {
    const cyrillic = Uint8Array.of(0xce, 0xf1, 0xed, 0xee, 0xe2, 0xfb);
    const bytes = Buffer.concat([Buffer.from('10\x1fa'), cyrillic]);
    const record = buildRecord([...fields('001 ru'), { tag: '245', bytes }]);
    const refused = await imported('ru.mrc', record);
    expect(refused.figures).toMatchObject({ stored: 0, rejected: 1 });
    expect(refused.lines[0]?.reason).toContain('name the encoding');
    const told = await imported('ru.mrc', record, { encoding: 'windows-1251' });
    expect(told.titles[0]?.title).toBe('Основы');
  });

  it('takes another title where 245 is empty, and knows serials and deleted records', async () => {
    const serial = '00000nas a2200000 a 4500';
    const { titles, lines } = await imported(
      'more.mrc',
      Buffer.concat([
        buildRecord(fields('001 a', '245 00$a ', '740 0 $aEnsign')),
        buildRecord(fields('001 b', '245 00$aNature.'), { leader: serial }),
        buildRecord(fields('001 c', '245 00$aGone'), { leader: '00000dam a2200000 a 4500' }),
        buildRecord(fields('001 d', '100 1 $aNobody')),
      ]),
    );
    expect(titles).toMatchObject([
      { id: 'a', title: 'Ensign' },
      { id: 'b', title: 'Nature', kind: 'periodical' },
    ]);
    expect(lines.map(({ action, reason }) => `${action} ${reason}`)).toEqual([
      'rejected marked as deleted',
      'rejected no title in 245',
    ]);
  });

  it('changes nothing when it is imported again', async () => {
    const file = path.join(folder, 'again.mrc');
    await writeFile(file, Buffer.concat([buildRecord(poems, gbk), buildRecord(novel)]));
    const store = createMemoryTitles();
    await importTitles(file, { store, at });
    const changed: number[] = [];
    const put: typeof store.put = async (titles, when) => {
      changed.push(await store.put(titles, when));
      return 0;
    };
    await importTitles(file, { store: { put }, at });
    expect(changed).toEqual([0]);
  });
});

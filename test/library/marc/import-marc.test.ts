import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import type { ReportLine } from '../../../src/library/import/report.js';
import { importTitles, type TitleImport } from '../../../src/library/import/titles.js';
import { createMemoryTitles } from '../memory-titles.js';
import { buildRecord, buildXml, cnmarcLeader, encodeGb18030, fields } from './build-record.js';

const folder = await mkdtemp(path.join(tmpdir(), 'marc-'));
const at = new Date('2026-11-25T00:00:00Z');

async function imported(
  name: string,
  content: string | Uint8Array,
  options: Pick<TitleImport, 'format' | 'encoding'> = {},
) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const store = createMemoryTitles();
  const lines: ReportLine[] = [];
  const report = (line: ReportLine) => void lines.push(line);
  const figures = await importTitles(file, { store, at, report, ...options });
  expect(figures.stored + figures.rejected).toBe(figures.read);
  return { figures, lines, titles: await store.all() };
}

const poems = fields(
  '001 007295699',
  '010   $a978-7-101-10528-5$b精装$dCNY156.00',
  '100   $a20150209d2015    em y0chiy50      ea',
  '101 0 $achi',
  '200 1 $a杜诗详注$9du shi xiang zhu$b专著$f(唐)杜甫撰$g(清)仇兆鳌注',
  '210   $a北京$c中华书局$d2015',
  '606 0 $a杜诗$x注释',
  '690   $aI222.742$v5',
  '701  0$c(唐)$a杜甫$9du fu$f(712-770)$4撰',
  '702  0$c(清)$a仇兆鳌$9qiu zhao ao$f(1638-1717)$4注',
  '905   $aNLC$dI222.742$e5',
);

const novel = fields(
  '001 ocm001',
  '003 OCoLC',
  '008 990802s1998    cc a   j      000 1 chi  ',
  '020   $a0914378287 (v. 1)',
  '020   $a0914378295 (v. 2)',
  '050 00$aPL2801.N2$bB5 1998',
  '100 1 $6880-01$aShen, Congwen.',
  '245 10$6880-02$aBian cheng /$cShen Congwen.',
  '260   $aBeijing :$bRen min wen xue,$cc1998.',
  '520   $aA girl by a river.',
  '650  0$aChinese fiction$y20th century.',
  '852   $bmain$hPL2801$iB5',
  '880 1 $6100-01/(N$a沈从文.',
  '880 10$6245-02/(N$a边城 :$b小说 /$c沈从文.',
);

const gbk = { leader: cnmarcLeader, encode: encodeGb18030 };

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

describe('files that are not as they should be', () => {
  it('is refused with a sentence of its own', async () => {
    const refusal = async (name: string, content: string | Uint8Array, format?: string) => {
      const error = await imported(name, content, { format }).catch((thrown: unknown) => thrown);
      return error instanceof Error ? error.message.split(' ')[0] : 'read';
    };
    expect(await refusal('page.mrc', '<html><body>登录超时</body></html>')).toBe('import-html');
    expect(await refusal('page.xml', '<?xml version="1.0"?>\n<!DOCTYPE html><html/>')).toBe(
      'import-html',
    );
    expect(await refusal('empty.mrc', '')).toBe('import-empty');
    expect(await refusal('blank.jsonl', '\n\n')).toBe('import-empty');
    expect(await refusal('text.mrc', 'Dear colleague, the file follows.')).toBe('import-not-marc');
    expect(await refusal('text.xml', 'Dear colleague')).toBe('import-not-xml');
    expect(await refusal('array.json', '[\n{"title":"Emma"}\n]')).toBe('import-not-lines');
    expect(await refusal('table.csv', 'name,writer\nEmma,Austen\n')).toBe('import-no-titles');
    expect(await refusal('x.mrc', 'anything', 'docx')).toBe('import-format');
    const deep = [1, 2, 3].reduce((inner: Uint8Array) => gzipSync(inner), Buffer.from('{}'));
    expect(await refusal('deep.gz', deep)).toBe('import-nested-gzip');
    expect(await refusal('bad.mrc.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toBe('import-bad-gzip');
    await mkdir(path.join(folder, 'shelf.mrc'), { recursive: true });
    const shelf = importTitles(path.join(folder, 'shelf.mrc'), { store: createMemoryTitles(), at });
    await expect(shelf).rejects.toThrow('import-folder');
  });

  it('is read by what it is, whatever its name says', async () => {
    const record = buildRecord(novel);
    for (const name of ['plain.txt', 'wrong.xml', 'named.mrc.gz', 'none']) {
      expect((await imported(name, record)).titles[0]?.title, name).toBe('边城');
    }
    const twice = gzipSync(gzipSync(record));
    expect((await imported('twice.mrc.gz', twice)).titles[0]?.title).toBe('边城');
    expect((await imported('sneaky.mrc', gzipSync(record))).titles[0]?.title).toBe('边城');
  });

  it('keeps what came before the damage of a compressed file, and says where it broke', async () => {
    const records = Array.from({ length: 400 }, (_, n) =>
      buildRecord(fields(`001 n${n}`, `245 00$aTitle ${n} ${Math.sin(n)}`)),
    );
    const whole = gzipSync(Buffer.concat(records));
    const { figures, lines } = await imported('cut.mrc.gz', whole.subarray(0, whole.length / 2));
    expect(figures.stored).toBeGreaterThan(100);
    expect(lines.at(-1)).toMatchObject({ place: 'end of the file', action: 'rejected' });
    expect(lines.at(-1)?.reason).toContain('compressed data');
  });
});

describe('any file', () => {
  it('ends in figures that add up or in a sentence, whatever its bytes and name', async () => {
    const seeds = [
      buildRecord(poems, gbk),
      buildRecord(novel),
      Buffer.from(`<c>${buildXml(novel)}</c>`),
      Buffer.from('title,author\n"Emma",Austen\n'),
      Buffer.from('{"title":"Emma"}\n'),
      gzipSync(buildRecord(novel)),
    ];
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 });
    const name = fc.constantFrom('f.mrc', 'f.xml', 'f.csv', 'f.jsonl', 'f.txt', 'f.mrc.gz');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        flips,
        fc.nat(),
        name,
        async (seed, changes, cut, file) => {
          const bytes = Buffer.concat([seed, seed]);
          for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
          const content = bytes.subarray(0, (cut % bytes.length) + 1);
          const outcome = await imported(file, content).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError);
        },
      ),
      { numRuns: 120 },
    );
  });
});

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

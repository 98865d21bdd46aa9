import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.js';
import type { ReportLine } from '../../src/library/import/report.js';
import { importTitles } from '../../src/library/import/titles.js';
import { openCollection, titlesFile } from './collection.js';
import { encodeGb18030 } from './marc/build-record.js';
import { createMemoryTitles } from './memory-titles.js';

const folder = await mkdtemp(path.join(tmpdir(), 'titles-'));
const at = new Date('2026-11-25T00:00:00Z');

async function imported(name: string, content: string | Uint8Array) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const store = createMemoryTitles();
  const lines: ReportLine[] = [];
  const figures = await importTitles(file, { store, at, report: (line) => void lines.push(line) });
  return { report: { ...figures, report: lines }, titles: await store.all() };
}

describe('importing titles', () => {
  it('takes the sample collection whole, and again without a change', async () => {
    const { store, report } = await openCollection();
    expect(report).toMatchObject({ repaired: 0, rejected: 0 });
    expect(report.read).toBe(await store.count());
    const before = await store.all();
    const changed: number[] = [];
    const watched = {
      put: async (...some: Parameters<typeof store.put>) => {
        changed.push(await store.put(...some));
        return changed.at(-1) ?? 0;
      },
    };
    await importTitles(titlesFile, { store: watched, at });
    expect(changed.every((count) => count === 0)).toBe(true);
    expect(await store.all()).toEqual(before);
  });

  it('reads tables with quotes, line ends within fields, and empty ones', async () => {
    const { report, titles } = await imported(
      'titles.csv',
      '\ufefftitle,author,isbn,year,callnumber,shelf\r\n' +
        '"Emma, a ""novel""",Jane Austen,0-14-143958-0,1815,I561/1,A\r\n' +
        '"Two\nlines",,,,,\r\n' +
        '\r\n',
    );
    expect(report).toMatchObject({ read: 2, stored: 2, repaired: 1, rejected: 0 });
    expect(report.report).toContainEqual({
      place: 'line 2',
      action: 'ignored',
      field: 'shelf',
      reason: 'unknown column',
    });
    const emma = titles.find(({ title }) => title === 'Emma, a "novel"');
    expect(emma).toMatchObject({ authors: ['Jane Austen'], isbn: '9780141439587', year: 1815 });
    expect(emma?.holdings).toMatchObject([{ callNumber: 'I561/1', status: 'available' }]);
    expect(titles.some(({ title }) => title === 'Two\nlines')).toBe(true);
  });

  it('knows semicolons, tabs, and fields that begin empty', async () => {
    const { titles } = await imported('semi.csv', 'id;title;authors\n;围城;"钱钟书;杨绛"\n');
    expect(titles).toMatchObject([{ title: '围城', lang: 'zh', authors: ['钱钟书', '杨绛'] }]);
    const tabs = await imported('tabs.tsv', 'title\tauthor\nDune\tFrank Herbert\n');
    expect(tabs.titles).toMatchObject([{ title: 'Dune', authors: ['Frank Herbert'] }]);
  });

  it('mends what it can, refuses what it cannot, and says where', async () => {
    const { report, titles } = await imported(
      'mixed.jsonl',
      [
        '{"id":"a","title":"One","isbn":"9.78043902348e+12","year":"c1999"}',
        '{"id":"b","author":"Nobody"}',
        '{"id":"c","title":"Half',
        '[1,2]',
        '{"id":"d","title":"Two","kind":"map","holdings":"north:available; south:on_loan"}',
      ].join('\n'),
    );
    expect(report).toMatchObject({ read: 5, stored: 2, repaired: 2, rejected: 3 });
    expect(report.report.map(({ place, action, field }) => `${place} ${action} ${field}`)).toEqual([
      'line 1 repaired isbn',
      'line 1 repaired year',
      'line 2 rejected title',
      'line 3 rejected ',
      'line 4 rejected ',
      'line 5 repaired kind',
    ]);
    expect(titles[0]).toMatchObject({ isbn: null, year: 1999 });
    expect(titles[1]?.holdings.map(({ hall, status }) => `${hall} ${status}`)).toEqual([
      'north available',
      'south on_loan',
    ]);
  });

  it('gives the same id to the same title every time', async () => {
    const line = '{"title":"Nameless","author":"A; B"}\n';
    const [one, other] = [await imported('x.jsonl', line), await imported('y.jsonl', line + line)];
    expect(other.titles).toEqual(one.titles);
  });

  it('reads compressed files and tells how far it is', async () => {
    const file = path.join(folder, 'many.jsonl.gz');
    const lines = Array.from({ length: 1_200 }, (_, n) => `{"id":"n${n}","title":"Title ${n}"}`);
    await writeFile(file, gzipSync(lines.join('\r\n')));
    const heard: number[] = [];
    const stored: number[] = [];
    const put = async (some: readonly unknown[]) => stored.push(some.length);
    const report = await importTitles(file, { store: { put }, at, progress: (n) => heard.push(n) });
    expect(report).toMatchObject({ read: 1_200, stored: 1_200, rejected: 0 });
    expect(stored).toEqual([500, 500, 200]);
    expect(heard).toEqual([1_200]);
  });

  it('refuses a file that is not there, or is not what it says', async () => {
    const store = createMemoryTitles();
    const gone = importTitles(path.join(folder, 'gone.jsonl'), { store, at });
    await expect(gone).rejects.toThrow('no-such-file');
    await writeFile(path.join(folder, 'fake.jsonl.gz'), 'not compressed');
    const fake = importTitles(path.join(folder, 'fake.jsonl.gz'), { store, at });
    await expect(fake).rejects.toThrow('import-not-gzip');
  });

  it('reads tables in other encodings, and says so once', async () => {
    const rows = '题名,责任者\n边城,沈从文\n围城,钱钟书\n';
    const gb = await imported('gb.csv', encodeGb18030(rows));
    expect(gb.titles.map(({ title }) => title).sort()).toEqual(['围城', '边城']);
    expect(gb.report.report).toMatchObject([
      { action: 'noted', field: 'encoding', reason: 'not UTF-8: read as GB18030' },
    ]);
    const wide = await imported('wide.csv', Buffer.from(`\ufeff${rows}`, 'utf16le'));
    expect(wide.titles).toEqual(gb.titles);
    expect(
      (await imported('bare.csv', Buffer.from('title\r\nEmma\r\n', 'utf16le'))).titles,
    ).toHaveLength(1);
  });

  it('never takes accents for Chinese characters', async () => {
    const latin = Buffer.from('title\nHistoire litt\xe9raire\nEmma\n', 'latin1');
    const { report, titles } = await imported('latin.csv', latin);
    expect(titles.map(({ title }) => title)).toEqual(['Emma']);
    expect(report.rejected).toBe(1);
  });

  it('loses one line to a quote that is never closed, and takes inch marks for what they are', async () => {
    const rows = [
      'title,author',
      '"Open,Nobody',
      ...Array.from({ length: 1_500 }, (_, n) => `T${n},A`),
    ];
    const { report } = await imported('quote.csv', [...rows, '5" disks,B'].join('\n'));
    expect(report).toMatchObject({ read: 1_502, stored: 1_501, rejected: 1 });
    expect(report.report).toMatchObject([
      { place: 'line 2', reason: 'a quote in it is not closed' },
    ]);
  });

  it('refuses endless lines and NULs, and stores no half characters', async () => {
    const { report, titles } = await imported(
      'odd.jsonl',
      [
        `{"title":"${'x'.repeat(1_100_000)}"}`,
        '{"title":"N\u0000UL"}'.replace('\\u0000', '\0'),
        '{"title":"Half \\ud800 a\\u0000 pair","authors":[{"name":"Tao, Qian","born":365}]}',
        '{"title":"Words","constructor":"x","__proto__":"y"}',
      ].join('\n'),
    );
    expect(report).toMatchObject({ read: 4, stored: 2, rejected: 2 });
    expect(titles.map(({ title }) => title).sort()).toEqual(['Half  a pair', 'Words']);
    expect(titles.flatMap(({ authors }) => authors)).toEqual(['Tao, Qian']);
  });

  it('mends ISBNs from the other column, and refuses what a spreadsheet rounded', async () => {
    const { report, titles } = await imported(
      'goodbooks.csv',
      [
        'id,title,isbn,isbn13',
        'a,Hunger Games,439023483,9.78043902348e+12',
        'b,Rounded,,9.78043902348e+12',
        'c,Full width,９７８－７－１０１－１０５２８－５,',
        'd,Priced,7-101-10528-7：CNY20,',
        'e,Two lost zeros,2005346,',
      ].join('\n'),
    );
    const isbns = Object.fromEntries(titles.map(({ id, isbn }) => [id, isbn]));
    expect(isbns).toMatchObject({ a: '9780439023481', b: null, c: '9787101105285' });
    const rounded = report.report.find(({ place }) => place === 'line 3');
    expect(rounded?.reason).toContain('was rounded');
  });

  it('survives any line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.json())), async (lines) => {
        const text = lines.map((line) => line.replace(/\n/g, ' ')).join('\n');
        for (const [name, content] of [
          ['any.jsonl', text],
          ['any.csv', `title,author\n${text}`],
        ] as const) {
          const outcome = await imported(name, content).catch((error: unknown) => error);
          if (outcome instanceof UserError) continue;
          if (outcome instanceof Error) throw outcome;
          const { report } = outcome as Awaited<ReturnType<typeof imported>>;
          expect(report.stored + report.rejected).toBe(report.read);
        }
      }),
      { numRuns: 30 },
    );
  });
});

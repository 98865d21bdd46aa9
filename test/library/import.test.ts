import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportLine } from '../../src/library/import/report.js';
import { importTitles } from '../../src/library/import/titles.js';
import { openCollection, titlesFile } from './collection.js';
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
    await expect(fake).rejects.toThrow('no-such-file');
  });

  it('survives any line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.json())), async (lines) => {
        const text = lines.map((line) => line.replace(/\n/g, ' ')).join('\n');
        const { report } = await imported('any.jsonl', text);
        expect(report.stored + report.rejected).toBe(report.read);
        const table = await imported('any.csv', `title,author\n${text}`);
        expect(table.report.stored + table.report.rejected).toBe(table.report.read);
      }),
      { numRuns: 30 },
    );
  });
});

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importRatings } from '../../src/library/import/ratings.js';
import type { ReportLine } from '../../src/library/import/report.js';
import type { TitleReadership } from '../../src/library/ports.js';

const folder = await mkdtemp(path.join(tmpdir(), 'ratings-'));
const keys = [
  { id: 't1', isbn: '9787544291170' },
  { id: 't2', isbn: null },
  { id: 't3', isbn: '9780141439587' },
];

async function imported(name: string, content: string | Uint8Array) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const report: ReportLine[] = [];
  let model: readonly TitleReadership[] | null = null;
  const figures = importRatings(file, {
    at: new Date(0),
    report: (line) => void report.push(line),
    store: {
      titleKeys: async () => keys,
      replace: async (made) => {
        model = made;
      },
    },
  });
  return { figures: await figures, report, model: model as readonly TitleReadership[] | null };
}

const good = 'reader,title\nann,t1\nann,t2\nbob,t1\nbob,t2\ncat,t3\n';

describe('importing ratings', () => {
  it('makes a model in which no reader is', async () => {
    const { figures, report, model } = await imported('good.csv', good);
    expect(figures).toEqual({ read: 5, stored: 5, repaired: 0, rejected: 0 });
    expect(report).toEqual([]);
    expect(model).toEqual([
      { title: 't1', readers: 2, neighbours: ['t2'], weights: [expect.any(Number)] },
      { title: 't2', readers: 2, neighbours: ['t1'], weights: [expect.any(Number)] },
    ]);
    expect(JSON.stringify({ model, report })).not.toMatch(/ann|bob|cat/);
  });

  it('is the same from JSON Lines, gzipped, by ISBN in any form', async () => {
    const { model } = await imported('good.csv', good);
    const isbns: Record<string, string> = { t1: '978-7-5442-9117-0', t3: '0-14-143958-0' };
    const lines = good
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => {
        const [reader, title = ''] = row.split(',');
        return JSON.stringify({ reader, title: isbns[title] ?? title });
      });
    const again = await imported('good.jsonl.gz', gzipSync(lines.join('\n')));
    expect(again.model).toEqual(model);
    expect(again.figures.rejected).toBe(0);
  });

  it('says of every line that it refuses where it stands and why, never whose it is', async () => {
    const { figures, report, model } = await imported(
      'bad.csv',
      'reader,title,rating,when\nann,t1,5,x\nann,t2,4,x\nbob,t1,5,x\nbob,t2,good,x\n' +
        `bob,t9,5,x\n,t1,5,x\ncat,,5,x\n${'z'.repeat(300)},t1,5,x\ndan,t2,1,x\n`,
    );
    expect(figures).toEqual({ read: 9, stored: 4, repaired: 0, rejected: 5 });
    expect(report.map(({ place, action, field }) => [place, action, field])).toEqual([
      ['line 2', 'ignored', 'when'],
      ['line 5', 'rejected', 'rating'],
      ['line 6', 'rejected', 'title'],
      ['line 7', 'rejected', 'reader'],
      ['line 8', 'rejected', 'title'],
      ['line 9', 'rejected', 'reader'],
      ['file', 'ignored', 'rating'],
    ]);
    expect(report[2]?.reason).toBe('"t9" is not in the catalogue');
    expect(JSON.stringify(report)).not.toMatch(/ann|bob|zzz/);
    expect(model?.map(({ title, readers }) => [title, readers])).toEqual([['t1', 2]]);
  });

  it('survives a line of a megabyte and a broken one', async () => {
    const { figures, report } = await imported(
      'long.jsonl',
      `{"reader":"a","title":"t1"}\n{"reader":"${'x'.repeat(1_100_000)}","title":"t1"}\n[1]\n{oops\n{"reader":7,"title":"t1","rating":"4,5"}`,
    );
    expect(figures).toMatchObject({ read: 5, stored: 2, rejected: 3 });
    expect(report.map(({ place }) => place)).toEqual(['line 2', 'line 3', 'line 4']);
  });

  it.each([
    ['without a heading', 'ann,t1\nbob,t2\n', 'ratings-columns'],
    ['that is empty', '', 'import-empty'],
    ['with nothing but a heading', 'reader,title\n', 'import-empty'],
    ['about other titles', 'reader,title\nann,x1\n', 'ratings-none'],
  ])('refuses a file %s and leaves the model as it was', async (name, content, code) => {
    await expect(imported(`${name}.csv`, content)).rejects.toMatchObject({ code });
  });

  it('names a file that is not there', async () => {
    const store = { titleKeys: async () => [], replace: async () => {} };
    const gone = importRatings(path.join(folder, 'gone.csv'), { at: new Date(0), store });
    await expect(gone).rejects.toMatchObject({ code: 'no-such-file' });
  });
});

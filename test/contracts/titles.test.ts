import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HoldingRecord, IndexedTitle, Terms, TitleStore } from '../../src/library/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { noon } from './samples.js';

const holding: HoldingRecord = {
  id: 'h1',
  callNumber: 'I242.4/1',
  hall: 'main',
  status: 'available',
  sample: true,
};

const dream: IndexedTitle = {
  id: 'hlm',
  kind: 'book',
  lang: 'zh',
  title: '红楼梦',
  altTitles: ['Dream of the Red Chamber', '石头记'],
  authors: ['曹雪芹'],
  year: 1791,
  isbn: null,
  subjects: ['小说', '"quoted", {braced}'],
  audience: 'adult',
  summary: { 'zh-CN': '一个家族的兴衰', en: 'The fall of a house' },
  holdings: [holding, { ...holding, id: 'h2', status: 'on_loan' }],
  sample: true,
  terms: ['红楼', '楼梦', 'dream', 'red'],
};

const other = (id: string, terms: readonly string[]): IndexedTitle => ({
  ...dream,
  ...{ id, terms, title: id, isbn: '9787020002207', year: null, summary: null, holdings: [] },
});

forEachDatabase('titles', (open) => {
  let database: OpenDatabase;
  let titles: TitleStore;

  beforeAll(async () => {
    database = await open();
    titles = database.storage.titles;
  });
  afterAll(() => database.close());

  it('come back as they went in, without their terms', async () => {
    expect(await titles.put([dream], noon)).toBe(1);
    const { terms: _, ...record } = dream;
    expect(await titles.byIds(['hlm'])).toEqual([record]);
    expect(await titles.count()).toBe(1);
    expect(await titles.subjects(1)).toEqual(['"quoted", {braced}']);
    expect((await titles.subjects(9)).toSorted()).toEqual(dream.subjects.toSorted());
  });

  it('stored again change nothing, and count what did change', async () => {
    expect(await titles.put([dream], noon)).toBe(0);
    expect(await titles.put([{ ...dream, authors: ['曹雪芹', '高鹗'] }], noon)).toBe(1);
    const fewer = { ...dream, holdings: [holding] };
    expect(await titles.put([fewer], noon)).toBe(1);
    const lent = { ...dream, holdings: [{ ...holding, status: 'on_loan' as const }] };
    expect(await titles.put([lent, lent], noon)).toBe(1);
    expect((await titles.byIds(['hlm']))[0]?.holdings).toEqual(lent.holdings);
    expect(await titles.put([], noon)).toBe(0);
  });

  it('are found by each way in turn, at most so many by one', async () => {
    await titles.put(
      [other('a', ['red']), other('b', ['red', 'dream']), other('c', ['blue', 'bluest'])],
      noon,
    );
    const look = async (some: readonly Terms[], most = 10, limit = 10) => {
      const ways = some.map((terms) => ({ terms, most }));
      return (await titles.byTerms(ways, limit)).map(({ title, way }) => `${way}${title.id}`);
    };
    expect(await look(['red'])).toEqual(['0a', '0b', '0hlm']);
    expect(await look([{ all: ['dream', 'red'] }, 'red'])).toEqual(['0b', '0hlm', '1a']);
    expect(await look([{ any: ['blue', { all: ['dream', '楼梦'] }] }])).toEqual(['0c', '0hlm']);
    expect(await look([{ start: 'blu' }, { all: [{ start: '楼' }, 'red'] }])).toEqual([
      '0c',
      '1hlm',
    ]);
    expect(await look(['red'], 2)).toHaveLength(2);
    expect(await look(['blue', 'red'], 10, 2)).toEqual(['0c', '1a']);
    const nothing: Terms[] = [{ all: [] }, { any: [] }, '', { start: '' }, { all: ['red', ''] }];
    expect(await look(nothing)).toEqual([]);
    expect(await titles.byTerms([], 10)).toEqual([]);
  });

  it('are found by any term as it stands, whatever signs are in it', async () => {
    const odd = ["o'", "a \\' & !b", '&|!():*<->', '"quoted"', 'é', '\\', "'''", '1:2A', '𠮷'];
    await titles.put([other('odd', odd)], noon);
    for (const term of odd) {
      for (const terms of [term, { start: term }]) {
        const found = await titles.byTerms([{ terms, most: 9 }], 9);
        expect(
          found.map(({ title }) => title.id),
          term,
        ).toEqual(['odd']);
      }
    }
    const evil = "'; DROP TABLE title; --";
    const terms = { any: [evil, { start: evil }] };
    expect(await titles.byTerms([{ terms, most: 9 }], 9)).toEqual([]);
    await titles.put([other('odd', ['red'])], noon);
  });

  it('are found by kind', async () => {
    const paper = { ...other('p', ['red']), kind: 'periodical' as const };
    await titles.put([paper], noon);
    expect((await titles.ofKind('periodical', 10)).map(({ id }) => id)).toEqual(['p']);
    expect((await titles.ofKind('book', 2)).map(({ id }) => id)).toEqual(['a', 'b']);
    await titles.put([{ ...paper, kind: 'book' }], noon);
  });

  it('are leafed through by class in the order of the shelf, copies together', async () => {
    const at = (id: string, ...numbers: string[]): IndexedTitle => ({
      ...other(id, [id]),
      holdings: numbers.map((callNumber, n) => ({ ...holding, id: `${id}-${n}`, callNumber })),
    });
    const shelf = [
      at('k3', 'K825.61/1'),
      at('k1', 'K825.6/12', 'K825.6/12'),
      at('k0', 'k825.6/5', 'I2/1'),
      at('k2', 'K825.6=5/2'),
      at('l1', 'L1/1'),
    ];
    await titles.put(shelf, noon);
    const page = async (skip: number, limit: number) =>
      (await titles.ofClass('K', { skip, limit })).map(({ id }) => id);
    expect(await page(0, 10)).toEqual(['k0', 'k1', 'k2', 'k3']);
    expect(await page(1, 2)).toEqual(['k1', 'k2']);
    expect(await titles.ofClass('K', { skip: 0, limit: 9, kind: 'periodical' })).toEqual([]);
    expect(await titles.ofClass('X', { skip: 0, limit: 9 })).toEqual([]);
    const from = async (callNumber: string, skip = 0) =>
      (await titles.byCallNumber(callNumber, { skip, limit: 9 })).map(({ id }) => id);
    expect(await from('L1/1')).toEqual(['l1']);
    expect(await from('l1')).toEqual(['l1']);
    expect(await from('K')).toEqual(['k0', 'k1', 'k2', 'k3']);
    expect(await from('K', 3)).toEqual(['k3']);
    expect(await from('L2')).toEqual([]);
    expect((await titles.after('k1', 2)).map(({ id }) => id)).toEqual(['k2', 'k3']);
    await database.sql("DELETE FROM title WHERE id IN ('k0','k1','k2','k3','l1')");
  });

  it('are found by id in the order asked for, and by ISBN', async () => {
    expect((await titles.byIds(['c', 'none', 'a'])).map(({ id }) => id)).toEqual(['c', 'a']);
    const same = await titles.byIsbn('9787020002207');
    expect(same.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'odd', 'p']);
    expect(await titles.byIsbn('9780000000000')).toEqual([]);
  });

  it('may come by the thousand, and are all there in order', async () => {
    const many = Array.from({ length: 1234 }, (_, n) => ({
      ...other(`n${String(n).padStart(5, '0')}`, [`t${n}`]),
      holdings: [{ ...holding, id: `nh${n}` }],
    }));
    expect(await titles.put(many, noon)).toBe(1234);
    expect(await titles.put(many, noon)).toBe(0);
    const all = (await titles.all()).map(({ id }) => id);
    expect(all).toHaveLength(1240);
    expect(all).toEqual([...all].sort());
  });

  it('with an impossible value are refused whole', async () => {
    const bad = [other('good', ['x']), { ...other('bad', ['x']), isbn: '12' }];
    await expect(titles.put(bad, noon)).rejects.toThrow();
    expect(await titles.byIds(['good', 'bad'])).toEqual([]);
  });
});

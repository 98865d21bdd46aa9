import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HoldingRecord, IndexedTitle, TitleStore } from '../../src/library/ports.js';
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

  it('are found by sets of terms, the preferred first, then the short', async () => {
    await titles.put(
      [other('a', ['red']), other('b', ['red', 'dream']), other('c', ['blue'])],
      noon,
    );
    const ids = async (sets: string[][], prefer: string[] = [], limit = 10) =>
      (await titles.byTerms({ sets, prefer }, limit)).map(({ id }) => id);
    expect(await ids([['red']], ['dream', 'red', 'red', '楼梦'])).toEqual(['hlm', 'b', 'a']);
    expect(await ids([['red']])).toEqual(['a', 'b', 'hlm']);
    expect(await ids([['dream', 'red']])).toEqual(['b', 'hlm']);
    expect(await ids([['dream', '楼梦'], ['blue', 'blue'], ['blue', 'red'], []])).toEqual([
      'c',
      'hlm',
    ]);
    expect(await ids([['dream', 'none'], ['blue'], ['楼梦']], ['blue'], 1)).toEqual(['c']);
    expect(await ids([])).toEqual([]);
    expect(await ids([[]])).toEqual([]);
    expect(await ids([["'; DROP TABLE title; --"], ['{', '"']])).toEqual([]);
  });

  it('are found by kind', async () => {
    const paper = { ...other('p', ['red']), kind: 'periodical' as const };
    await titles.put([paper], noon);
    const found = await titles.byTerms({ sets: [['red']], prefer: [], kind: 'periodical' }, 10);
    expect(found.map(({ id }) => id)).toEqual(['p']);
    expect((await titles.ofKind('periodical', 10)).map(({ id }) => id)).toEqual(['p']);
    expect((await titles.ofKind('book', 2)).map(({ id }) => id)).toEqual(['a', 'b']);
    await titles.put([{ ...paper, kind: 'book' }], noon);
  });

  it('are found by id in the order asked for, and by ISBN', async () => {
    expect((await titles.byIds(['c', 'none', 'a'])).map(({ id }) => id)).toEqual(['c', 'a']);
    const same = await titles.byIsbn('9787020002207');
    expect(same.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'p']);
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
    expect(all).toHaveLength(1239);
    expect(all).toEqual([...all].sort());
  });

  it('with an impossible value are refused whole', async () => {
    const bad = [other('good', ['x']), { ...other('bad', ['x']), isbn: '12' }];
    await expect(titles.put(bad, noon)).rejects.toThrow();
    expect(await titles.byIds(['good', 'bad'])).toEqual([]);
  });
});

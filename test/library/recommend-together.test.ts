import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecommendQuery } from '../../src/library/desks.js';
import { readTitle } from '../../src/library/import/title-record.js';
import type { TitleReadership, TitleRecord } from '../../src/library/ports.js';
import { readReadingLists } from '../../src/library/reading-lists.js';
import { createRecommendationDesk } from '../../src/library/recommend/desk.js';
import { selectTitles } from '../../src/library/recommend/selection.js';
import { openCollection } from './collection.js';

function book(id: string, more: Partial<TitleRecord> = {}): TitleRecord {
  const { title } = readTitle({ id, title: `Title ${id}`, author: `Author ${id}`, year: 1990 });
  if (!title) throw new Error('no title');
  return { ...title, ...more };
}

const link = (title: string, readers: number, ...near: [string, number][]): TitleReadership => ({
  ...{ title, readers },
  neighbours: near.map(([id]) => id),
  weights: near.map(([, weight]) => weight),
});

const books = [
  ...'abcdefgh'.split('').map((id) => book(id)),
  book('a2', { title: 'Title a', authors: ['Author a'], year: 2020 }),
  book('kid', { audience: 'child' }),
  book('young', { authors: ['Author a'] }),
];
const model = [
  link('a', 4, ['b', 0.3], ['kid', 0.2]),
  link('b', 4, ['a', 0.3]),
  link('c', 3, ['a', 0.5], ['b', 0.1]),
  link('d', 2, ['a', 0.2]),
  link('h', 100),
  link('kid', 5, ['a', 0.2]),
];
const parts = {
  titles: { all: async () => books },
  readership: { all: async () => model },
};
const desk = createRecommendationDesk(parts);
const titles = async (query: RecommendQuery) => (await desk.recommend(query)).titles;
const ids = async (query: RecommendQuery) => (await titles(query)).map(({ title }) => title.id);

describe('recommending by what readers liked together', () => {
  it('says which liked title it comes from; popularity carries a short profile', async () => {
    const found = await titles({ like: ['a'], n: 4 });
    expect(found.map(({ title, why }) => [title.id, why.key])).toEqual([
      ['h', 'popular'],
      ['c', 'readers'],
      ['b', 'readers'],
      ['kid', 'readers'],
    ]);
    expect(found[1]?.why.args).toEqual({ title: 'Title a' });
  });

  it('leaves out the liked titles and their other editions', async () => {
    expect(await ids({ like: ['a'], n: 50 })).not.toContain('a');
    expect(await ids({ like: ['a'], n: 50 })).not.toContain('a2');
  });

  it('takes titles that nobody has read yet by their likeness', async () => {
    const found = await titles({ like: ['a'], n: 50 });
    const young = found.find(({ title }) => title.id === 'young');
    expect(young?.why).toEqual({
      key: 'like-author',
      args: { title: 'Title a', author: 'Author a' },
    });
  });

  it('never gives a child an adult title, however near', async () => {
    expect(await ids({ like: ['a'], age: 7, n: 50 })).toEqual(['kid']);
  });

  it('does not let language or newness disturb the order of readers', async () => {
    const plain = await ids({ like: ['a', 'b'], n: 50 });
    expect(await ids({ like: ['a', 'b'], n: 50, lang: 'zh' })).toEqual(plain);
  });

  it('shows nothing twice when told what was shown', async () => {
    const first = await ids({ like: ['a'], n: 3 });
    const next = await ids({ like: ['a'], n: 3, not: first });
    expect(next.filter((id) => first.includes(id))).toEqual([]);
    expect([...first, ...next]).toEqual(await ids({ like: ['a'], n: 6 }));
  });

  it('lists what is read most', async () => {
    const found = await titles({ list: 'popular', n: 2 });
    expect(found.map(({ title }) => title.id)).toEqual(['h', 'kid']);
    expect(found[0]?.why.key).toBe('popular');
  });
});

describe('any wish', () => {
  const some = fc.subarray(books.map(({ id }) => id));
  const wish = fc.record({
    like: some,
    not: some,
    age: fc.option(fc.nat(90), { nil: undefined }),
    lang: fc.constantFrom(undefined, 'en', 'zh'),
    list: fc.constantFrom(undefined, undefined, 'new', 'popular', 'staff', 'none'),
  });

  it('has no liked or shown title in its answer, each once, best first', async () => {
    await fc.assert(
      fc.asyncProperty(wish, async (query) => {
        const found = await titles({ ...query, n: 50 });
        const names = found.map(({ title }) => title.id);
        expect(names.filter((id) => [...query.like, ...query.not].includes(id))).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      }),
    );
  });

  it('has the same answer every time, and a shorter one is its beginning', async () => {
    await fc.assert(
      fc.asyncProperty(wish, fc.integer({ min: 1, max: 12 }), async (query, n) => {
        const whole = await ids({ ...query, n: 50 });
        expect(await ids({ ...query, n })).toEqual(whole.slice(0, n));
        expect(await ids({ ...query, n: 50, like: query.like.toReversed() })).toEqual(whole);
      }),
    );
  });
});

describe('a very large catalogue', () => {
  it('has its foremost titles on the shelf, a smaller one all', async () => {
    const { store } = await openCollection();
    const foremost = async (limit: number) => ['t0003', 't0001', 'gone'].slice(0, limit);
    const few = await selectTitles(store, { foremost }, 3);
    expect(few.map(({ id }) => id)).toEqual(['t0003', 't0001']);
    expect(await selectTitles(store, { foremost })).toHaveLength(await store.count());
  });
});

describe('lists', () => {
  const file = new URL('../../prisma/seed/lists.jsonl', import.meta.url);

  async function open() {
    const { store } = await openCollection();
    const lists = readReadingLists(await readFile(file, 'utf8'));
    const list = async () => lists.map((one) => ({ ...one, version: 1 }));
    return { lists, store, ...createRecommendationDesk({ titles: store, lists: { list } }) };
  }

  it('of the sample name titles that are there', async () => {
    const { lists, store } = await open();
    for (const { id, titles: named } of lists) {
      expect(await store.byIds(named), id).toHaveLength(named.length);
    }
  });

  it('give picks when nothing is wished, or when they are asked for', async () => {
    const { recommend, lists } = await open();
    const picks = lists.find(({ kind }) => kind === 'picks')?.titles ?? [];
    // Nobody's reading is known here: picks stand in for what is popular.
    for (const wish of [{}, { list: 'staff' }, { list: 'popular' }]) {
      const { titles: found } = await recommend({ ...wish, n: 3 });
      expect(found.map(({ title }) => title.id)).toEqual(picks.slice(0, 3));
      for (const { why } of found) expect(why.key).toBe('staff');
    }
  });

  it('speak where they suit: a mood, an age, by name in the asker’s language', async () => {
    const { recommend } = await open();
    const bedtime = await recommend({ age: 4, n: 3, lang: 'en' });
    for (const { why } of bedtime.titles) {
      expect(why).toEqual({ key: 'list', args: { list: 'Picture books for bedtime' } });
    }
    const low = await recommend({ mood: 'comfort', n: 50, lang: 'zh' });
    expect(low.titles.map(({ why }) => why.args.list)).toContain('心情低落的日子');
    expect((await recommend({ age: 30, n: 50 })).titles.map(({ why }) => why.key)).not.toContain(
      'list',
    );
  });

  it('are limited to the rest of the wish; one that is not there gives nothing', async () => {
    const { recommend } = await open();
    const { titles: found } = await recommend({ list: 'staff', age: 5, n: 50 });
    expect(found.map(({ title }) => title.id)).toEqual(['t0195', 't0342']);
    expect((await recommend({ list: 'lost' })).titles).toEqual([]);
  });
});

describe('what is new', () => {
  const noon = new Date('2026-11-25T04:00:00Z');
  const came = (id: string, day: number) => ({
    id,
    at: new Date(noon.getTime() + day * 86_400_000),
  });

  it('is what came last, with the day; of the first stock the years', async () => {
    const latest = async () => [
      came('d', 2),
      came('c', 1),
      came('a2', 0),
      came('a', 0),
      came('b', 0),
    ];
    const fresh = createRecommendationDesk({ ...parts, arrivals: { latest } });
    const { titles: found } = await fresh.recommend({ list: 'new', n: 4 });
    expect(found.map(({ title, why }) => [title.id, why])).toEqual([
      ['d', { key: 'arrived', args: { date: '2026-11-27' } }],
      ['c', { key: 'arrived', args: { date: '2026-11-26' } }],
      ['a2', { key: 'new', args: { year: '2020' } }],
      ['b', expect.anything()],
    ]);
  });
});

describe('an import in another process', () => {
  it('is seen within half a minute, and the old shelf answers until then', async () => {
    let [now, stamp, all] = [0, 'one', books.slice(0, 2)];
    const clock = { now: () => new Date(now) };
    const shared = createRecommendationDesk({
      titles: { all: async () => all },
      stamp: async () => stamp,
      clock,
    });
    const count = async () => (await shared.recommend({ n: 50 })).titles.length;
    expect(await count()).toBe(2);
    [stamp, all] = ['two', books.slice(0, 5)];
    now = 10_000;
    expect(await count()).toBe(2);
    now = 31_000;
    expect(await count()).toBe(2);
    await new Promise(setImmediate);
    expect(await count()).toBe(5);
  });
});

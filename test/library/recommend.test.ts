import { describe, expect, it } from 'vitest';
import type { RecommendQuery } from '../../src/library/desks.js';
import { createRecommendationDesk } from '../../src/library/recommend/desk.js';
import { createVectorIndex } from '../../src/library/recommend/vectors.js';
import { openCollection } from './collection.js';

const { store } = await openCollection();
const desk = createRecommendationDesk({ titles: store });
const titles = async (query: RecommendQuery) => (await desk.recommend(query)).titles;

describe('recommending', () => {
  it('by subject, in either language, and says the subject', async () => {
    for (const subject of ['科幻', 'science fiction']) {
      const found = await titles({ subject, n: 5 });
      expect(found).toHaveLength(5);
      for (const { title, why } of found) {
        expect(title.subjects.join()).toMatch(/科幻|[Ss]cience fiction/);
        expect(why).toEqual({ key: 'subject', args: { subject: expect.any(String) } });
      }
    }
  });

  it('in the asker’s language first, of titles that are as good', async () => {
    const first = async (lang: string) =>
      (await desk.recommend({ subject: 'science fiction', lang, n: 1 })).titles[0]?.title.lang;
    expect(await first('en')).toBe('en');
    expect(await first('zh')).toBe('zh');
  });

  it('by likeness, with ids, names and ISBNs, never the liked title itself', async () => {
    const found = await titles({ like: ['三体'] });
    expect(found.map(({ title }) => title.title)).not.toContain('三体');
    expect(found[0]?.why).toEqual({
      key: 'like-author',
      args: { title: '三体', author: '刘慈欣' },
    });
    const [byId] = await titles({ like: ['t0001'] });
    expect(byId?.title.subjects).toContain('古典小说');
  });

  it('names what it does not know, and goes on with the rest', async () => {
    const { titles: found, unknown } = await desk.recommend({ like: ['t0001', '9780000000000'] });
    expect(unknown).toEqual(['9780000000000']);
    expect(found.length).toBeGreaterThan(0);
    expect((await desk.recommend({ like: ['no such title'] })).titles).toEqual([]);
  });

  it('by author, all of them, and otherwise at most two of one author', async () => {
    const found = await titles({ author: '鲁迅' });
    expect(found.length).toBeGreaterThan(1);
    for (const { title } of found) expect(title.authors).toContain('鲁迅');
    const authors = (await titles({ subject: '科幻', n: 10 })).map(({ title }) => title.authors[0]);
    for (const author of authors) {
      expect(authors.filter((other) => other === author).length).toBeLessThanOrEqual(2);
    }
  });

  it('keeps children’s books for children', async () => {
    for (const { title } of await titles({ age: 6, n: 20 })) expect(title.audience).toBe('child');
    for (const { title } of await titles({ age: 14, n: 20 })) expect(title.audience).toBe('young');
    for (const { title } of await titles({ age: 40, n: 20 })) expect(title.audience).toBe('adult');
  });

  it('by mood and by kind', async () => {
    for (const { why } of await titles({ mood: 'funny' })) expect(why.key).toBe('mood');
    for (const { title } of await titles({ kind: 'periodical' })) {
      expect(title.kind).toBe('periodical');
    }
  });

  it('without what is not wanted, by any of its names', async () => {
    const isCrime = (subject: string) => /侦探|推理|detective|crime/i.test(subject);
    expect((await titles({ subject: '推理' })).length).toBeGreaterThan(0);
    for (const unwanted of ['推理', 'crime']) {
      for (const { title } of await titles({ n: 50, without: [unwanted] })) {
        expect(title.subjects.filter(isCrime), title.title).toEqual([]);
      }
    }
  });

  it('that are short, when that is wished for', async () => {
    const [first] = await titles({ mood: 'short' });
    expect(first?.title.subjects.join()).toMatch(/短篇|short stories/i);
  });

  it('without a wish, what is new, and only then calls it so', async () => {
    const found = await titles({ n: 20 });
    const newest = Math.max(...(await store.all()).map(({ year }) => year ?? 0));
    for (const { title, why } of found) {
      if (why.key === 'new') expect(title.year).toBeGreaterThanOrEqual(newest - 10);
      else expect(why.key).toBe('pick');
    }
    expect(found[0]?.why.key).toBe('new');
  });

  it('the same every time, best first', async () => {
    const once = await titles({ subject: '历史', n: 10 });
    expect(await titles({ subject: '历史', n: 10 })).toEqual(once);
    const scores = once.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  it('from new titles once it was told of them', async () => {
    const shelf = await openCollection();
    const fresh = createRecommendationDesk({ titles: shelf.store });
    await fresh.recommend({});
    const [any] = await shelf.store.all();
    if (!any) throw new Error('the collection is empty');
    await shelf.store.put([{ ...any, id: 'new', authors: ['新人'], terms: [] }], new Date(0));
    expect((await fresh.recommend({ author: '新人' })).titles).toEqual([]);
    fresh.refresh();
    expect((await fresh.recommend({ author: '新人' })).titles[0]?.title.id).toBe('new');
  });

  it('again after the catalogue was away for a moment', async () => {
    let away = true;
    const all = async () => (away ? Promise.reject(new Error('away')) : store.all());
    const flaky = createRecommendationDesk({ titles: { ...store, all } });
    await expect(flaky.recommend({})).rejects.toThrow('away');
    away = false;
    expect((await flaky.recommend({})).titles).not.toEqual([]);
  });
});

describe('vectors', () => {
  it('are like themselves, unlike strangers, and rare terms weigh more', () => {
    const of = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));
    const documents = [of('sea', 'love'), of('love', 'war'), of('love'), of('tea')];
    const likeness = createVectorIndex(documents).like(of('sea', 'love'));
    expect(likeness[0]).toBeCloseTo(1);
    expect(likeness[3]).toBe(0);
    expect(likeness[0]).toBeGreaterThan(likeness[1] ?? 1);
    expect([...createVectorIndex([]).like(of('sea'))]).toEqual([]);
  });
});

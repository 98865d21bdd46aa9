import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndexedTitle, ReadingList, TitleReadership } from '../../src/library/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

const picks: ReadingList = {
  kind: 'picks',
  ...{ id: 'staff', name: { en: 'Picks', 'zh-CN': '馆员推荐' }, note: null },
  ...{ subjects: ['科幻'], moods: [], ageFrom: 3, ageTo: null, titles: ['b', 'a', 'gone'] },
};

const rows: readonly TitleReadership[] = [
  { title: 'a', readers: 2, neighbours: ['b', '"quoted", {braced}'], weights: [0.5, 0.25] },
  { title: 'b', readers: 3, neighbours: [], weights: [] },
];

const model = (title: string) => ({ title, readers: 3, neighbours: [], weights: [] });

forEachDatabase('recommendations', (open) => {
  let database: OpenDatabase;
  let storage: Storage;

  beforeAll(async () => {
    database = await open();
    storage = database.storage;
  });
  afterAll(() => database.close());

  describe('the model', () => {
    it('takes the place of the one before, whole', async () => {
      const { readership } = storage;
      expect(await readership.all()).toEqual([]);
      await readership.replace(rows);
      expect(await readership.all()).toEqual(rows);
      await readership.replace(rows.slice(1));
      expect(await readership.all()).toEqual(rows.slice(1));
    });

    it('stays as it was when the new one cannot be stored', async () => {
      const { readership } = storage;
      await readership.replace(rows);
      const alone = { title: 'c', readers: 1, neighbours: [], weights: [] };
      await expect(readership.replace([...rows, alone])).rejects.toThrow();
      expect(await readership.all()).toEqual(rows);
    });

    it('of many titles goes in batches', async () => {
      const many = Array.from({ length: 4_500 }, (_, n) => ({
        ...{ title: String(n).padStart(5, '0'), readers: 2, neighbours: ['a'], weights: [0.5] },
      }));
      await storage.readership.replace(many);
      expect(await storage.readership.all()).toEqual(many);
    });
  });

  it('knows titles by their keys, and when they came', async () => {
    const title: Omit<IndexedTitle, 'id' | 'year' | 'isbn'> = {
      kind: 'book',
      audience: 'adult',
      ...{ lang: 'zh', title: 'T', altTitles: [], authors: [], subjects: [] },
      ...{ summary: null, holdings: [], sample: false, terms: [] },
    };
    await storage.titles.put([{ ...title, id: 'x', year: 2000, isbn: '9787020002207' }], noon);
    await storage.titles.put([{ ...title, id: 'y', year: null, isbn: null }], noon);
    await storage.titles.put([{ ...title, id: 'z', year: null, isbn: null }], later(5));
    expect(await storage.readership.titleKeys()).toEqual([
      { id: 'x', isbn: '9787020002207' },
      { id: 'y', isbn: null },
      { id: 'z', isbn: null },
    ]);
    await storage.readership.replace([{ ...model('y'), readers: 2 }, model('x')]);
    const list = { ...picks, id: 'short', titles: ['z'], ageFrom: null };
    await storage.readingLists.add(list, noon);
    expect(await storage.readership.foremost(3)).toEqual(['z', 'x', 'y']);
    expect(await storage.readership.foremost(1)).toEqual(['z']);
    await storage.readingLists.remove('short');
    expect(await storage.arrivals.latest(2)).toEqual([
      { id: 'z', at: later(5) },
      { id: 'x', at: noon },
    ]);
  });

  describe('reading lists', () => {
    it('are added once, in order, with their titles in order', async () => {
      const { readingLists } = storage;
      expect(await readingLists.add(picks, noon)).toEqual({ ...picks, version: 1 });
      expect(await readingLists.add(picks, noon)).toBeNull();
      const second: ReadingList = { ...picks, id: 'early', kind: 'list', note: { en: 'A note' } };
      await readingLists.add(second, later(1));
      expect(await readingLists.list()).toEqual([
        { ...picks, version: 1 },
        { ...second, version: 1 },
      ]);
    });

    it('are changed by who saw them last, and by nobody else', async () => {
      const { readingLists } = storage;
      const shorter = { ...picks, titles: ['a'], note: { en: 'Shorter' } };
      const both = await Promise.all([
        readingLists.change(shorter, 1, later(2)),
        readingLists.change({ ...picks, titles: ['b'] }, 1, later(2)),
      ]);
      expect(both.filter((one) => one === null)).toHaveLength(1);
      const [now] = await readingLists.list();
      expect(now).toEqual(both.find((one) => one !== null));
      expect(await readingLists.change({ ...picks, id: 'none' }, 1, later(3))).toBeNull();
    });

    it('go with their items', async () => {
      const { readingLists } = storage;
      expect(await readingLists.remove('staff')).toBe(true);
      expect(await readingLists.remove('staff')).toBe(false);
      expect(await readingLists.add(picks, later(9))).not.toBeNull();
      await expect(
        readingLists.add({ ...picks, id: 'x', ageFrom: 9, ageTo: 3 }, noon),
      ).rejects.toThrow();
    });
  });
});

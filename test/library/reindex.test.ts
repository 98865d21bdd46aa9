import { describe, expect, it } from 'vitest';
import { createCatalogueDesk } from '../../src/library/catalogue/catalogue-desk.js';
import { reindexTitles } from '../../src/library/catalogue/reindex.js';
import type { IndexedTitle } from '../../src/library/ports.js';
import { openCollection } from './collection.js';

const at = new Date('2026-11-25T00:00:00Z');

function createMemorySettings(kept: Record<string, unknown> = {}) {
  const values = new Map(Object.entries(kept));
  return {
    get: async (key: string) => values.get(key) ?? null,
    set: async (key: string, value: unknown) => void values.set(key, value),
  };
}

/** The sample collection as a version without these search terms left it. */
async function upgraded() {
  const { store } = await openCollection();
  const bare = (await store.all()).map((title): IndexedTitle => ({ ...title, terms: [] }));
  await store.put(bare, at);
  return store;
}

const finds = async (store: Awaited<ReturnType<typeof upgraded>>, query: string) =>
  (await createCatalogueDesk(store).find({ query }, 1))[0]?.title;

describe('writing search terms anew', () => {
  it('happens once after an upgrade', async () => {
    const titles = await upgraded();
    const settings = createMemorySettings();
    expect(await finds(titles, '红楼梦')).toBeUndefined();
    expect(await reindexTitles({ titles, settings, at })).toBe(await titles.count());
    expect(await finds(titles, '红楼梦')).toBe('红楼梦');
    expect(await reindexTitles({ titles, settings, at })).toBe(0);
  });

  it('goes on where it was interrupted', async () => {
    const titles = await upgraded();
    const settings = createMemorySettings();
    let puts = 0;
    const failing = {
      ...titles,
      async put(...some: Parameters<typeof titles.put>) {
        puts += 1;
        if (puts > 1) throw new Error('power cut');
        return titles.put(...some);
      },
      after: (id: string) => titles.after(id, 100),
    };
    const parts = { titles: failing, settings, at };
    await expect(reindexTitles(parts)).rejects.toThrow('power cut');
    const rest = await reindexTitles({ titles, settings, at });
    expect(rest).toBe((await titles.count()) - 100);
    expect(await finds(titles, '红楼梦')).toBe('红楼梦');
  });

  it('is done again for terms of another scheme, or when the note is unreadable', async () => {
    for (const kept of [{ scheme: 1, after: null }, 'nonsense', { scheme: 'x', after: 7 }]) {
      const titles = await upgraded();
      const settings = createMemorySettings({ 'catalogue.terms': kept });
      expect(await reindexTitles({ titles, settings, at })).toBe(await titles.count());
    }
  });
});

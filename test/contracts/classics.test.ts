import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BroughtClassic, ClassicStore } from '../../src/library/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { noon } from './samples.js';

const heron: BroughtClassic = {
  ...{
    id: 'town:1',
    deck: 'town',
    title: '绝句',
    author: '杜甫',
    dynasty: '唐',
    source: '杜工部集',
  },
  text: '江碧鸟逾白，\n山青花欲燃。',
  opening: '江碧鸟逾白山青花欲燃',
  help: { 'zh-CN': '春天又要过去', en: 'Spring is "going" again' },
  ...{ season: 'spring', festival: null, when: ['guyu', 'lixia'] },
};

forEachDatabase('classics', (open) => {
  let database: OpenDatabase;
  let classics: ClassicStore;

  beforeAll(async () => {
    database = await open();
    classics = database.storage.classics;
  });
  afterAll(() => database.close());

  it('come back as they went in, in order of their ids', async () => {
    const bare: BroughtClassic = {
      ...{ ...heron, id: 'town:0', text: '空山', opening: '空山', help: {} },
      ...{ season: null, festival: 'qixi', when: [] },
    };
    expect(await classics.put([heron, bare], noon)).toBe(2);
    expect(await classics.all()).toEqual([bare, heron]);
  });

  it('stored again change nothing, and count what did change', async () => {
    expect(await classics.put([heron], noon)).toBe(0);
    expect(await classics.put([{ ...heron, help: { en: 'Home?' } }], noon)).toBe(1);
    expect(await classics.put([heron, { ...heron, when: [] }], noon)).toBe(1);
    expect((await classics.all()).at(1)?.when).toEqual([]);
    expect(await classics.put([], noon)).toBe(0);
  });

  it('are kept once: the database refuses a second with the same opening', async () => {
    await expect(classics.put([{ ...heron, id: 'other:1' }], noon)).rejects.toThrow();
    expect(await classics.all()).toHaveLength(2);
  });
});

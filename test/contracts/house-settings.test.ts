import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SettingChange, SettingStep } from '../../src/moderation/settings/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

forEachDatabase('settings of the house', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  beforeAll(async () => {
    database = await open();
    ({ storage } = database);
  });
  afterAll(() => database.close());

  const facts = (kept: unknown) => ({ share: kept ?? 5 });
  const change = (name: string, value: unknown): SettingChange => ({ name, value, facts });
  const step = (version: number, more: Partial<SettingStep> = {}): SettingStep => ({
    ...{ version, key: randomUUID(), by: 'lin', at: noon, origin: null },
    ...more,
  });
  const lines = async (subject: string) => {
    const { entries } = await storage.audit.page({ subject }, { limit: 50 });
    return entries.map(({ by, before, after }) => ({ by, before, after }));
  };

  it('is nothing until somebody says it, and grows with each change in the audit log', async () => {
    const { houseSettings } = storage;
    expect(await houseSettings.read('a')).toEqual({ value: null, version: 0 });
    const kept = { value: 10, version: 1 };
    expect(await houseSettings.change(change('a', 10), step(0))).toEqual({ ok: true, kept });
    await houseSettings.change(change('a', 20), step(1, { by: 'mo' }));
    expect(await houseSettings.read('a')).toEqual({ value: 20, version: 2 });
    expect(await lines('a')).toEqual([
      { by: 'mo', before: { name: 'a', share: 10 }, after: { name: 'a', share: 20 } },
      { by: 'lin', before: { name: 'a', share: 5 }, after: { name: 'a', share: 10 } },
    ]);
  });

  it('of many who change it at once one is first, and all others hear who and when', async () => {
    const wishes = Array.from({ length: 8 }, (_, n) =>
      storage.houseSettings.change(change('b', n), step(0, { by: `lead ${n}`, at: later(n) })),
    );
    const sets = await Promise.all(wishes);
    const [won, ...more] = sets.flatMap((set, n) => (set.ok ? [{ set, n }] : []));
    expect(more).toEqual([]);
    const n = won?.n ?? expect.fail();
    expect(await storage.houseSettings.read('b')).toEqual({ value: n, version: 1 });
    const winner = { by: `lead ${n}`, at: later(n) };
    for (const set of sets) if (!set.ok) expect(set).toMatchObject({ code: 'stale', winner });
    expect(await lines('b')).toHaveLength(1);
  });

  it('the same key again answers as it stands, and is no key for anything else', async () => {
    const { houseSettings } = storage;
    const first = step(0);
    await houseSettings.change(change('c', 1), first);
    await houseSettings.change(change('c', 2), step(1));
    const kept = { value: 2, version: 2 };
    expect(await houseSettings.change(change('c', 1), first)).toEqual({ ok: true, kept });
    expect(await lines('c')).toHaveLength(2);
    const elsewhere = houseSettings.change(change('d', 1), first);
    await expect(elsewhere).rejects.toMatchObject({ code: 'key-used-elsewhere' });
    expect(await houseSettings.read('d')).toEqual({ value: null, version: 0 });
  });

  it('what was set before there were versions is kept, and changed from version 0 on', async () => {
    await storage.settings.set('e', 7, noon);
    expect(await storage.houseSettings.read('e')).toEqual({ value: 7, version: 0 });
    const set = await storage.houseSettings.change(change('e', 8), step(0));
    expect(set).toMatchObject({ ok: true, kept: { value: 8, version: 1 } });
    expect((await lines('e'))[0]?.before).toEqual({ name: 'e', share: 7 });
  });
});

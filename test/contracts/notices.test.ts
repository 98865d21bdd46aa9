import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.js';
import type { Notice } from '../../src/library/facts.js';
import type { NewNotice, StoredNotice } from '../../src/library/notices/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

forEachDatabase('notices and official days', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  beforeAll(async () => {
    database = await open();
    storage = database.storage;
  });
  afterAll(() => database.close());

  let count = 0;
  function made(over: Partial<Notice> = {}): NewNotice {
    count += 1;
    const number = `2026-${100 + count}`;
    const notice: Notice = {
      ...{ id: `n-${number}`, number, issued: '2026-11-24' },
      source: { 'zh-CN': `公告${number}号`, en: `Notice ${number}` },
      text: { 'zh-CN': '检修', en: 'Maintenance' },
      days: { from: '2026-12-05', to: '2026-12-06' },
      halls: { north: { open: '10:00', close: '15:00' }, south: null },
      except: [
        { days: { from: '2026-12-06', to: '2026-12-06' }, halls: 'all', open: null },
        { days: { from: '2026-12-05', to: '2026-12-05' }, halls: ['south'], open: null },
      ],
      supersedes: ['n-2026-move'],
      ...over,
    };
    return { notice, author: 'editor', key: `key-${number}` };
  }
  const add = async (notice = made(), at = noon): Promise<StoredNotice> => {
    const [stored] = await storage.notices.add(() => [notice], at);
    if (!stored) throw new Error('nothing was added');
    return stored;
  };

  it('keep a notice exactly as it was', async () => {
    const fresh = made();
    const stored = await add(fresh);
    expect(stored).toEqual({
      ...{ ...fresh, id: stored.id, version: 1, createdAt: noon, withdrawn: null },
    });
    expect(await storage.notices.list()).toContainEqual(stored);
  });

  it('give two who publish at once the same list, one after the other', async () => {
    const seen: number[] = [];
    const publish = () =>
      storage.notices.add((all) => {
        seen.push(all.length);
        return [made({ id: `n-at-once-${all.length}`, number: `2030-${all.length}` })];
      }, noon);
    const added = await Promise.all([publish(), publish(), publish()]);
    expect(new Set(added.flat().map(({ notice }) => notice.number)).size).toBe(3);
    expect(new Set(seen).size).toBe(3);
  });

  it('add nothing when it is refused', async () => {
    const before = (await storage.notices.list()).length;
    const refuse = () => {
      throw new UserError('notice-overlaps');
    };
    await expect(storage.notices.add(refuse, noon)).rejects.toThrow('notice-overlaps');
    expect(await storage.notices.list()).toHaveLength(before);
  });

  it('withdraw once; the same key again says the same, another is late', async () => {
    const { id } = await add();
    const step = { id, version: 1, key: randomUUID(), by: 'lead', at: later(5) };
    const done = await storage.notices.withdraw(step);
    expect(done).toMatchObject({
      kind: 'withdrawn',
      notice: { version: 2, withdrawn: { by: 'lead', at: later(5) } },
    });
    expect(await storage.notices.withdraw(step)).toMatchObject({ kind: 'repeated' });
    const late = await storage.notices.withdraw({ ...step, key: randomUUID(), by: 'second' });
    expect(late).toMatchObject({ kind: 'stale', notice: { withdrawn: { by: 'lead' } } });
    const unknown = { ...step, id: randomUUID(), key: randomUUID() };
    expect(await storage.notices.withdraw(unknown)).toEqual({ kind: 'missing' });
    expect(await storage.notices.withdraw({ ...unknown, id: 'n-2026-power' })).toEqual({
      kind: 'missing',
    });
    const other = await add();
    await expect(storage.notices.withdraw({ ...step, id: other.id })).rejects.toThrow(
      'key-used-elsewhere',
    );
  });

  it('never change what readers have seen', async () => {
    const { id } = await add();
    const refused = /append-only|refused/;
    await expect(database.sql(`DELETE FROM notice WHERE id = '${id}'`)).rejects.toThrow(refused);
    await expect(
      database.sql(`UPDATE notice SET issued = '2026-01-01' WHERE id = '${id}'`),
    ).rejects.toThrow(refused);
    const rewrite = `UPDATE notice SET withdrawn_at = now(), withdrawn_by = 'x', version = 2, to_day = '2027-01-01' WHERE id = '${id}'`;
    await expect(database.sql(rewrite)).rejects.toThrow(refused);
    await storage.notices.withdraw({ id, version: 1, key: randomUUID(), by: 'lead', at: noon });
    await expect(
      database.sql(`UPDATE notice SET withdrawn_at = NULL, withdrawn_by = NULL WHERE id = '${id}'`),
    ).rejects.toThrow(refused);
  });

  it('replace a year of official days whole, and tell how many are new', async () => {
    const { officialDays } = storage;
    const day = (date: string, off = true) => ({
      ...{ date, off, name: { 'zh-CN': '春节', en: 'Spring Festival' } },
    });
    const change = { country: 'CN', years: ['2027'], at: noon };
    const first = [day('2027-02-05'), day('2027-02-06'), day('2027-02-14', false)];
    expect(await officialDays.replace({ ...change, days: first })).toBe(3);
    expect(await officialDays.replace({ ...change, days: first })).toBe(0);
    const second = [day('2026-12-31'), day('2027-02-06'), day('2027-10-01')];
    expect(await officialDays.replace({ ...change, days: second })).toBe(2);
    expect((await officialDays.list('CN')).map(({ date }) => date)).toEqual([
      ...['2026-12-31', '2027-02-06', '2027-10-01'],
    ]);
    expect(await officialDays.list('SG')).toEqual([]);
  });
});

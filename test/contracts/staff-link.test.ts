import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonKey } from '../../src/core/person.js';
import { createStaffLinkDesk, type StaffLinkDesk } from '../../src/core/staff-link.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

const mo = 'a'.repeat(64) as PersonKey;
const other = 'b'.repeat(64) as PersonKey;

forEachDatabase('a colleague’s chat account', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let desk: StaffLinkDesk;
  let id: string;

  beforeAll(async () => {
    database = await open();
    ({ storage } = database);
    desk = deskWith(7);
    id = await colleague('mo@library.example');
  });
  afterAll(() => database.close());

  const deskWith = (key: number) =>
    createStaffLinkDesk({ store: storage.staffIdentities, key: Buffer.alloc(32, key) });
  const colleague = async (email: string) =>
    (await storage.staff.put({ email, role: 'editor', at: noon })).id;
  const link = (code: string, { person = mo, at = later(1) } = {}) =>
    desk.link({ person, platform: 'discord', code, at });
  const refused = { name: 'UserError', code: 'link-wrong-code' };

  it('is nobody’s until a code ties it, and then has the role of today', async () => {
    expect(await desk.of(mo)).toBeNull();
    const { code, expiresAt } = await desk.offer(id, noon);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(expiresAt).toEqual(later(10));
    expect(await link(code)).toEqual({ staff: id, role: 'editor', name: 'mo' });
    await storage.staff.put({ email: 'mo@library.example', role: 'lead', at: later(2) });
    expect(await desk.of(mo)).toMatchObject({ staff: id, role: 'lead' });
    expect(await desk.of(other)).toBeNull();
  });

  it('takes a code as people type it', async () => {
    const { code } = await desk.offer(id, noon);
    const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await link(` ${typed}`)).toMatchObject({ staff: id });
  });

  it('takes a code once, even from many at the same time', async () => {
    const { code } = await desk.offer(id, noon);
    const all = [mo, other, mo, other].map((person) => link(code, { person }));
    const rush = await Promise.allSettled(all);
    expect(rush.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(link(code)).rejects.toMatchObject(refused);
  });

  it('takes no code that is old, replaced, or made up', async () => {
    const first = await desk.offer(id, noon);
    const second = await desk.offer(id, noon);
    await expect(link(first.code)).rejects.toMatchObject(refused);
    await expect(link(second.code, { at: later(10) })).rejects.toMatchObject(refused);
    for (const forged of ['', '0000-0000', '😀'.repeat(20), "' OR 1=1"]) {
      await expect(link(forged)).rejects.toMatchObject(refused);
    }
    expect(await link(second.code)).toMatchObject({ staff: id });
  });

  it('keeps no code that could be read from the table', async () => {
    const { code } = await desk.offer(id, noon);
    const rows = JSON.stringify(await database.sql('SELECT * FROM staff_link_code'));
    expect(rows).not.toContain(code.replace('-', ''));
    const attempt = { person: mo, platform: 'discord', code, at: later(1) } as const;
    await expect(deskWith(8).link(attempt)).rejects.toMatchObject(refused);
  });

  it('moves to the account of whoever links last, and is let go', async () => {
    const wu = await colleague('wu@library.example');
    await link((await desk.offer(wu, noon)).code);
    expect(await desk.of(mo)).toMatchObject({ staff: wu });
    expect(await desk.unlink(mo)).toBe(true);
    expect(await desk.unlink(mo)).toBe(false);
    expect(await desk.of(mo)).toBeNull();
  });

  it('is a reader’s again when its colleague leaves, and so is their code', async () => {
    await link((await desk.offer(id, noon)).code);
    const { code } = await desk.offer(id, noon);
    await database.sql(`UPDATE staff SET dismissed_at = now() WHERE id = '${id}'`);
    expect(await desk.of(mo)).toBeNull();
    await expect(link(code)).rejects.toMatchObject(refused);
  });
});

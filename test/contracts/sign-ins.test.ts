import { afterAll, beforeAll, expect, it } from 'vitest';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

forEachDatabase('sign-ins and tokens', (open) => {
  let database: OpenDatabase;
  let mo: string;
  let lin: string;
  beforeAll(async () => {
    database = await open();
    const { staff } = database.storage;
    mo = (await staff.put({ email: 'mo@example.org', role: 'lead', at: noon })).id;
    lin = (await staff.put({ email: 'lin@example.org', role: 'lead', at: noon })).id;
  });
  afterAll(() => database.close());

  const acting = (by: string) => ({ by, origin: 'f00d', at: later(1) });
  const lines = async (subject: string) => {
    const { entries } = await database.storage.audit.page({ subject }, { limit: 50 });
    return entries.map(({ action }) => action);
  };

  it('are listed while they hold, and ended by their owner only', async () => {
    const { signIns } = database.storage;
    const session = (id: string, owner: string, until: Date) =>
      database.sql(`
        INSERT INTO staff_session (id, token, expires_at, created_at, updated_at, user_id, user_agent)
        VALUES ('${id}', 'token-${id}', '${until.toISOString()}', '${noon.toISOString()}', now(),
          '${owner}', 'Firefox')`);
    for (const id of ['a', 'b', 'c']) await session(id, mo, later(60));
    await session('over', mo, later(-1));
    await session('hers', lin, later(60));
    const seen = await signIns.of(mo, noon);
    expect(seen.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(seen[0]).toMatchObject({ browser: 'Firefox', at: noon, until: later(60) });
    expect(await signIns.end({ ...acting(mo), account: mo, which: { id: 'hers' } })).toBe(0);
    expect(await signIns.end({ ...acting(mo), account: mo, which: { id: 'b' } })).toBe(1);
    expect(await signIns.end({ ...acting(mo), account: mo, which: { allBut: 'a' } })).toBe(2);
    expect((await signIns.of(mo, noon)).map(({ id }) => id)).toEqual(['a']);
    expect(await signIns.end({ ...acting(lin), account: mo, which: { allBut: null } })).toBe(1);
    expect((await signIns.of(lin, noon)).map(({ id }) => id)).toEqual(['hers']);
    expect(await lines(mo)).toEqual(['sessions-ended', 'sessions-ended', 'sessions-ended']);
  });

  it('of scripts are kept as a hash, listed with their use, revoked by their owner only', async () => {
    const { tokens, staff } = database.storage;
    const hash = 'a'.repeat(64);
    const wish = { account: lin, name: 'nightly import', hash, scopes: ['comments:write'] };
    const { id } = await tokens.make({ ...acting(lin), ...wish });
    expect(await tokens.of(lin)).toMatchObject([{ id, name: 'nightly import', lastUsedAt: null }]);
    await staff.byToken(hash, later(5));
    expect(await tokens.of(lin)).toMatchObject([{ lastUsedAt: later(5) }]);
    expect(await tokens.revoke({ ...acting(mo), account: mo, id })).toBe(false);
    expect(await tokens.revoke({ ...acting(lin), account: lin, id: 'no such' })).toBe(false);
    expect(await tokens.revoke({ ...acting(lin), account: lin, id })).toBe(true);
    expect(await tokens.revoke({ ...acting(lin), account: lin, id })).toBe(false);
    expect(await staff.byToken(hash, later(6))).toBeNull();
    expect(await tokens.of(lin)).toEqual([]);
    expect((await lines(lin)).sort()).toEqual(['token-made', 'token-revoked']);
    const { entries } = await database.storage.audit.page({ group: 'tokens' }, { limit: 9 });
    expect(JSON.stringify(entries)).not.toContain(hash);
  });

  it('of scripts are twenty at most, also when they are made at once', async () => {
    const { tokens } = database.storage;
    const make = (n: number) =>
      tokens.make({
        ...{ ...acting(mo), account: mo, name: `script ${n}`, scopes: ['cases:read'] },
        hash: n.toString(16).padStart(64, 'b'),
      });
    const made = await Promise.allSettled(Array.from({ length: 23 }, (_, n) => make(n)));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    await expect(make(99)).rejects.toThrow('too-many-tokens');
  });
});

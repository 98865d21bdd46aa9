import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Wish } from '../../src/staff/changes.js';
import { decide } from '../../src/staff/changes.js';
import type { AccountResult, AccountStep } from '../../src/staff/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

forEachDatabase('colleagues’ accounts', (open) => {
  let database: OpenDatabase;
  let keys = 0;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const step = (who: AccountStep['who'], more: Partial<AccountStep> = {}): AccountStep => {
    keys += 1;
    return { who, by: 'cli', origin: null, at: later(keys), key: `key-${keys}`, ...more };
  };
  const change = (asked: AccountStep, wish: Wish) =>
    database.storage.accounts.change(asked, (seen) => decide(seen, wish));
  const add = async (name: string, role: 'admin' | 'editor' = 'editor') => {
    const added = await change(step({ email: `${name}@example.org` }), { want: 'add', role });
    return done(added);
  };
  const rows = async (sql: string) => JSON.stringify(await database.sql(sql));

  it('move a version with role and dismissal, and stand in the audit log', async () => {
    const { id, ...added } = await add('lin');
    expect(added).toMatchObject({ name: 'lin', role: 'editor', version: 1, dismissedAt: null });
    const lead = await change(step({ id }), { want: 'role', role: 'lead', version: 1 });
    expect(done(lead)).toMatchObject({ role: 'lead', version: 2 });
    done(await change(step({ id }), { want: 'invite', version: 2 }));
    const gone = await change(step({ id }), { want: 'dismiss', version: 2 });
    expect(done(gone)).toMatchObject({ version: 3, dismissedAt: later(keys) });
    const back = await change(step({ email: 'lin@example.org' }), { want: 'add', role: 'editor' });
    expect(done(back)).toMatchObject({ id, version: 4, dismissedAt: null });
    const log = await rows(`SELECT action FROM audit_entry WHERE subject = '${id}' ORDER BY at`);
    const said = [...log.matchAll(/"action":"staff-(\w+)"/g)].map(([, action]) => action);
    expect(said).toEqual(['added', 'role', 'invited', 'dismissed', 'returned']);
  });

  it('tell who was faster', async () => {
    const { id } = await add('wang');
    done(await change(step({ id }, { by: 'boss' }), { want: 'role', role: 'lead', version: 1 }));
    const late = await change(step({ id }), { want: 'dismiss', version: 1 });
    expect(late).toMatchObject({
      ok: false,
      code: 'stale',
      account: { role: 'lead', version: 2 },
      winner: { who: 'boss', what: 'staff-role' },
    });
  });

  it('do the same thing once, whatever a caller repeats', async () => {
    const { id } = await add('wu');
    const asked = step({ id });
    const wish: Wish = { want: 'role', role: 'lead', version: 1 };
    expect(done(await change(asked, wish)).version).toBe(2);
    expect(done(await change(asked, wish)).version).toBe(2);
    const other = await add('zhou');
    const elsewhere = { ...asked, who: { id: other.id } };
    await expect(change(elsewhere, wish)).rejects.toThrow('key-used-elsewhere');
  });

  it('lose sign-ins, links, codes and tokens when dismissed, and get none back', async () => {
    const { staff, staffIdentities, tokens } = database.storage;
    const email = 'xu@example.org';
    const { id } = await add('xu');
    const hash = 'e'.repeat(64);
    const kept = { account: id, name: 'script', hash, scopes: [] };
    await tokens.make({ ...kept, by: 'cli', origin: null, at: noon });
    await staffIdentities.offer({ staff: id, hash: 'code', expiresAt: later(9_000) });
    await database.sql(`
      INSERT INTO staff_session (id, token, expires_at, updated_at, user_id)
        VALUES ('s', 't', now(), now(), '${id}');
      INSERT INTO staff_verification (id, identifier, value, expires_at, updated_at) VALUES
        ('v', 'i', '{"email":"${email}"}', now(), now()),
        ('w', 'j', '{"email":"y${email}"}', now(), now())`);
    done(await change(step({ id }), { want: 'dismiss', version: null }));
    const left = await rows('SELECT id FROM staff_session UNION SELECT id FROM staff_verification');
    expect(left).toContain('"w"');
    for (const end of ['"s"', '"v"']) expect(left).not.toContain(end);
    done(await change(step({ email }), { want: 'add', role: 'editor' }));
    expect(await staff.byToken(hash, later(2))).toBeNull();
    expect(await staffIdentities.offered(noon)).toEqual([]);
  });

  it('void earlier links with an invitation, and end nothing else', async () => {
    const { id } = await add('qian');
    await database.sql(`
      INSERT INTO staff_session (id, token, expires_at, updated_at, user_id)
        VALUES ('kept', 'k', now(), now(), '${id}');
      INSERT INTO staff_verification (id, identifier, value, expires_at, updated_at)
        VALUES ('earlier', 'e', '{"email":"qian@example.org"}', now(), now())`);
    done(await change(step({ id }), { want: 'invite', version: null }));
    const left = await rows('SELECT id FROM staff_session UNION SELECT id FROM staff_verification');
    expect(left).toContain('kept');
    expect(left).not.toContain('earlier');
  });

  it('are never all without an administrator, however many act at once', async () => {
    const admins = await Promise.all(['one', 'two', 'three'].map((name) => add(name, 'admin')));
    const results = await Promise.all([
      ...admins.map(({ id }) => change(step({ id }), { want: 'dismiss', version: null })),
      ...admins.map(({ id }) =>
        change(step({ id }), { want: 'role', role: 'editor', version: null }),
      ),
    ]);
    expect(results.filter((result) => !result.ok && result.code === 'last-admin')).not.toEqual([]);
    const left = (await database.storage.accounts.list()).filter(
      ({ role, dismissedAt }) => role === 'admin' && dismissedAt === null,
    );
    expect(left).toHaveLength(1);
  });

  it.each([
    "UPDATE audit_entry SET actor = 'nobody'",
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
  ])('leave what was done unchanged: %s', async (sql) => {
    await add(`kept-${keys}`);
    await expect(database.sql(sql)).rejects.toThrow('append-only');
  });
});

function done(result: AccountResult) {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.account;
}

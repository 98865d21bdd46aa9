import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standardSettings } from '../../src/moderation/space-policy.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon, opened } from './samples.js';

forEachDatabase('the small stores', (open) => {
  let database: OpenDatabase;
  let storage: Storage;

  beforeAll(async () => {
    database = await open();
    storage = database.storage;
  });
  afterAll(() => database.close());

  it('preferences: a reader’s language, changed at will', async () => {
    const { preferences } = storage;
    expect(await preferences.locale('p')).toBeNull();
    await preferences.setLocale('p', 'en', noon);
    await preferences.setLocale('p', 'zh-CN', later(1));
    expect(await preferences.locale('p')).toBe('zh-CN');
  });

  it('unanswered questions: grouped and counted, the commonest first', async () => {
    const { unanswered } = storage;
    const cats = { question: 'cats', grams: ['ca', 'at', 'ts'] };
    const zh = { locale: 'zh-CN', question: '有没有猫', grams: ['有没', '没有', '有猫'] };
    await unanswered.keep({ ...zh, sample: '有没有猫？', at: noon });
    await unanswered.keep({ locale: 'en', ...cats, sample: 'Cats?', at: noon });
    await unanswered.keep({ ...zh, sample: '有没有猫！', at: later(9) });
    const alike = { question: '没有猫', grams: ['没有', '有猫'] };
    await unanswered.keep({ locale: 'zh-CN', ...alike, sample: '没有猫吗', at: later(5) });
    // The same letters in another language are another question.
    await unanswered.keep({ locale: 'zh-CN', ...cats, sample: 'Cats?', at: later(1) });
    const [first, second, third] = await unanswered.list(10);
    expect(first).toMatchObject({ sample: '有没有猫？', count: 3, firstAt: noon });
    expect(first?.wordings).toEqual(['有没有猫？', '有没有猫！', '没有猫吗']);
    expect(second).toMatchObject({ sample: 'Cats?', count: 1, locale: 'zh-CN' });
    expect(third).toMatchObject({ sample: 'Cats?', count: 1, locale: 'en' });
    expect(await unanswered.list(1)).toHaveLength(1);
  });

  it('unanswered questions: taught, asked again, set aside, dropped in time', async () => {
    const { unanswered } = storage;
    const open = async () => (await unanswered.list(50)).map(({ sample }) => sample);
    const dogs = { locale: 'en', question: 'any dogs', grams: ['an', 'ny', 'do', 'og', 'gs'] };
    const ask = (at: Date) => unanswered.keep({ ...dogs, sample: 'Any dogs?', at });
    await ask(noon);
    const [near] = await unanswered.near(['do', 'og']);
    const id = near?.id ?? '';
    expect(near?.grams).toEqual(dogs.grams);
    expect(await unanswered.resolve([id, 'no id'], 'dogs')).toBe(1);
    expect(await open()).not.toContain('Any dogs?');
    await ask(later(1));
    expect(await open()).toContain('Any dogs?');
    expect(await unanswered.dismiss(id)).toBe(true);
    await ask(later(2));
    expect(await open()).not.toContain('Any dogs?');
    expect(await unanswered.dismiss('no id')).toBe(false);
    expect(await unanswered.purge(later(2))).toBeGreaterThan(0);
    expect(await unanswered.dismiss(id)).toBe(true);
    await unanswered.purge(later(60));
    expect(await unanswered.dismiss(id)).toBe(false);
  });

  it('feedback: totals per command, from many at once', async () => {
    const { feedback } = storage;
    const day = '2026-11-24';
    await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        feedback.count({ day, command: 'hours', helpful: n % 3 > 0 }),
      ),
    );
    await feedback.count({ day: '2026-11-25', command: 'hours', helpful: true });
    await feedback.count({ day, command: 'find', helpful: false });
    expect(await feedback.totals(day, '2026-11-25')).toEqual([
      { command: 'find', helpful: 0, unhelpful: 1 },
      { command: 'hours', helpful: 5, unhelpful: 2 },
    ]);
    expect(await feedback.totals('2026-11-25', '2026-11-25')).toEqual([
      { command: 'hours', helpful: 1, unhelpful: 0 },
    ]);
  });

  it('settings: any JSON, null when unknown', async () => {
    const { settings } = storage;
    for (const value of [1, 'x', { a: [null, true] }, null]) {
      await settings.set('key', value, noon);
      expect(await settings.get('key')).toEqual(value);
    }
    expect(await settings.get('unknown')).toBeNull();
  });

  it('spaces: made with safe defaults, changed on purpose', async () => {
    const { spaces } = storage;
    const made = await spaces.ensure({ id: 'web:s', platform: 'web', name: 'S', at: noon });
    expect(made).toEqual({
      ...{ id: 'web:s', platform: 'web', name: 'S' },
      ...{ role: 'readers', locale: null, mayAct: false, policy: null, policyVersion: 0 },
      raid: null,
    });
    const changed = await spaces.update('web:s', { mayAct: true, locale: 'en' });
    expect(changed).toEqual({ ...made, mayAct: true, locale: 'en' });
    const again = await spaces.ensure({ id: 'web:s', platform: 'web', name: 'Other', at: noon });
    expect(again).toEqual(changed);
    expect(await spaces.get('web:s')).toEqual(changed);
    expect(await spaces.get('web:none')).toBeNull();
    expect(await spaces.update('web:none', { mayAct: true })).toBeNull();
    expect(await spaces.list()).toEqual([changed]);
  });

  it('spaces: a policy is set on the version that was seen, and every one is kept', async () => {
    const { spaces } = storage;
    await spaces.ensure({ id: 'web:p', platform: 'web', name: 'P', at: noon });
    const policy = { ...standardSettings('web'), strikeDays: 30 };
    const step = { space: 'web:p', version: 0, key: 'one', by: 'lead', at: noon, policy };
    const set = await spaces.setPolicy({ ...step, mayAct: true });
    expect(set).toMatchObject({ ok: true, space: { mayAct: true, policyVersion: 1 } });
    expect(await spaces.setPolicy({ ...step, mayAct: false })).toEqual(set);
    expect((await spaces.get('web:p'))?.policy).toEqual(policy);
    const late = { ...step, key: 'two', by: 'other', mayAct: false };
    const winner = { by: 'lead', at: noon };
    expect(await spaces.setPolicy(late)).toEqual({ ok: false, code: 'stale', winner });
    const next = await spaces.setPolicy({ ...late, version: 1 });
    expect(next).toMatchObject({ ok: true, space: { mayAct: false, policyVersion: 2 } });
    const missing = { ...late, space: 'web:none', key: 'three' };
    expect(await spaces.setPolicy(missing)).toEqual({ ok: false, code: 'missing' });
    await spaces.ensure({ id: 'web:q', platform: 'web', name: 'Q', at: noon });
    const elsewhere = spaces.setPolicy({ ...step, space: 'web:q', mayAct: true });
    await expect(elsewhere).rejects.toThrow('key-used-elsewhere');
    for (const change of [`UPDATE space_policy SET author = 'x'`, 'DELETE FROM space_policy']) {
      await expect(database.sql(change)).rejects.toThrow(/append-only/);
    }
  });

  it('leases: one holder at a time, a greater fence for each', async () => {
    const { leases } = storage;
    expect(await leases.take('l', 'a', noon, later(1))).toBe(1);
    expect(await leases.take('l', 'b', later(0.5), later(2))).toBeNull();
    expect(await leases.take('l', 'a', later(0.5), later(2))).toBe(1);
    expect(await leases.take('l', 'b', later(2), later(3))).toBe(2);
    expect(await leases.take('l', 'a', later(2), later(3))).toBeNull();
    await leases.release('l', 'a');
    expect(await leases.take('l', 'a', later(2), later(3))).toBeNull();
    await leases.release('l', 'b');
    expect(await leases.take('l', 'a', later(2), later(3))).toBe(3);
    const rush = ['x', 'y', 'z'].map((who) => leases.take('rush', who, noon, later(1)));
    expect((await Promise.all(rush)).filter((fence) => fence !== null)).toEqual([1]);
  });

  it('the outbox: due rows go to one caller, until done or given up', async () => {
    const effects = ['e1', 'e2', 'e1'].map((dedupe) => ({
      ...{ kind: 'delete-message', subject: 'c9', payload: { n: 1 }, dedupe },
    }));
    await storage.comments.take(intake({ open: opened({ effects }) }));
    const { outbox } = storage;
    expect(await outbox.due(later(-1), 10, 1000)).toEqual([]);
    const taken = await Promise.all([outbox.due(noon, 1, 60_000), outbox.due(noon, 1, 60_000)]);
    const [first, second] = taken.flat().sort((a, b) => (a.dedupe < b.dedupe ? -1 : 1));
    expect([first?.dedupe, second?.dedupe]).toEqual(['e1', 'e2']);
    expect(first).toMatchObject({ payload: { n: 1 }, attempts: 1, state: 'pending' });
    expect(await outbox.due(later(0.5), 10, 1000)).toEqual([]);
    await outbox.done(first?.id ?? '', later(1));
    await outbox.failed(second?.id ?? '', 'not reachable', later(2));
    expect(await outbox.due(later(1.5), 10, 1000)).toEqual([]);
    expect(await outbox.due(later(2), 10, 1000)).toMatchObject([{ dedupe: 'e2', attempts: 2 }]);
    await outbox.failed(second?.id ?? '', 'gone for good', null);
    expect(await outbox.due(later(60), 10, 1000)).toEqual([]);
    expect(await outbox.of('c9')).toMatchObject([
      { dedupe: 'e1', state: 'done', lastError: null },
      { dedupe: 'e2', state: 'failed', lastError: 'gone for good' },
    ]);
  });

  describe('staff', () => {
    it('are added, promoted, and found by any spelling of their address', async () => {
      const { staff, signIns } = storage;
      const email = ' Lin@Example.org';
      const added = await staff.put({ email, role: 'moderator', at: noon });
      expect(added).toMatchObject({ email: 'lin@example.org', name: 'lin', signedInAt: null });
      const named = { email: 'lin@example.org', role: 'lead', name: '林', at: later(1) } as const;
      expect(await staff.put(named)).toMatchObject({ id: added.id, role: 'lead', name: '林' });
      const opened = {
        by: added.id,
        origin: null,
        at: later(2),
        session: 's',
        way: 'link',
      } as const;
      await signIns.opened(opened);
      const now = await staff.byEmail('LIN@example.org');
      expect(now).toMatchObject({ signedInAt: later(2), locale: null });
      expect(await staff.byId(added.id)).toEqual(now);
      expect(await staff.list()).toEqual([now]);
      expect(await staff.byId('nobody')).toBeNull();
    });

    it('are known by their tokens, unless dismissed', async () => {
      const { staff } = storage;
      const { id } = await staff.put({ email: 'wu@example.org', role: 'editor', at: noon });
      const hash = 'f'.repeat(64);
      const acting = { by: 'cli', origin: null, at: noon };
      const kept = { account: id, name: '', hash, scopes: ['cases:read'] };
      await storage.tokens.make({ ...acting, ...kept });
      const found = await staff.byToken(hash, noon);
      expect(found).toMatchObject({ member: { id, role: 'editor' }, scopes: ['cases:read'] });
      expect(await staff.byToken('0'.repeat(64), noon)).toBeNull();
      await database.sql(`UPDATE staff SET dismissed_at = now() WHERE id = '${id}'`);
      expect(await staff.byToken(hash, noon)).toBeNull();
      await staff.put({ email: 'wu@example.org', role: 'editor', at: later(1) });
      expect(await staff.byToken(hash, noon)).not.toBeNull();
      await database.sql(`UPDATE staff_token SET revoked_at = now() WHERE user_id = '${id}'`);
      expect(await staff.byToken(hash, noon)).toBeNull();
    });
  });
});

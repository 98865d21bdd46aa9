import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ModerationCase } from '../../src/moderation/cases/case.js';
import type { CaseStore } from '../../src/moderation/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon, opened, step } from './samples.js';

forEachDatabase('cases', (open) => {
  let now = noon;
  let database: OpenDatabase;
  let storage: Storage;
  let cases: CaseStore;
  let made = 0;

  beforeAll(async () => {
    database = await open({ clock: { now: () => now } });
    ({ storage } = database);
    ({ cases } = storage);
  });
  afterAll(() => database.close());

  async function newCase(options: Parameters<typeof opened>[0] = {}): Promise<ModerationCase> {
    const comment = { externalId: `case-${made++}` };
    const taken = await storage.comments.take(intake({ comment, open: opened(options) }));
    if (taken.case === null) throw new Error('a case was to be opened');
    return taken.case;
  }

  const claimed = (until: Date, by = 'staff-1') =>
    step('claimed', { next: { state: 'claimed', claim: { by, until } } });
  const claimedAwake = (until: Date) =>
    step('claimed', {
      next: { state: 'claimed', claim: { by: 'staff-1', until }, snoozedUntil: null },
    });
  const removal = { kind: 'remove', by: 'staff-1', at: later(1), revision: 1 } as const;
  const removed = (key: string, effects = [effect(key)]) =>
    step('decided', {
      key,
      next: { state: 'resolved', decision: { ...removal, until: later(60) }, claim: null },
      commentState: 'removed',
      effects,
    });
  const effect = (dedupe: string) => ({
    kind: 'delete-message',
    subject: dedupe,
    payload: { message: 'm1' },
    dedupe,
  });

  it('are decided in one step: history, case, comment and effect', async () => {
    const { id, commentId } = await newCase();
    const result = await cases.transact(id, 'd1', removed('d1'));
    expect(result).toMatchObject({
      kind: 'done',
      case: { state: 'resolved', version: 2, seq: 2, decision: { ...removal, until: later(60) } },
      events: [{ caseId: id, seq: 2, type: 'decided', key: 'd1', at: noon }],
    });
    expect((await storage.comments.get(commentId))?.state).toBe('removed');
    expect(await storage.outbox.of('d1')).toMatchObject([{ ...effect('d1'), state: 'pending' }]);
    expect(await cases.get(id)).toEqual('case' in result ? result.case : null);
    expect((await cases.events(id)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('take a key once: again it writes nothing, elsewhere it is refused', async () => {
    const { id } = await newCase();
    await cases.transact(id, 'once', removed('once'));
    const again = await cases.transact(id, 'once', () => {
      throw new Error('must not be asked');
    });
    expect(again).toMatchObject({ kind: 'repeated', case: { version: 2 } });
    const other = await newCase();
    const elsewhere = cases.transact(other.id, 'once', removed('once'));
    await expect(elsewhere).rejects.toMatchObject({ code: 'key-used-elsewhere' });
  });

  it('take a key once also when it comes several times at once', async () => {
    const { id } = await newCase();
    const sent = await Promise.all(
      Array.from({ length: 6 }, () => cases.transact(id, 'six', removed('six'))),
    );
    const kinds = sent.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['done', ...Array.from({ length: 5 }, () => 'repeated')]);
    expect(await cases.events(id)).toHaveLength(2);
  });

  it('stay as they are when the change says so, or fails', async () => {
    const { id } = await newCase();
    const before = await cases.get(id);
    expect(await cases.transact(id, 'no', () => null)).toEqual({
      kind: 'done',
      case: before,
      events: [],
      commentState: null,
    });
    const bug = () => {
      throw new Error('a bug');
    };
    await expect(cases.transact(id, 'bug', bug)).rejects.toThrow('a bug');
    expect(await cases.get(id)).toEqual(before);
    expect(await cases.transact('no id', 'k', () => null)).toEqual({ kind: 'missing' });
  });

  it.each([
    // Refused by the database after the case or its events were written: asleep though resolved,
    // and resolved though nobody decided.
    ['asleep', { state: 'resolved', snoozedUntil: later(60) }],
    ['for no reason', { state: 'resolved' }],
  ] as const)(
    'leave nothing behind when a part of a step cannot be written: %s',
    async (_, next) => {
      const { id, commentId } = await newCase();
      const impossible = step('decided', { next, commentState: 'removed' });
      await expect(cases.transact(id, 'half', impossible)).rejects.toThrow();
      expect((await cases.get(id))?.seq).toBe(1);
      expect(await cases.events(id)).toHaveLength(1);
      expect((await storage.comments.get(commentId))?.state).toBe('visible');
    },
  );

  it('are decided once when sixteen moderators decide at the same moment', async () => {
    const { id } = await newCase();
    const results = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        cases.transact(id, `race-${n}`, (current) =>
          current.version === 1 ? removed(`race-${n}`)(current) : null,
        ),
      ),
    );
    const won = results.filter((result) => result.kind === 'done' && result.events.length > 0);
    expect(won).toHaveLength(1);
    expect(await cases.events(id)).toHaveLength(2);
  });

  it('are open again when their claim has ended, without a write', async () => {
    const { id } = await newCase();
    await cases.transact(id, null, claimed(later(5)));
    expect(await cases.get(id)).toMatchObject({ state: 'claimed', claim: { by: 'staff-1' } });
    now = later(6);
    expect(await cases.get(id)).toMatchObject({ state: 'open', claim: null, version: 2 });
    const claims = async (states: 'open' | 'claimed') =>
      (await cases.list({ states: [states], order: 'newest', limit: 200 })).cases.map((c) => c.id);
    expect(await claims('open')).toContain(id);
    expect(await claims('claimed')).not.toContain(id);
    now = noon;
    expect(await claims('open')).not.toContain(id);
    expect(await claims('claimed')).toContain(id);
  });

  it('that are snoozed are out of the queue until their time, without a write', async () => {
    const { id } = await newCase({ priority: 500 });
    const before = await cases.count();
    const until = later(60);
    await cases.transact(id, null, step('snoozed', { next: { snoozedUntil: until } }));
    expect(await cases.get(id)).toMatchObject({ state: 'open', snoozedUntil: until, version: 2 });
    const among = async (filter: 'open' | 'snoozed') => {
      const page = await cases.list({ states: [filter], order: 'priority', limit: 200 });
      return page.cases.some((one) => one.id === id);
    };
    expect([await among('open'), await among('snoozed')]).toEqual([false, true]);
    const { open, snoozed } = await cases.count();
    expect([open, snoozed]).toEqual([before.open - 1, before.snoozed + 1]);
    await cases.next(noon, (top) => {
      expect(top.id).not.toBe(id);
      return null;
    });
    now = until;
    expect([await among('open'), await among('snoozed')]).toEqual([true, false]);
    expect(await cases.get(id)).toMatchObject({ snoozedUntil: null, version: 2 });
    expect(await cases.count()).toMatchObject({ snoozed: before.snoozed });
    const woken = await cases.next(until, claimedAwake(later(65)));
    expect(woken).toMatchObject({ id, state: 'claimed', snoozedUntil: null });
    now = noon;
    await cases.transact(id, null, removed('woken', []));
  });

  it('sleep only while nobody holds them: the database sees to it', async () => {
    const { id } = await newCase();
    const held = { state: 'claimed', claim: { by: 'staff-1', until: later(5) } } as const;
    const asleep = step('snoozed', { next: { ...held, snoozedUntil: later(60) } });
    await expect(cases.transact(id, null, asleep)).rejects.toThrow();
    expect(await cases.get(id)).toMatchObject({ state: 'open', snoozedUntil: null });
  });

  it('are counted by what they are now', async () => {
    const before = await cases.count();
    const { id } = await newCase();
    await cases.transact(id, null, claimed(later(5)));
    expect(await cases.count()).toEqual({ ...before, claimed: before.claimed + 1 });
    await cases.transact(id, null, step('released', { next: { state: 'open', claim: null } }));
    expect(await cases.count()).toEqual({ ...before, open: before.open + 1 });
  });

  it('come page by page, none twice and none missed', async () => {
    for (const priority of [0.3, 0.1 + 0.2, 5, 5, 7])
      await newCase({ priority, at: later(priority) });
    for (const order of ['priority', 'newest', 'oldest'] as const) {
      const whole = (await cases.list({ order, limit: 200 })).cases.map(({ id }) => id);
      const paged: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const from = cursor === undefined ? {} : { cursor };
        const page = await cases.list({ order, limit: 2, ...from });
        paged.push(...page.cases.map(({ id }) => id));
        cursor = page.next;
      }
      expect(paged).toEqual(whole);
      expect(new Set(paged).size).toBe(paged.length);
    }
    const madeUp = cases.list({ order: 'newest', limit: 2, cursor: 'made up' });
    await expect(madeUp).rejects.toMatchObject({ code: 'bad-cursor' });
  });

  it('go out by priority, each to one moderator', async () => {
    const urgent = [];
    for (const priority of [101, 103, 102]) urgent.push((await newCase({ priority })).id);
    const next = () => cases.next(noon, claimed(later(5)));
    const taken = await Promise.all([next(), next(), next()]);
    expect(taken.map((one) => one?.id).sort()).toEqual([...urgent].sort());
    expect(taken.every((one) => one?.state === 'claimed')).toBe(true);
    const order = await cases.list({ states: ['claimed'], order: 'priority', limit: 3 });
    expect(order.cases.map(({ priority }) => priority.value)).toEqual([103, 102, 101]);
  });

  it('hold their history: every hash is right', async () => {
    const check = await cases.verify();
    expect(check.broken).toEqual([]);
    expect(check.cases).toBeGreaterThan(15);
    expect(check.events).toBeGreaterThan(check.cases);
  });
});

forEachDatabase('a history that someone tampered with', (open) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('is refused, and what gets past the refusal is found', async () => {
    const { cases, comments } = database.storage;
    const ids: string[] = [];
    for (const externalId of ['a', 'b', 'c', 'd']) {
      const taken = await comments.take(intake({ comment: { externalId } }));
      const id = taken.case?.id ?? '';
      await cases.transact(id, null, step('noted', { moves: false }));
      await cases.transact(id, null, step('noted', { moves: false }));
      ids.push(id);
    }
    const [changed, missing, cut, moved] = ids;
    for (const sql of [
      `UPDATE case_event SET actor = 'x'`,
      'DELETE FROM case_event',
      'TRUNCATE case_event',
      'TRUNCATE moderation_case CASCADE',
      'DELETE FROM announcement_event',
    ]) {
      await expect(database.sql(sql)).rejects.toThrow(/append-only/);
    }
    await database.sql('ALTER TABLE case_event DISABLE TRIGGER USER');
    await database.sql(
      `UPDATE case_event SET payload = '{}' WHERE case_id = '${changed}' AND seq = 1`,
    );
    await database.sql(`DELETE FROM case_event WHERE case_id = '${missing}' AND seq = 2`);
    await database.sql(`DELETE FROM case_event WHERE case_id = '${cut}' AND seq = 3`);
    await database.sql(
      `UPDATE case_event SET seq = seq + 10 WHERE case_id = '${moved}' AND seq > 1`,
    );
    expect((await cases.verify()).broken.map(({ case: id, seq, what }) => [id, seq, what])).toEqual(
      [
        [changed, 1, 'hash'],
        [missing, 3, 'gap'],
        [cut, 3, 'head'],
        [moved, 12, 'gap'],
        [moved, 13, 'hash'],
        [moved, 3, 'head'],
      ],
    );
  });
});

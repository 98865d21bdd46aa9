import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DecisionKind } from '../../src/moderation/cases/case.js';
import { createRuleLab } from '../../src/moderation/lab/rule-lab.js';
import { watchRules } from '../../src/moderation/lab/watch.js';
import { patched } from '../../src/moderation/staff-rules/draft.js';
import type { RuleChange } from '../../src/moderation/staff-rules/ports.js';
import type { RuleFinding, StaffRule } from '../../src/moderation/staff-rules/rule.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, step } from './samples.js';

const noon = Date.UTC(2026, 10, 24, 4);
const HOUR = 3_600_000;

const list: RuleChange = {
  ...{ name: '口头禅', kind: 'word', category: 'insult', weight: 0.7, note: '' },
  ...{ mode: 'live', withdrawn: false, entries: ['草包'] },
};

forEachDatabase('the rule lab', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let now = new Date(noon);
  let count = 0;

  beforeAll(async () => {
    database = await open({ clock: { now: () => now } });
    storage = database.storage;
  });
  afterAll(() => database.close());

  const change = async (over: Partial<RuleChange>, id: string | null = null) => {
    count += 1;
    const making = { id, key: `change ${count}`, by: 'staff-1', at: now };
    const rule = await storage.rules.change(making, () => ({ ...list, ...over }));
    if (!rule) throw new Error('the rule is there');
    return rule;
  };

  /** A comment, and what a moderator made of it. */
  const say = async (
    text: string,
    { hits = [], decision }: { hits?: readonly RuleFinding[]; decision?: DecisionKind } = {},
  ) => {
    count += 1;
    const comment = { externalId: `c${count}`, text, at: now };
    const open = decision === undefined ? { open: null } : {};
    const taken = await storage.comments.take(intake({ comment, hits, ...open }));
    if (decision === undefined || !taken.case) return taken.comment;
    const decided = { kind: decision, by: 'staff-1', at: now, revision: 1 };
    const next = { state: 'resolved', decision: decided } as const;
    await storage.cases.transact(taken.case.id, null, step('decided', { next }));
    return taken.comment;
  };

  const found = ({ id, version }: StaffRule, mode: RuleFinding['mode']) => ({ id, version, mode });

  it('reads the past from the newest on, with what became of it', async () => {
    now = new Date(noon - 24 * HOUR);
    const kept = await say('草包枕头', { decision: 'keep' });
    const removed = await say('你这草包', { decision: 'warn' });
    const other = await say('几点关门');
    const since = new Date(noon - 30 * HOUR);
    const page = await storage.lab.past({ before: null, since, limit: 2 });
    expect(page).toMatchObject([
      { id: other.id, text: '几点关门', decision: null, queued: false },
      { id: removed.id, decision: 'warn', queued: true },
    ]);
    const rest = await storage.lab.past({ before: removed.id, since, limit: 2 });
    expect(rest).toMatchObject([{ id: kept.id, text: '草包枕头', decision: 'keep' }]);
    expect(await storage.lab.past({ before: null, since: new Date(noon), limit: 2 })).toEqual([]);
  });

  it('tries a change beside the live version, and changes nothing', async () => {
    now = new Date(noon);
    const rule = await change({ name: 'tried' });
    const lab = createRuleLab({
      store: storage.rules,
      lab: storage.lab,
      finder:
        async ({ entries }) =>
        (text) =>
          entries.some((entry) => text.includes(entry)),
      patched: (one, patch) => ({ ...one, ...patched(one, patch) }),
      now: () => now,
    });
    const before = await storage.rules.stamp();
    const tried = await lab.backtest(rule.id, { entries: ['你这草包', '关门'] });
    expect(tried).toMatchObject({ read: 3, liveVersion: 1, isCut: false });
    expect(tried?.draft).toMatchObject({ hits: 2, removed: 1, kept: 0, undecided: 1 });
    expect(tried?.live).toMatchObject({ hits: 2, removed: 1, kept: 1, undecided: 0 });
    expect(tried?.samples.map(({ foundBy }) => foundBy)).toEqual(['draft', 'live', 'both']);
    expect(await storage.rules.stamp()).toBe(before);
    const both = await Promise.allSettled([lab.backtest(rule.id, {}), lab.backtest(rule.id, {})]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await lab.backtest('no-id', {})).toBeNull();
  });

  it('knows of every rule what moderators made of its hits, since its content changed', async () => {
    const rule = await change({ name: 'measured', mode: 'shadow' });
    await say('一', { hits: [found(rule, 'shadow')], decision: 'remove' });
    const wider = await change({ ...list, name: 'measured', entries: ['草包', '饭桶'] }, rule.id);
    const hits = [found(wider, 'live')];
    await say('二', { hits, decision: 'remove' });
    await say('三', { hits, decision: 'keep' });
    await say('四', { hits });
    const all = (await storage.lab.outcomes(new Date(noon - HOUR))).filter(
      ({ id }) => id === rule.id,
    );
    expect(all).toMatchObject([
      { version: 1, mode: 'shadow', removed: 1, kept: 0, undecided: 0 },
      { version: 2, mode: 'live', removed: 1, kept: 1, undecided: 1, last: now },
    ]);
    const lab = createRuleLab({
      ...{ store: storage.rules, lab: storage.lab, now: () => now },
      ...{ finder: async () => () => false, patched: (one: StaffRule) => one },
    });
    const figures = (await lab.figures()).find(({ id }) => id === rule.id);
    expect(figures?.shadow.hits).toBe(0);
    expect(figures?.live).toMatchObject({ hits: 3, precision: { value: 0.5, of: 2 } });
    expect(figures?.rate?.hour.hits).toBe(3);
  });

  it('takes a live rule that finds far more than usual back into shadow, once', async () => {
    now = new Date(noon + 30 * HOUR);
    const usual = await change({ name: 'usual' });
    const wild = await change({ name: 'wild' });
    now = new Date(noon + 31 * HOUR);
    for (let at = 0; at < 220; at++) await say(`平常的话 ${at}`);
    now = new Date(noon + 40 * HOUR);
    for (let at = 0; at < 12; at++) await say(`突然的话 ${at}`, { hits: [found(wild, 'live')] });
    await say('又一句', { hits: [found(usual, 'live')] });
    const told: string[] = [];
    const parts = {
      ...{ store: storage.rules, lab: storage.lab },
      fellBack: async ({ rule }: { rule: StaffRule }) => void told.push(rule.name),
    };
    const fallen = await watchRules(parts, new Date(noon + 40.2 * HOUR));
    expect(fallen).toMatchObject([
      { rule: { id: wild.id, mode: 'shadow' }, rate: { state: 'above' } },
    ]);
    expect(told).toEqual(['wild']);
    expect((await storage.rules.history(wild.id)).at(-1)).toMatchObject({
      ...{ author: 'service', mode: 'shadow', version: 2, added: [], dropped: [] },
    });
    expect(await storage.rules.get(usual.id)).toMatchObject({ mode: 'live', version: 1 });
    expect(await watchRules(parts, new Date(noon + 40.3 * HOUR))).toEqual([]);
    // A lead who brings it back is not overruled by the same hour.
    now = new Date(noon + 40.3 * HOUR);
    await change({ name: 'wild' }, wild.id);
    expect(await watchRules(parts, new Date(noon + 40.4 * HOUR))).toEqual([]);
    expect(await storage.rules.get(wild.id)).toMatchObject({ mode: 'live', version: 3 });
  });

  it('keeps the line for the moderators’ chats, once', async () => {
    const effect = {
      kind: 'rule.fallback',
      subject: 'r1',
      payload: { name: '草包' },
      dedupe: 'd1',
    };
    await storage.outbox.put([effect], now);
    await storage.outbox.put([effect], now);
    expect(await storage.outbox.of('r1')).toMatchObject([{ ...effect, state: 'pending' }]);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DecisionKind } from '../../src/moderation/cases/case.js';
import { createCaseDesk } from '../../src/moderation/cases/desk.js';
import { reported, textCame } from '../../src/moderation/cases/open.js';
import { outcomeOf } from '../../src/moderation/cases/outcome.js';
import { standardSettings } from '../../src/moderation/space-policy.js';
import { createStatisticsDesk } from '../../src/moderation/statistics/statistics-desk.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake } from './samples.js';

/** Noon of a Tuesday in Shanghai. */
const noon = Date.UTC(2026, 10, 24, 4);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zone = 'Asia/Shanghai';

forEachDatabase('statistics', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let now = noon;
  let count = 0;
  const clock = { now: () => new Date(now) };
  beforeAll(async () => {
    database = await open({ clock });
    storage = database.storage;
  });
  afterAll(() => database.close());

  const house = (inZone = zone) => {
    const { statistics, settings, cases, comments, outbox, spaces } = storage;
    return {
      statistics: createStatisticsDesk({
        ...{ store: statistics, settings, zone: inZone, clock },
        ruleName: async (id) => (id === 'r1' ? '口头禅' : null),
      }),
      cases: createCaseDesk({
        ...{ cases, comments, outbox, spaces, clock },
        ...{ names: async (id: string) => id, moderates: async () => true },
      }),
    };
  };

  /** A comment that rules found something in, at an hour after noon. */
  const flag = async (hours: number, over: { space?: string; language?: string } = {}) => {
    now = noon + hours * HOUR;
    const at = clock.now();
    const { space = 'web:main', language = 'zh-CN' } = over;
    const comment = { externalId: `s${++count}`, space, at, author: `author ${count}` };
    const judgement = { ...intake().scan, because: { key: 'because-signals', args: {} } };
    const policy = { does: standardSettings('web').does, holdDays: 30 };
    const change = textCame({ judgement, policy, at, revision: 1 });
    const taken = await storage.comments.take(intake({ comment, language, open: change }));
    if (!taken.case) throw new Error('there is a case');
    return taken.case;
  };

  const act = async (
    { id, version }: { id: string; version: number },
    hours: number,
    action: { action: 'decide'; decision: DecisionKind } | { action: 'undo'; reason: string },
  ) => {
    now = noon + hours * HOUR;
    const key = `key ${++count}`;
    const result = await house().cases.act(
      { id, version, key, by: 'staff-1', at: clock.now() },
      action,
    );
    if (!result.ok) throw new Error(result.code);
    return result.case;
  };
  const decide = (one: { id: string; version: number }, hours: number, decision: DecisionKind) =>
    act(one, hours, { action: 'decide', decision });

  it('counts what came in and was decided on each day of the library’s own', async () => {
    const late = await flag(11.9);
    const early = await flag(12.1);
    await flag(13, { space: 'discord:1', language: 'en' });
    await decide(late, 13.9, 'remove');
    await decide(early, 22.1, 'keep');
    now = noon + 23 * HOUR;
    const figures = await house().statistics.figures({ days: 7, scope: {} });
    expect(figures.span).toEqual({ from: '2026-11-19', to: '2026-11-25' });
    expect(figures.days).toHaveLength(7);
    // Half past eleven at night, and ten past midnight.
    expect(figures.days.slice(-2)).toMatchObject([
      { day: '2026-11-24', opened: 1, decided: 0 },
      { day: '2026-11-25', opened: 2, decided: 2 },
    ]);
    expect(figures.total).toMatchObject({ opened: 3, decided: 2, cleared: 0 });
    expect(figures.missing).toBe(0);
  });

  it('tells how long cases waited, and what people made of what rules found', async () => {
    const { total, rules } = await house().statistics.figures({ days: 7, scope: {} });
    // Two hours for one, ten for the other.
    expect(total.waits?.median).toBeGreaterThan(1.95 * 3600);
    expect(total.waits?.median).toBeLessThan(2.05 * 3600);
    expect(total.waits?.p90).toBe(total.waits?.median);
    expect(rules).toMatchObject([
      { rule: 'flood', source: null, hits: 2, agreed: 1, precision: { value: 0.5, of: 2 } },
      { rule: 'words', source: null, hits: 2, agreed: 1 },
    ]);
  });

  it('narrows to spaces and languages, and sets them side by side', async () => {
    const all = await house().statistics.figures({ days: 7, scope: {} });
    expect(all.spaces).toMatchObject([
      { name: 'web:main', opened: 2, decided: 2, open: 0 },
      { name: 'discord:1', opened: 1, decided: 0, open: 1, waits: null },
    ]);
    expect(all.languages.map(({ name }) => name)).toEqual(['zh-CN', 'en']);
    const english = await house().statistics.figures({ days: 7, scope: { languages: ['en'] } });
    expect(english.total).toMatchObject({ opened: 1, decided: 0, waits: null });
    expect(english.open.cases).toBe(1);
    const scope = { spaces: ['web:main'], languages: ['en'] };
    const none = await house().statistics.figures({ days: 7, scope });
    expect(none.total).toMatchObject({ opened: 0, decided: 0 });
    expect(none.open).toMatchObject({ cases: 0, oldest: null });
  });

  it('says what waits now, and for how long', async () => {
    now = noon + 13 * HOUR + 5 * DAY;
    await storage.cases.next(clock.now(), (current) => {
      const until = new Date(now + HOUR).toISOString();
      const claimed = { type: 'claimed', actor: 'staff-1', at: clock.now(), key: null } as const;
      return outcomeOf(current, [{ ...claimed, payload: { until } }]);
    });
    const { open: waiting } = await house().statistics.figures({ days: 7, scope: {} });
    expect(waiting).toMatchObject({ cases: 1, late: 1, states: { open: 0, claimed: 1 } });
    expect(waiting.oldest).toEqual(new Date(noon + 13 * HOUR));
    expect(waiting.ages.map(({ cases }) => cases)).toEqual([0, 0, 0, 1, 0]);
    now += 2 * HOUR;
    const after = await house().statistics.figures({ days: 7, scope: {} });
    // A claim that has ended is none.
    expect(after.open.states).toMatchObject({ open: 1, claimed: 0 });
  });

  it('takes back what was counted when a decision is taken back, whenever that is', async () => {
    const one = await decide(await flag(200), 201, 'ban');
    now = noon + 202 * HOUR;
    const before = await house().statistics.figures({ days: 7, scope: {} });
    const undone = await act(one, 250, { action: 'undo', reason: 'a quotation' });
    now = noon + 250 * HOUR + 60_000;
    const after = await house().statistics.figures({ days: 7, scope: {} });
    const day = (figures: typeof after) => figures.days.find(({ opened }) => opened === 1);
    expect(day(before)).toMatchObject({ decided: 1 });
    expect(day(after)).toMatchObject({ decided: 0, waits: null });
    expect(after.rules).toEqual([]);
    await decide(undone, 251, 'keep');
    now = noon + 252 * HOUR;
    const again = await house().statistics.figures({ days: 7, scope: {} });
    // It waited an hour since it came back, not two days since it came in.
    expect(again.total).toMatchObject({ opened: 1, decided: 1 });
    expect(again.total.waits?.median).toBeLessThan(1.05 * 3600);
    expect(again.rules.find(({ rule }) => rule === 'words')).toMatchObject({ hits: 1, agreed: 0 });
  });

  it('counts a case that comes back twice, and its first decision no more against a rule', async () => {
    const one = await decide(await flag(400), 401, 'keep');
    now = noon + 402 * HOUR;
    await house().statistics.figures({ days: 7, scope: {} });
    for (const reporter of ['r1', 'r2', 'r3']) {
      const change = reported({ at: clock.now(), length: 4, reliability: 0.9 });
      const report = { commentId: one.commentId, reporter, reason: '', at: clock.now() };
      await storage.comments.report({ ...report, change });
    }
    const back = await storage.cases.get(one.id);
    expect(back?.state).toBe('open');
    await decide(back ?? one, 403, 'remove');
    now = noon + 404 * HOUR;
    const { total, rules } = await house().statistics.figures({ days: 7, scope: {} });
    expect(total).toMatchObject({ opened: 2, decided: 2 });
    expect(rules.find(({ rule }) => rule === 'words')).toMatchObject({ hits: 1, agreed: 1 });
  });

  it('counts all days anew for a library in another zone, and forgets nothing', async () => {
    now = noon + 500 * HOUR;
    const there = house('America/Los_Angeles');
    while ((await there.statistics.recount(5)) > 0);
    const span = { from: '2026-11-01', to: '2026-12-31' };
    const days = await storage.statistics.days(span, {});
    expect(days[0]).toMatchObject({ day: '2026-11-24', opened: 3, decided: 2 });
    const shanghai = house();
    while ((await shanghai.statistics.recount(5)) > 0);
    const back = await storage.statistics.days(span, {});
    expect(back.slice(0, 2)).toMatchObject([
      { day: '2026-11-24', opened: 1, decided: 0 },
      { day: '2026-11-25', opened: 2, decided: 2 },
    ]);
    expect(await storage.statistics.staleDays(zone)).toEqual([]);
  });

  it('equals the fold of every history, whatever was done', async () => {
    const rows = await storage.statistics.days({ from: '2026-11-01', to: '2026-12-31' }, {});
    const { cases } = await storage.cases.list({ order: 'oldest', limit: 100 });
    const events = (await Promise.all(cases.map(({ id }) => storage.cases.events(id)))).flat();
    const undone = new Set(
      events.flatMap(({ type, caseId, payload }) =>
        type === 'undone' ? [`${caseId} ${payload.undoes}`] : [],
      ),
    );
    const standing = events.filter(
      ({ type, caseId, seq }) => type === 'decided' && !undone.has(`${caseId} ${seq}`),
    );
    const opened = events.filter(({ type }) => type === 'opened');
    expect(rows.reduce((sum, day) => sum + day.opened, 0)).toBe(opened.length);
    expect(rows.reduce((sum, day) => sum + day.decided, 0)).toBe(standing.length);
  });
});

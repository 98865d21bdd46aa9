import { afterAll, beforeAll, expect, it } from 'vitest';
import { diagnoseLog } from '../../src/app/doctor-keeping.js';
import { createSelfCheck, lastSelfCheck } from '../../src/app/self-check.js';
import { selfCheckErrands } from '../../src/app/self-check-notice.js';
import { loadI18n } from '../../src/core/i18n.js';
import { createCaseDesk } from '../../src/moderation/cases/desk.js';
import { textCame } from '../../src/moderation/cases/open.js';
import type { Signal } from '../../src/moderation/comment.js';
import { judged } from '../../src/moderation/policy.js';
import { standardSettings } from '../../src/moderation/space-policy.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, noon } from './samples.js';

const night = new Date('2026-11-24T19:00:00Z');
const hours = (count: number) => new Date(night.getTime() + count * 3_600_000);
const found: Signal = {
  ...{ rule: 'words', tier: 'literal', span: [0, 2], weight: 0.7 },
  why: { key: 'words' },
};

const policy = standardSettings('telegram');

forEachDatabase('the nightly check', (open) => {
  let database: OpenDatabase;
  let ids: string[];
  const told: (readonly [Date, number])[] = [];

  beforeAll(async () => {
    database = await open({ clock: { now: () => noon } });
    const { storage } = database;
    await storage.spaces.ensure({ id: 'telegram:1', platform: 'telegram', name: 'x', at: noon });
    await storage.spaces.update('telegram:1', { role: 'moderators', locale: 'en' });
    const desk = createCaseDesk({
      ...{ cases: storage.cases, comments: storage.comments, outbox: storage.outbox },
      ...{ spaces: storage.spaces, moderates: async () => true },
      ...{ clock: { now: () => noon }, names: async (id: string) => id, bus: () => {} },
    });
    ids = [];
    for (const externalId of ['a', 'b', 'c']) {
      const judgement = judged([found], { mayAct: false });
      const change = textCame({ judgement, policy, at: noon, revision: 1 });
      const taken = await storage.comments.take(intake({ comment: { externalId }, open: change }));
      const id = taken.case?.id ?? '';
      ids.push(id);
      const by = { id, version: taken.case?.version ?? 0, key: externalId, by: 'mo', at: noon };
      const done = await desk.act(by, { action: 'decide', decision: 'remove' });
      expect(done.ok).toBe(true);
    }
    await storage.cases.seal();
  });
  afterAll(() => database.close());

  const check = () =>
    createSelfCheck({
      storage: database.storage,
      metrics: { checked: (at, broken) => void told.push([at, broken]) },
      log: { info: () => {}, error: () => {} },
      timezone: 'Asia/Shanghai',
    });
  const last = () => lastSelfCheck(database.storage.settings);
  const say = (key: string, args = {}) => `${key} ${JSON.stringify(args)}`;

  it('runs once in the library’s night, and keeps what it found', async () => {
    expect(diagnoseLog(await last(), night, say).lines[0]).toMatch(/unchecked/);
    await check().run(night);
    expect(await last()).toEqual({
      ...{ at: night, events: 6, cases: 3, seals: 1, broken: 0, first: null },
    });
    await check().run(hours(1));
    await check().run(hours(18));
    expect((await last())?.at).toEqual(night);
    await check().run(hours(24));
    expect((await last())?.at).toEqual(hours(24));
    expect(told.at(-1)).toEqual([hours(24), 0]);
    expect(diagnoseLog(await last(), hours(30), say)).toMatchObject({ healthy: true });
  });

  it('finds a case that says something else than its events', async () => {
    await database.sql(`UPDATE moderation_case
      SET decision = jsonb_set(decision, '{kind}', '"keep"') WHERE id = '${ids[1]}'`);
    await check().run(hours(48));
    const place = { case: ids[1], seq: 2, what: 'projection' };
    expect(await last()).toMatchObject({ broken: 1, first: place });
    const said = diagnoseLog(await last(), hours(50), say);
    expect(said).toMatchObject({ healthy: false, lines: [expect.stringContaining(ids[1] ?? '')] });
    expect(told.at(-1)).toEqual([hours(48), 1]);
  });

  it('tells the staff’s own spaces, in their language, once a day', async () => {
    await check().run(hours(72));
    const rows = await database.storage.outbox.of('telegram:1');
    expect(rows).toHaveLength(2);
    const i18n = await loadI18n('locales', 'zh-CN');
    const delivered: string[] = [];
    const errands = selfCheckErrands({
      doors: {
        ...{ start: async () => {}, stop: async () => {}, actions: {} },
        carriers: [
          {
            platform: 'telegram',
            deliver: async ({ recipient }, text) => {
              delivered.push(`${recipient} ${text}`);
              return { state: 'sent' };
            },
          },
        ],
      },
      ...{ clock: { now: () => noon }, i18n, fallbackLocale: 'zh-CN' },
    });
    for (const row of rows) await errands[row.kind]?.(row);
    expect(delivered).toHaveLength(2);
    expect(delivered[0]).toMatch(/^telegram:1 The nightly check found/);
  });
});

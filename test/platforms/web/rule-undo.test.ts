import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runEffects } from '../../../src/moderation/run-effects.js';
import { undoErrands } from '../../../src/moderation/staff-rules/undo-run.js';
import type {
  RuleUndoJson,
  RuleUndoPreviewJson,
} from '../../../src/platforms/web/contract/rule-undo.js';
import type { RuleEffectJson } from '../../../src/platforms/web/contract/rules.js';
import { json, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
let lead: Record<string, string>;
let moderator: Record<string, string>;
let site: Record<string, string>;
let rule = '';

beforeAll(async () => {
  house = await openWebHouse();
  lead = await house.signIn('lead@library.example', 'lead');
  moderator = await house.signIn('moderator@library.example', 'moderator');
  site = await house.token('site@library.example', 'moderator', ['comments:write']);
  const wish = { name: 'ducks', kind: 'word', category: 'insult', mode: 'live' };
  const made = house.post('/api/rules', { ...wish, entries: ['嘎嘎鸭'], key: 'make' }, lead);
  rule = (await json<RuleEffectJson>(made)).rule.id;
  for (const name of ['one', 'two']) {
    const comment = { externalId: name, text: `嘎嘎鸭 ${name}`, author: { id: name } };
    await json(house.post('/api/comments', comment, site));
  }
});
afterAll(() => house.close());

const since = '2020-01-01T00:00:00Z';
const look = (at: string, who = lead) =>
  house.web.fetch(
    new Request(`http://library.test/api/rules/${rule}/undo?since=${encodeURIComponent(at)}`, {
      headers: who,
    }),
  );
const undo = (body: object, who = lead) => house.post(`/api/rules/${rule}/undo`, body, who);
const work = () => {
  const { ruleHits: hits, cases, comments, spaces, outbox } = house.storage;
  const clock = { now: () => new Date(Date.now() + 1_000) };
  const others = undoErrands({ hits, cases, comments, spaces, outbox, now: clock.now });
  return runEffects({ outbox, comments, actions: {}, clock, others });
};

describe('POST /api/rules/{id}/undo', () => {
  it('is for leads alone', async () => {
    for (const who of [moderator, site]) {
      expect((await undo({ since, key: 'k' }, who)).status).toBe(403);
      expect((await look(since, who)).status).toBe(403);
    }
    expect((await undo({ since, key: 'k' }, {})).status).toBe(401);
  });

  it('shows what it would touch, does it once, and says how far it is', async () => {
    const preview = await json<RuleUndoPreviewJson>(look(since));
    expect(preview.counts).toMatchObject({ waiting: 2, decided: 0 });
    expect(preview.samples.map(({ text }) => text)).toEqual(['嘎嘎鸭 two', '嘎嘎鸭 one']);
    const begun = await json<RuleUndoJson>(undo({ since, key: 'first' }));
    expect(begun).toMatchObject({ state: 'running', by: 'lead', counts: { waiting: 2 } });
    await work();
    const done = { state: 'done', counts: { cleared: 2, waiting: 0 }, left: [] };
    expect(await json(undo({ since, key: 'first' }))).toMatchObject(done);
    await work();
    expect(await json(undo({ since, key: 'first' }))).toMatchObject(done);
  });

  it('refuses what makes no sense, in a sentence', async () => {
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const statuses = [
      await undo({ since: 'yesterday', key: 'k' }),
      await undo({ since, key: 'k'.repeat(101) }),
      await undo({ since, key: 'k', force: true }),
      await undo({ since: later, key: 'k' }),
      await undo({ since: '2021-01-01T00:00:00Z', key: 'first' }),
    ].map(({ status }) => status);
    expect(statuses.every((status) => status === 400 || status === 422 || status === 409)).toBe(
      true,
    );
    const gone = '00000000-0000-7000-8000-000000000000';
    const missing = await house.post(`/api/rules/${gone}/undo`, { since, key: 'x' }, lead);
    expect(missing.status).toBe(404);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseJson } from '../../../src/platforms/web/contract/cases.js';
import type {
  BacktestJson,
  RuleFiguresJson,
} from '../../../src/platforms/web/contract/rule-lab.js';
import type { RuleEffectJson } from '../../../src/platforms/web/contract/rules.js';
import { json, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
let lead: Record<string, string>;
let moderator: Record<string, string>;
let site: Record<string, string>;
let keys = 0;

beforeAll(async () => {
  house = await openWebHouse();
  lead = await house.signIn('lead@library.example', 'lead');
  moderator = await house.signIn('moderator@library.example', 'moderator');
  site = await house.token('site@library.example', 'moderator', ['comments:write']);
});
afterAll(() => house.close());

const send = (method: string, path: string, body?: object, who = lead) =>
  house.web.fetch(
    new Request(`http://library.test${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...who },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  );
const key = () => `key ${++keys}`;
const make = async (wish: object) => {
  const content = { key: key(), kind: 'word', category: 'insult', ...wish };
  return (await json<RuleEffectJson>(send('POST', '/api/rules', content))).rule;
};
const backtest = (id: string, patch: object = {}, who = lead) =>
  send('POST', `/api/rules/${id}/backtest`, patch, who);

/** Says something from the outside and has it decided where it came before a moderator. */
async function say(text: string, decision?: 'keep' | 'remove') {
  const comment = { externalId: key(), text, author: { id: `reader ${keys}` } };
  const said = await json<{ case: { id: string; version: number } | null }>(
    house.post('/api/comments', comment, site),
  );
  if (decision === undefined || !said.case) return;
  const step = { version: said.case.version, key: key(), decision };
  await json<CaseJson>(send('POST', `/api/cases/${said.case.id}/decide`, step, moderator));
}

describe('the rule lab', () => {
  it('says what a draft would have found, and which of it was new', async () => {
    await say('Cheap 代写论文 now, 哇哇鸡', 'remove');
    await say('哇哇鸡在唱歌');
    await say('今天几点关门');
    const rule = await make({ name: 'hens', entries: ['哇哇鸡'] });
    const tried = await json<BacktestJson>(backtest(rule.id, {}, moderator));
    expect(tried).toMatchObject({ read: 3, isCut: false, live: null, liveVersion: null });
    expect(tried.draft).toMatchObject({ hits: 2, removed: 1, kept: 0, undecided: 1 });
    expect(tried.draft.precision).toMatchObject({ value: 1, of: 1 });
    expect(tried.draft.extraPerDay.value).toBeCloseTo(1);
    expect(tried.samples).toMatchObject([
      { text: '哇哇鸡在唱歌', outcome: 'undecided', foundBy: 'draft' },
      { outcome: 'removed', foundBy: 'draft' },
    ]);
  });

  it('sets a change beside the live version, under the allow-lists in force', async () => {
    const rule = await make({ name: 'ducks', entries: ['嘎嘎鸭'], mode: 'live' });
    await say('嘎嘎鸭来了', 'remove');
    await say('买一本嘎嘎鸭绘本', 'keep');
    await make({ name: 'picture books', kind: 'allow', entries: ['嘎嘎鸭绘本'], mode: 'live' });
    const patch = { add: ['绘本'] };
    const tried = await json<BacktestJson>(backtest(rule.id, patch));
    expect(tried.liveVersion).toBe(1);
    expect(tried.live).toMatchObject({ hits: 1, removed: 1, kept: 0 });
    // The word inside the allowed compound stays hidden there.
    expect(tried.draft).toMatchObject({ hits: 1, removed: 1, kept: 0 });
    const wide = await json<BacktestJson>(backtest(rule.id, { entries: ['买一本', '嘎嘎鸭'] }));
    expect(wide.draft).toMatchObject({ hits: 2, removed: 1, kept: 1 });
    expect(wide.samples[0]).toMatchObject({ text: '买一本嘎嘎鸭绘本', foundBy: 'draft' });
  });

  it('collects what shadow and live rules found, with what moderators made of it', async () => {
    const shadow = await make({ name: 'geese', entries: ['哦哦鹅'], mode: 'shadow' });
    await say('哦哦鹅');
    const { figures } = await json<{ figures: RuleFiguresJson[] }>(
      send('GET', '/api/rules/figures', undefined, moderator),
    );
    const named = new Map(figures.map((one) => [one.id, one]));
    expect(named.get(shadow.id)).toMatchObject({
      ...{ mode: 'shadow', fellBackAt: null, shadow: { hits: 1, undecided: 1, precision: null } },
      rate: { state: 'unknown', hour: { hits: 1 } },
    });
    const ducks = figures.find(({ live }) => live.hits > 0);
    expect(ducks?.live).toMatchObject({ hits: 2, removed: 1, kept: 1, precision: { value: 0.5 } });
  });

  it('is for those who read cases, and says what is wrong', async () => {
    const rule = await make({ name: 'swans', entries: ['白天鹅'] });
    const editor = await house.signIn('editor@library.example', 'editor');
    expect((await backtest(rule.id, {}, editor)).status).toBe(403);
    expect((await backtest(rule.id, {}, {})).status).toBe(401);
    expect((await send('GET', '/api/rules/figures', undefined, editor)).status).toBe(403);
    expect((await backtest('01940000-0000-7000-8000-000000000000')).status).toBe(404);
    for (const patch of [{ weight: 2 }, { mode: 'live' }, { entries: ['\u200b'] }, []]) {
      expect([400, 422], JSON.stringify(patch)).toContain((await backtest(rule.id, patch)).status);
    }
  });
});

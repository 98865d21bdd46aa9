import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseJson } from '../../../src/platforms/web/contract/cases.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type {
  RuleDetailJson,
  RuleEffectJson,
  RuleJson,
  RulesImportedJson,
  RuleTrialJson,
} from '../../../src/platforms/web/contract/rules.js';
import { json, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
let lead: Record<string, string>;
let moderator: Record<string, string>;
let keys = 0;

beforeAll(async () => {
  house = await openWebHouse();
  lead = await house.signIn('lead@library.example', 'lead');
  moderator = await house.signIn('moderator@library.example', 'moderator');
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
const make = (wish: object) =>
  json<RuleEffectJson>(send('POST', '/api/rules', { key: key(), kind: 'word', ...wish }));

describe('lists and patterns', () => {
  it('are read by moderators and changed by leads alone', async () => {
    const editor = await house.signIn('editor@library.example', 'editor');
    const { rule } = await make({ name: 'read me', entries: ['甲词'] });
    const one = `/api/rules/${rule.id}`;
    for (const path of ['/api/rules', one, `${one}/hits`, '/api/rules/export']) {
      expect((await send('GET', path, undefined, moderator)).status, path).toBe(200);
      expect((await send('GET', path, undefined, editor)).status, path).toBe(403);
      expect((await send('GET', path, undefined, {})).status, path).toBe(401);
    }
    for (const [method, path] of [
      ['POST', '/api/rules'],
      ['PUT', one],
      ['DELETE', one],
      ['POST', '/api/rules/import'],
    ] as const) {
      expect((await send(method, path, {}, moderator)).status, path).toBe(403);
    }
  });

  it('go from draft to live, where they count with the next comment', async () => {
    const sound = { name: '鸭', entries: ['呱呱鸭'], category: 'insult', weight: 0.6 };
    const { rule, conflicts, reach } = await make(sound);
    expect(rule).toMatchObject({ mode: 'draft', version: 1, count: 1, sample: ['呱呱鸭'] });
    expect({ conflicts, reach }).toEqual({ conflicts: [], reach: { hits: 0, of: 0 } });
    const live = { version: 1, key: key(), mode: 'live' };
    const effect = await json<RuleEffectJson>(send('PUT', `/api/rules/${rule.id}`, live));
    expect(effect.rule).toMatchObject({ mode: 'live', version: 2, author: 'lead' });
    const site = await house.token('site@library.example', 'moderator', ['comments:write']);
    const comment = { externalId: 'c1', text: '你这呱呱鸭', author: { id: 'r1' } };
    const said = await json<{ case: { id: string } }>(house.post('/api/comments', comment, site));
    const found = await json<CaseJson>(send('GET', `/api/cases/${said.case.id}`));
    expect(found.signals).toContainEqual(
      expect.objectContaining({ source: { id: rule.id, version: 2 } }),
    );
    expect(found.signals[0]?.why).toContain('鸭');
    const { rules } = await json<{ rules: RuleJson[] }>(send('GET', '/api/rules'));
    expect(rules.find(({ id }) => id === rule.id)?.hits).toEqual({ live: 1, shadow: 0 });
  });

  it('are changed by one colleague at a time, with a history of who did what', async () => {
    const { rule } = await make({ name: 'history', entries: ['a-word', 'b-word'] });
    const path = `/api/rules/${rule.id}`;
    const edit = { version: 1, key: key(), add: ['c-word'], drop: ['a-word'] };
    expect((await send('PUT', path, edit)).status).toBe(200);
    expect((await send('PUT', path, edit)).status).toBe(200);
    const late = await send('PUT', path, { ...edit, key: key() });
    expect(late.status).toBe(409);
    const { winner } = await json<ErrorJson>(late);
    expect(winner).toMatchObject({ who: 'lead', what: 'draft' });
    const all = await json<RuleDetailJson>(send('GET', path));
    expect(all.entries).toEqual(['b-word', 'c-word']);
    expect(all.history).toMatchObject([
      { version: 2, added: { count: 1, sample: ['c-word'] }, dropped: { sample: ['a-word'] } },
      { version: 1, author: 'lead', added: { count: 2 } },
    ]);
    const some = await json<RuleDetailJson>(send('GET', `${path}?q=B-&limit=1`));
    expect(some).toMatchObject({ entries: ['b-word'], matching: 1, count: 2 });
    const gone = await json<RuleEffectJson>(send('DELETE', path, { version: 2, key: key() }));
    expect(gone.rule).toMatchObject({ withdrawn: true, version: 3 });
    expect((await send('DELETE', path, { version: 3, key: key() })).status).toBe(404);
    expect((await json<RuleDetailJson>(send('GET', path))).withdrawn).toBe(true);
  });

  it('say what another list allows, whichever of the two is saved last', async () => {
    await make({ name: 'friends', kind: 'allow', entries: ['好词'] });
    const { conflicts } = await make({ name: 'foes', entries: ['好词'] });
    expect(conflicts).toEqual([{ entry: '好词', list: 'friends', allowedBy: 'other' }]);
    await make({ name: 'bad sites', kind: 'domain_denied', entries: ['shop.example'] });
    const good = { name: 'good sites', kind: 'domain_allowed', entries: ['shop.example'] };
    expect((await make(good)).conflicts).toEqual([
      { entry: 'shop.example', list: 'bad sites', allowedBy: 'this' },
    ]);
    const shipped = await make({ name: 'mild', kind: 'allow', entries: ['Idiot'] });
    expect(shipped.conflicts).toEqual([{ entry: 'Idiot', list: null, allowedBy: 'this' }]);
  });

  it('say of a file which of its lists contradicts which, once', async () => {
    const lists = [
      { name: 'in the file', kind: 'word', entries: ['打酱油', '好词'] },
      { name: 'let pass', kind: 'allow', entries: ['打酱油'] },
    ];
    const text = lists.map((list) => JSON.stringify(list)).join('\n');
    const body = { key: key(), file: 'both.jsonl', text };
    const done = await json<RulesImportedJson>(send('POST', '/api/rules/import', body));
    expect(done).toMatchObject({ created: 2, problemCount: 0, conflictCount: 2 });
    expect(done.conflicts).toEqual([
      { entry: '好词', watching: 'in the file', allowing: 'friends' },
      { entry: '打酱油', watching: 'in the file', allowing: 'let pass' },
    ]);
  });

  it('may hold a pattern that would blow up elsewhere: its time grows with the text alone', async () => {
    const wish = { name: 'slow', kind: 'pattern', entries: ['(a+)+$'], mode: 'live' };
    const { rule } = await make(wish);
    expect(rule).toMatchObject({ mode: 'live', count: 1 });
    const text = `${'a'.repeat(1_900)}!`;
    const body = { text, rules: [rule.id] };
    const trial = await json<RuleTrialJson>(send('POST', '/api/rules/try', body));
    expect(trial.found).toMatchObject([{ id: rule.id, spans: [] }]);
    const gone = await send('DELETE', `/api/rules/${rule.id}`, { version: 1, key: key() });
    expect(gone.status).toBe(200);
  });

  it('are refused when a word would hit nearly everything, with how many comments it would', async () => {
    const writer = await house.token('wide@library.example', 'moderator', ['comments:write']);
    for (let n = 0; n < 30; n++) {
      const comment = {
        externalId: `wide ${n}`,
        text: `第 ${n} 场朗诵会`,
        author: { id: `w${n}` },
      };
      expect((await house.post('/api/comments', comment, writer)).status).toBeLessThan(300);
    }
    const wide = { key: key(), kind: 'word', name: 'wide', entries: ['别的', '朗诵会'] };
    const refused = await send('POST', '/api/rules', wide);
    const { error } = await json<ErrorJson>(refused);
    expect([refused.status, error.code]).toEqual([422, 'rule_matches_all']);
    expect(error.message).toMatch(/“朗诵会” would hit 30 of the last \d+ comments/);
    const { rules } = await json<{ rules: RuleJson[] }>(send('GET', '/api/rules'));
    expect(rules.some(({ name }) => name === 'wide')).toBe(false);
  });

  it('are tried on a text without a trace', async () => {
    const { rule } = await make({ name: 'ducks', kind: 'pattern', entries: ['du.k'] });
    const trial = await json<RuleTrialJson>(
      send('POST', '/api/rules/try', { text: 'a duck', rules: [rule.id] }, moderator),
    );
    expect(trial.found).toEqual([{ id: rule.id, name: 'ducks', mode: 'draft', spans: [[2, 6]] }]);
    expect(trial.now).toEqual({ verdict: 'allow', signals: [] });
  });

  it('go out as files and come in again', async () => {
    const out = await send('GET', '/api/rules/export');
    expect(out.headers.get('content-disposition')).toContain('wenjin-rules.jsonl');
    const text = await out.text();
    const bring = (body: object) =>
      json<RulesImportedJson>(send('POST', '/api/rules/import', { key: key(), ...body }));
    expect(await bring({ file: 'wenjin-rules.jsonl', text })).toMatchObject({
      ...{ created: 0, changed: 0, problemCount: 0 },
    });
    const many = Array.from({ length: 20_000 }, (_, n) => `长长的词条${n}`).join('\n');
    const large = await bring({ file: '长表.txt', text: `${many}\n \u200b\n` });
    expect(large).toMatchObject({ created: 1, problemCount: 1 });
    expect(large.problems[0]).toMatchObject({ place: 'line 20001' });
    const { rules } = await json<{ rules: RuleJson[] }>(send('GET', '/api/rules'));
    expect(rules.find(({ name }) => name === '长表')).toMatchObject({
      count: 20_000,
      mode: 'draft',
    });
  });

  it.each<[string, object, number, string]>([
    ['a kind that is none', { kind: 'magic' }, 422, 'bad_input'],
    ['an empty word', { entries: [''] }, 422, 'rule_empty_entry'],
    ['a name that is taken', { name: 'read me' }, 422, 'rule_name_taken'],
    ['a pattern for everything', { kind: 'pattern', entries: ['.*'] }, 422, 'pattern_matches_all'],
    ['an unknown field', { colour: 'green' }, 422, 'bad_input'],
  ])('are refused with %s', async (_name, over, status, code) => {
    const refused = await send('POST', '/api/rules', {
      ...{ key: key(), kind: 'word', name: 'wrong', entries: ['x'], ...over },
    });
    const { error } = await json<ErrorJson>(refused);
    expect([refused.status, error.code]).toEqual([status, code]);
    expect(error.message).not.toBe('');
  });

  it.each([
    ['en', /64 KB.*“Bring in a file”.*wenjin rules import.*split/, /4 MB.*60,000.*120,000.*split/],
    ['zh-CN', /64 KB.*60,000 条.*“导入文件”.*wenjin rules import.*拆分/, /4 MB.*60,000 条.*拆成/],
  ])(
    'that are too large are refused with what to do instead (%s)',
    async (language, list, file) => {
      const who = { ...lead, 'accept-language': language };
      const refusal = async (method: string, path: string, body: object) => {
        const refused = await send(method, path, { key: key(), ...body }, who);
        return [refused.status, (await json<ErrorJson>(refused)).error.message];
      };
      const { rule } = await make({ name: `grows ${language}`, entries: ['w'] });
      const many = Array.from({ length: 9_000 }, (_, n) => `词${n}`);
      const asList = [413, expect.stringMatching(list)];
      const one = `/api/rules/${rule.id}`;
      expect(await refusal('POST', '/api/rules', { name: 'long', entries: many })).toEqual(asList);
      expect(await refusal('PUT', one, { version: 1, entries: many })).toEqual(asList);
      expect(await refusal('POST', `${one}/backtest`, { entries: many })).toEqual(asList);
      for (const length of [4_300_000, 6_000_000]) {
        const text = 'x'.repeat(length);
        const asFile = [413, expect.stringMatching(file)];
        expect(await refusal('POST', '/api/rules/import', { file: 'x', text })).toEqual(asFile);
      }
      const said = await refusal('POST', '/api/rules/try', { text: 'x'.repeat(70_000) });
      expect(said).toEqual([413, expect.not.stringMatching(/import|导入/)]);
    },
  );

  it('with a million entries are refused with both counts', async () => {
    const million = { key: key(), file: 'x', text: 'w\n'.repeat(1_000_000) };
    const refused = await send('POST', '/api/rules/import', million);
    expect(refused.status).toBe(422);
    expect((await json<ErrorJson>(refused)).error.message).toMatch(/1,000,000.*60,000/);
  });
});

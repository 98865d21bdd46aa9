import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppealJson } from '../../../src/platforms/web/contract/appeals.js';
import type { CaseDetailJson, CaseJson } from '../../../src/platforms/web/contract/cases.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type { SpaceJson, SpacesResponse } from '../../../src/platforms/web/contract/spaces.js';
import { flaggedText } from './moderation.js';
import { cookieOf, json, openWebHouse, site as origin, type WebHouse } from './web-house.js';

let house: WebHouse;
let mei: Record<string, string>;
let jun: Record<string, string>;
let site: Record<string, string>;

beforeAll(async () => {
  house = await openWebHouse();
  mei = await house.signIn('mei@library.example', 'moderator');
  jun = await house.signIn('jun@library.example', 'lead');
  site = await house.token('blog@library.example', 'moderator', ['comments:write']);
});
afterAll(() => house.close());

async function flagged(author = '7'): Promise<CaseDetailJson> {
  const comment = { externalId: randomUUID(), text: flaggedText, author: { id: author } };
  const { case: one } = await json<{ case: CaseJson }>(house.post('/api/comments', comment, site));
  return detail(one.id);
}

const detail = (id: string, who = mei) => json<CaseDetailJson>(house.get(`/api/cases/${id}`, who));

async function decide(one: { id: string }, body: object, who = mei): Promise<Response> {
  const { version } = await detail(one.id);
  return house.post(`/api/cases/${one.id}/decide`, { key: randomUUID(), version, ...body }, who);
}

describe('a case', () => {
  it('says why it is here, what its author did before, and what is proposed', async () => {
    const first = await flagged('climber');
    expect(first).toMatchObject({
      verdict: {
        verdict: 'review',
        why: expect.stringMatching(/“links” is heavy enough to act on/),
      },
      author: { strikes: [], sanction: null },
      proposal: { decision: 'remove', hours: null, strikes: 1 },
      appeal: null,
    });
    expect(first.reasons).toContainEqual({ key: 'spam', text: 'It is advertising.' });
    await decide(first, { decision: 'mute', reason: 'spam' });
    const { decision } = await detail(first.id);
    expect(decision).toMatchObject({
      ...{ kind: 'mute', reason: 'spam', reasonText: 'It is advertising.' },
      until: new Date(house.parts.clock.now().getTime() + 24 * 3_600_000).toISOString(),
    });
    const chinese = await json<CaseDetailJson>(
      house.get(`/api/cases/${first.id}`, { ...mei, 'accept-language': 'zh-CN' }),
    );
    expect(chinese.decision?.reasonText).toBe('评论是广告。');
    expect(chinese.verdict?.why).toMatch(/由人来决定。$/);
    const second = await flagged('climber');
    expect(second).toMatchObject({
      author: {
        strikes: [{ kind: 'mute', by: 'person' }],
        sanction: { kind: 'mute', until: decision?.until },
      },
      proposal: { decision: 'warn', strikes: 2 },
    });
  });

  it('takes no sanction that ends before it begins', async () => {
    const one = await flagged();
    const until = new Date(house.parts.clock.now().getTime() - 1_000).toISOString();
    const refused = await decide(one, { decision: 'ban', until });
    expect(refused.status).toBe(422);
    expect((await json<ErrorJson>(refused)).error.code).toBe('until_past');
  });

  it('about their own comment is not decided by a colleague who reads in the same browser', async () => {
    const posted = await house.post('/api/room', { text: flaggedText });
    const { message } = await json<{ message: { id: string } }>(posted);
    const both = { ...mei, cookie: `${mei.cookie}; ${cookieOf(posted)}`, origin };
    const { cases } = await json<{ cases: CaseJson[] }>(house.get('/api/cases?order=newest', both));
    const own = cases.find(({ comment }) => comment.space === 'web:main') ?? expect.fail();
    expect(message.id).not.toBe('');
    for (const cookie of [both, mei]) {
      const refused = await decide(own, { decision: 'keep' }, cookie);
      expect(refused.status).toBe(409);
      expect((await json<ErrorJson>(refused)).error.code).toBe('own');
    }
    expect((await decide(own, { decision: 'keep' }, jun)).status).toBe(200);
  });
});

describe('an appeal by its link', () => {
  it('is seen, made once, and decided by somebody else', async () => {
    const one = await flagged('appealer');
    await decide(one, { decision: 'remove', reason: 'spam' });
    const person = house.parts.hashPerson('api', 'appealer');
    const now = house.parts.clock.now();
    const token = house.parts.services.appeals.token(one.id, person, now);
    const address = `/api/appeals/${token}`;
    expect(await json<AppealJson>(house.get(address))).toMatchObject({
      ...{ comment: flaggedText, decision: 'remove', reason: 'It is advertising.', state: 'open' },
    });
    const text = 'It is the library’s own shop.';
    expect(await json<AppealJson>(house.post(address, { text }))).toMatchObject({
      state: 'waiting',
    });
    const again = await house.post(address, { text });
    expect(again.status).toBe(422);
    expect((await json<ErrorJson>(again)).error.code).toBe('appeal_twice');
    const mine = await detail(one.id);
    expect(mine).toMatchObject({ state: 'appealed', appeal: { text, mine: true } });
    expect((await detail(one.id, jun)).appeal?.mine).toBe(false);
    const refused = await decide(one, { decision: 'keep' });
    expect((await json<ErrorJson>(refused)).error.code).toBe('same_person');
    expect((await decide(one, { decision: 'keep' }, jun)).status).toBe(200);
    expect(await json<AppealJson>(house.get(address))).toMatchObject({ state: 'answered' });
  });

  it('is nobody else’s', async () => {
    for (const token of ['x', `${randomUUID()}.${'a'.repeat(64)}.zzzz.AAAAAAAAAAAA`]) {
      expect((await house.get(`/api/appeals/${token}`)).status).toBe(404);
      expect((await house.post(`/api/appeals/${token}`, { text: 'x' })).status).toBe(404);
    }
  });
});

describe('spaces', () => {
  const put = (id: string, body: object, who = jun) =>
    house.web.fetch(
      new Request(`${origin}/api/spaces/${encodeURIComponent(id)}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...who },
        body: JSON.stringify({ key: randomUUID(), ...body }),
      }),
    );
  async function blog(): Promise<SpaceJson> {
    const { spaces } = await json<SpacesResponse>(house.get('/api/spaces', jun));
    return spaces.find(({ id }) => id === 'api:main') ?? expect.fail();
  }

  it('are set by leads, on the version they saw', async () => {
    await flagged();
    expect((await house.get('/api/spaces', mei)).status).toBe(403);
    const before = await blog();
    expect(before).toMatchObject({ version: 0, mayAct: false });
    const does = { allow: 'premoderate', review: 'hide', act: 'remove' } as const;
    const wish = { version: 0, mayAct: true, policy: { ...before.policy, does } };
    expect((await put(before.id, wish, mei)).status).toBe(403);
    const set = await put(before.id, wish);
    expect(await json<SpaceJson>(set)).toMatchObject({
      version: 1,
      mayAct: true,
      policy: { does },
    });
    const late = await put(before.id, wish);
    expect(late.status).toBe(409);
    expect(await json<ErrorJson>(late)).toMatchObject({ winner: { what: 'policy' } });
    expect((await put('api:nowhere', wish)).status).toBe(404);
  });

  it('hold every comment back where all is premoderated', async () => {
    const comment = { externalId: 'kind', text: 'a kind word', author: { id: 'new' } };
    const answer = await json<{ verdict: string; case: CaseJson }>(
      house.post('/api/comments', comment, site),
    );
    expect(answer).toMatchObject({ verdict: 'review', case: { state: 'open' } });
    expect(await json(house.get('/api/comments/kind?space=main', site))).toEqual({
      state: 'hidden',
    });
    expect((await detail(answer.case.id)).verdict?.why).toBe(
      'Here every comment waits for a moderator.',
    );
  });

  it('leave what was decided with the words it had then, at every place', async () => {
    const text = { en: 'The loud cat.', 'zh-CN': '那只吵闹的猫。' };
    const reasons = [{ key: 'loud-cat', text }];
    const { policy } = await blog();
    const set = async (with_: object) => {
      const { version } = await blog();
      const wish = { version, mayAct: false, policy: { ...policy, ...with_ } };
      expect((await put('api:main', wish)).status).toBe(200);
    };
    await set({ languages: { en: { reasons } } });
    const one = await flagged('listener');
    await decide(one, { decision: 'remove', reason: 'loud-cat' });
    await set({ languages: {} });

    const now = await detail(one.id);
    expect(now.decision).toMatchObject({ reason: 'loud-cat', reasonText: text.en });
    expect(now.events.at(-1)).toMatchObject({ payload: { words: text }, reasonText: text.en });
    const { cases } = await json<{ cases: CaseJson[] }>(
      house.get('/api/cases?state=resolved', mei),
    );
    expect(cases.find(({ id }) => id === one.id)?.decision?.reasonText).toBe(text.en);
    const person = house.parts.hashPerson('api', 'listener');
    const at = house.parts.clock.now();
    const token = house.parts.services.appeals.token(one.id, person, at);
    const chinese = { 'accept-language': 'zh-CN' };
    expect(await json<AppealJson>(house.get(`/api/appeals/${token}`, chinese))).toMatchObject({
      reason: text['zh-CN'],
    });
  });

  it('say what does not fit together', async () => {
    const { id, version, policy } = await blog();
    const crossed = { ...policy, limits: { review: 0.5, struck: 0.6, act: 0.9 } };
    const refused = await put(id, { version, mayAct: true, policy: crossed });
    expect(refused.status).toBe(422);
    const { error } = await json<ErrorJson>(refused);
    expect(error.code).toBe('policy_wrong');
    expect(error.message).toContain('limits');
    const malformed = await put(id, { version, mayAct: true, policy: { ...policy, ladder: [] } });
    expect((await json<ErrorJson>(malformed)).error.fields?.[0]?.field).toBe('policy.ladder');
    expect((await blog()).version).toBe(version);
  });
});

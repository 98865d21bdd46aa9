import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AwayError } from '../../../src/core/errors.js';
import type {
  BulkResponse,
  CaseDetailJson,
  CaseJson,
  CasesResponse,
  SnoozeTimesResponse,
} from '../../../src/platforms/web/contract/cases.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type { ColleaguesResponse } from '../../../src/platforms/web/contract/staff.js';
import { createWeb } from '../../../src/platforms/web/index.js';
import { makeToken } from '../../../src/platforms/web/tokens.js';
import { flaggedText } from './moderation.js';
import { json, noon, openWebHouse, readEvents, type WebHouse } from './web-house.js';

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

async function flagged(): Promise<{ id: string; version: number; externalId: string }> {
  const externalId = randomUUID();
  const comment = { externalId, text: flaggedText, author: { id: '7', name: 'Ann' } };
  const response = await house.post('/api/comments', comment, site);
  const { case: opened } = await json<{ case: CaseJson }>(response);
  return { ...opened, externalId };
}

const act = (id: string, action: string, body: object, who = mei) =>
  house.post(`/api/cases/${id}/${action}`, { key: randomUUID(), ...body }, who);

describe('comments of another site', () => {
  it('are answered with a verdict, and with a case when they are flagged', async () => {
    const kind = { externalId: 'c-1', text: 'a kind word', author: { id: '1' }, space: 'blog' };
    const response = await house.post('/api/comments', kind, site);
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ verdict: 'allow', case: null });
    const one = await flagged();
    expect(one).toMatchObject({ state: 'open', version: 1 });
  });

  it('can be asked for and withdrawn, each in its own space', async () => {
    const state = (space: string) => house.get(`/api/comments/c-1?space=${space}`, site);
    expect(await json(state('blog'))).toEqual({ state: 'visible' });
    expect((await state('other')).status).toBe(404);
    const request = (id: string) =>
      new Request(`http://library.test/api/comments/${id}?space=blog`, {
        method: 'DELETE',
        headers: site,
      });
    expect((await house.web.fetch(request('c-1'))).status).toBe(204);
    expect(await json(state('blog'))).toEqual({ state: 'removed' });
    expect((await house.web.fetch(request('c-9'))).status).toBe(404);
  });

  it('cannot be put into the service’s own rooms', async () => {
    const comment = { externalId: 'x', text: 'hello', author: { id: '1' }, space: 'web:main' };
    await house.post('/api/comments', comment, site);
    expect(await json(house.get('/api/room'))).toEqual({ messages: [] });
  });

  it('are taken while the database is away, from sites that are known', async () => {
    const away = async () => {
      throw new AwayError('database');
    };
    const staff = { ...house.parts.staff };
    const comments = {
      ...house.parts.comments,
      submit: async () => ({ verdict: 'allow', case: null, queued: true }) as const,
    };
    const web = createWeb({ ...house.parts, metrics: new Registry(), staff, comments });
    const submit = (who: Record<string, string>) => {
      const body = JSON.stringify({ externalId: 'q', text: 'hello', author: { id: '1' } });
      const headers = { 'content-type': 'application/json', ...who };
      const address = 'http://library.test/api/comments';
      return web.fetch(new Request(address, { method: 'POST', headers, body }));
    };
    await submit(site);
    staff.byToken = away;
    const response = await submit(site);
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ verdict: 'allow', case: null, queued: true });
    const unknown = { authorization: `Bearer ${makeToken().token}` };
    expect((await submit(unknown)).status).toBe(503);
  });

  it('need a token, and a text', async () => {
    expect((await house.post('/api/comments', {})).status).toBe(401);
    const response = await house.post('/api/comments', { externalId: 'e' }, site);
    expect(response.status).toBe(422);
    expect((await json<ErrorJson>(response)).error.fields).toHaveLength(2);
  });
});

describe('the queue', () => {
  it('is for moderators', async () => {
    const editor = await house.signIn('editor@library.example', 'editor');
    expect((await house.get('/api/cases')).status).toBe(401);
    const refused = await house.get('/api/cases', editor);
    expect(refused.status).toBe(403);
    expect((await json<ErrorJson>(refused)).error.code).toBe('not_yours');
    expect((await house.post(`/api/cases/${randomUUID()}/claim`, {}, editor)).status).toBe(403);
  });

  it('shows cases with their comments, by state', async () => {
    const { id } = await flagged();
    const address = '/api/cases?state=open,claimed&limit=50';
    const body = await json<CasesResponse>(house.get(address, mei));
    const one = body.cases.find((entry) => entry.id === id);
    expect(one?.comment).toMatchObject({
      text: flaggedText,
      author: 'Ann',
      space: 'api:main',
    });
    expect(body.counts.open).toBeGreaterThan(0);
    expect((await house.get('/api/cases?state=lost', mei)).status).toBe(400);
  });

  it('shows one with its history', async () => {
    const { id } = await flagged();
    const one = await json<CaseDetailJson>(house.get(`/api/cases/${id}`, mei));
    expect(one.events).toMatchObject([{ seq: 1, type: 'opened', name: 'The rules' }]);
    expect((await house.get(`/api/cases/${randomUUID()}`, mei)).status).toBe(404);
    expect((await house.get('/api/cases/not-an-id', mei)).status).toBe(404);
  });

  it('hands out the next one until none waits', async () => {
    await flagged();
    const first = await house.post('/api/cases/next', {}, mei);
    expect(await first.json()).toMatchObject({ state: 'claimed', claim: { name: 'mei' } });
    for (let left = 10; left > 0; left -= 1) {
      if ((await house.post('/api/cases/next', {}, mei)).status === 204) return;
    }
    throw new Error('the queue never became empty');
  });
});

describe('a case', () => {
  it('is claimed, noted, decided and undone', async () => {
    const { id, version } = await flagged();
    const claimed = await json<CaseJson>(act(id, 'claim', { version }));
    expect(claimed.claim?.name).toBe('mei');
    const noted = await json<CaseJson>(act(id, 'note', { version: version + 1, note: 'seen' }));
    const body = { version: noted.version, decision: 'remove', reason: 'spam', revision: 1 };
    const decided = await json<CaseJson>(act(id, 'decide', body));
    expect(decided).toMatchObject({ state: 'resolved', decision: { kind: 'remove', name: 'mei' } });
    const undone = await act(id, 'undo', { version: decided.version });
    expect(await undone.json()).toMatchObject({ state: 'open', decision: null });
  });

  it('is passed on to a lead, taken up and let go', async () => {
    const { id, version } = await flagged();
    const passed = await json<CaseJson>(act(id, 'escalate', { version }));
    expect(passed.state).toBe('escalated');
    const taken = await json<CaseJson>(act(id, 'claim', { version: passed.version }, jun));
    const released = await act(id, 'release', { version: taken.version }, jun);
    expect(await released.json()).toMatchObject({ state: 'escalated', claim: null });
  });

  it('is handed over to a colleague who moderates, and kept for longer', async () => {
    const { id, version } = await flagged();
    const { staff } = await json<ColleaguesResponse>(house.get('/api/staff', mei));
    const to = staff.find(({ name }) => name === 'jun')?.id ?? expect.fail();
    expect((await act(id, 'handover', { version, to })).status).toBe(409);
    const claimed = await json<CaseJson>(act(id, 'claim', { version }));
    const stranger = await act(id, 'handover', { version: claimed.version, to: 'nobody' });
    expect(stranger.status).toBe(422);
    const note = 'you know the author';
    const given = await json<CaseJson>(act(id, 'handover', { version: claimed.version, to, note }));
    expect(given).toMatchObject({ state: 'claimed', claim: { name: 'jun' } });
    expect((await act(id, 'hold', { version: given.version })).status).toBe(409);
    const until = '2026-11-26T04:00:00.000Z';
    const held = await json<CaseJson>(act(id, 'hold', { version: given.version, until }, jun));
    expect(held).toMatchObject({ state: 'claimed', claim: { name: 'jun', until } });
    const ages = { version: held.version, until: '2027-11-26T04:00:00.000Z' };
    expect((await act(id, 'hold', ages, jun)).status).toBe(409);
  });

  it('is decided with others it was seen with, each for itself', async () => {
    const [one, two] = [await flagged(), await flagged()];
    await act(two.id, 'decide', { version: two.version, decision: 'keep' }, jun);
    const body = {
      ...{ key: randomUUID(), decision: 'remove', reason: 'spam' },
      cases: [one, two].map(({ id, version }) => ({ id, version, revision: 1 })),
    };
    const { results } = await json<BulkResponse>(house.post('/api/cases/bulk', body, mei));
    expect(results).toMatchObject([
      { id: one.id, ok: true, case: { state: 'resolved', decision: { kind: 'remove' } } },
      { id: two.id, ok: false, error: { code: 'stale' }, winner: { who: 'jun', what: 'keep' } },
    ]);
    const again = await json<BulkResponse>(house.post('/api/cases/bulk', body, mei));
    expect(again.results[0]).toMatchObject({ ok: true, case: { version: 2 } });
    expect((await house.post('/api/cases/bulk', { ...body, cases: [] }, mei)).status).toBe(422);
    expect((await house.post('/api/cases/bulk', body, site)).status).toBe(403);
  });

  it('is put off until a time, and brought back by a new report', async () => {
    const { id, version, externalId } = await flagged();
    const at = (hours: number) => new Date(noon.getTime() + hours * 3_600_000).toISOString();
    for (const until of [at(0.2), at(14 * 24 + 1), at(-1)]) {
      const refused = await act(id, 'snooze', { version, until });
      expect(refused.status).toBe(422);
      expect((await json<ErrorJson>(refused)).error).toEqual({
        code: 'snooze_until',
        message: expect.stringContaining('between 15 minutes and 14 days'),
      });
    }
    expect((await act(id, 'snooze', { version })).status).toBe(422);
    const once = { version, key: randomUUID(), until: at(1) };
    const given = await json<CaseJson>(act(id, 'snooze', once));
    expect(given).toMatchObject({ state: 'open', version: 2, claim: null, snoozedUntil: at(1) });
    expect((await act(id, 'snooze', once)).status).toBe(200);
    const late = await json<ErrorJson>(act(id, 'claim', { version }, jun));
    expect(late.winner).toMatchObject({ who: 'mei', what: 'snoozed' });
    const among = async (state: string) => {
      const page = await json<CasesResponse>(house.get(`/api/cases?state=${state}&limit=100`, mei));
      return page.cases.some((one) => one.id === id);
    };
    expect([await among('open'), await among('snoozed')]).toEqual([false, true]);
    const comment = await house.storage.comments.byExternalId('api:main', externalId);
    const reporter = { reporter: 'somebody', reason: 'look', at: noon };
    const { reports } = house.parts.services;
    await reports.report({ comment: comment?.id ?? '', space: 'api:main', ...reporter });
    expect([await among('open'), await among('snoozed')]).toEqual([true, false]);
  });

  it('offers times of the library’s day to put a case off to', async () => {
    const { times } = await json<SnoozeTimesResponse>(house.get('/api/cases/snooze-times', mei));
    expect(times.slice(0, 2)).toEqual([
      { name: 'hour', at: '2026-11-24T05:00:00.000Z' },
      { name: 'evening', at: '2026-11-24T10:00:00.000Z' },
    ]);
    expect((await house.get('/api/cases/snooze-times')).status).toBe(401);
  });

  it('tells who came second who won', async () => {
    const { id, version } = await flagged();
    expect((await act(id, 'decide', { version, decision: 'keep' }, jun)).status).toBe(200);
    const late = await act(id, 'decide', { version, decision: 'remove' });
    expect(late.status).toBe(409);
    const { error, winner } = await json<ErrorJson>(late);
    expect(error).toMatchObject({ code: 'stale', message: expect.stringContaining('jun') });
    expect(winner).toEqual({ who: 'jun', what: 'keep', at: '2026-11-24T04:00:00.000Z' });
  });

  it('is not decided on a text that was edited meanwhile', async () => {
    const { id, version, externalId } = await flagged();
    const edited = { externalId, text: `${flaggedText}, sorry`, author: { id: '7' } };
    expect((await house.post('/api/comments', edited, site)).status).toBe(202);
    const late = await act(id, 'decide', { version, decision: 'remove', revision: 1 });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({
      error: { code: 'text_changed' },
      before: flaggedText,
      after: `${flaggedText}, sorry`,
    });
  });

  it('refuses what is not possible or not there', async () => {
    const { id, version } = await flagged();
    expect((await act(id, 'undo', { version })).status).toBe(409);
    expect((await act(randomUUID(), 'claim', { version })).status).toBe(404);
    expect((await act(id, 'decide', { version, decision: 'burn' })).status).toBe(422);
    expect((await act(id, 'note', { version })).status).toBe(422);
    expect((await act(id, 'explode', { version })).status).toBe(404);
  });
});

describe('live changes', () => {
  it('reach colleagues who may see them, with the name of who acted', async () => {
    const response = await house.get('/api/live', jun);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = readEvents(response, 2);
    const { id } = await flagged();
    await act(id, 'decide', { version: 1, decision: 'keep' });
    const [opened = '', decided = ''] = await events;
    expect(opened).toContain('event: case');
    expect(decided).toContain(
      `data: ${JSON.stringify({ id, state: 'resolved', version: 2, by: 'mei' })}`,
    );
  });

  it('do not tell editors about cases', async () => {
    const editor = await house.signIn('another@library.example', 'editor');
    const events = readEvents(await house.get('/api/live', editor), 1);
    await flagged();
    house.publish({ kind: 'announcement', id: 'a', state: 'draft', version: 1, by: 'x' });
    expect((await events)[0]).toContain('event: announcement');
  });

  it('tell moderators that rules changed, and editors not', async () => {
    const told = readEvents(await house.get('/api/live', mei), 1);
    const editor = await house.signIn('ruleless@library.example', 'editor');
    const heard = readEvents(await house.get('/api/live', editor), 1);
    house.publish({ kind: 'rules' });
    house.publish({ kind: 'announcement', id: 'a', state: 'draft', version: 1, by: 'x' });
    expect((await told)[0]).toContain('event: rules');
    expect((await heard)[0]).toContain('event: announcement');
  });

  it('need a session', async () => {
    expect((await house.get('/api/live')).status).toBe(401);
  });
});

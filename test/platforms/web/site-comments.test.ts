import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { AwayError } from '../../../src/core/errors.js';
import type { CaseDetailJson, CasesResponse } from '../../../src/platforms/web/contract/cases.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import { createWeb } from '../../../src/platforms/web/index.js';
import { makeToken } from '../../../src/platforms/web/tokens.js';
import { caseStage } from './case-stage.js';
import { flaggedText } from './moderation.js';
import { json, type WebHouse } from './web-house.js';

const stage = caseStage();
const { flagged } = stage;
let house: WebHouse;
let mei: Record<string, string>;
let site: Record<string, string>;

beforeAll(() => {
  ({ house, mei, site } = stage);
});

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

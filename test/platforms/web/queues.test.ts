import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  BulkResponse,
  CaseDetailJson,
  CaseJson,
  CasesResponse,
} from '../../../src/platforms/web/contract/cases.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type { QueueJson, QueuesResponse } from '../../../src/platforms/web/contract/queues.js';
import type { RaidsResponse } from '../../../src/platforms/web/contract/spaces.js';
import type { ColleaguesResponse } from '../../../src/platforms/web/contract/staff.js';
import { flaggedText } from './moderation.js';
import { json, openWebHouse, site as origin, readEvents, type WebHouse } from './web-house.js';

let house: WebHouse;
/** In the queue of one space; in none; a lead who is in it too. */
let mei: Record<string, string>;
let bo: Record<string, string>;
let jun: Record<string, string>;
let site: Record<string, string>;
let ids: Record<string, string>;
let queue: QueueJson;

const words = { name: 'Books', spaces: ['api:books'], languages: [], places: [], members: [] };
const put = (path: string, body: object, who: Record<string, string>) =>
  house.web.fetch(
    new Request(`${origin}${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...who },
      body: JSON.stringify(body),
    }),
  );
const post = (path: string, body: object, who: Record<string, string>) =>
  house.post(path, body, who);

beforeAll(async () => {
  house = await openWebHouse();
  mei = await house.signIn('mei@library.example', 'moderator');
  bo = await house.signIn('bo@library.example', 'moderator');
  jun = await house.signIn('jun@library.example', 'lead');
  site = await house.token('blog@library.example', 'moderator', ['comments:write']);
  const { staff } = await json<ColleaguesResponse>(house.get('/api/staff', jun));
  ids = Object.fromEntries(staff.map(({ name, id }) => [name, id]));
  const members = [ids.mei, ids.jun];
  const wish = { key: randomUUID(), ...words, members };
  queue = await json<QueueJson>(post('/api/queues', wish, jun));
});
afterAll(() => house.close());

async function flagged(space: string): Promise<CaseJson> {
  const externalId = randomUUID();
  const comment = { externalId, text: flaggedText, author: { id: externalId }, space };
  const { case: one } = await json<{ case: CaseJson }>(post('/api/comments', comment, site));
  return one;
}
const list = async (who: Record<string, string>, query = '') =>
  json<CasesResponse>(house.get(`/api/cases?limit=100${query}`, who));
const listed = async (who: Record<string, string>, query = '') =>
  new Set((await list(who, query)).cases.map(({ comment }) => comment.space));

describe('whoever is in a queue', () => {
  it('finds nothing else in the list, its counts, or what is next', async () => {
    await flagged('films');
    await flagged('books');
    expect(await listed(mei)).toEqual(new Set(['api:books']));
    expect((await list(mei)).counts.open).toBe(1);
    expect(await listed(bo)).toEqual(new Set(['api:films', 'api:books']));
    expect(await listed(jun)).toEqual(new Set(['api:films', 'api:books']));
    expect(await listed(bo, `&queue=${queue.id}`)).toEqual(new Set(['api:books']));
    const next = () => post('/api/cases/next', {}, mei);
    expect((await json<CaseJson>(next())).comment.space).toBe('api:books');
    expect((await next()).status).toBe(204);
  });

  it.each([
    ['claim', {}],
    ['release', {}],
    ['hold', {}],
    ['snooze', { until: '2026-11-25T04:00:00Z' }],
    ['escalate', {}],
    ['note', { note: 'hm' }],
    ['undo', { reason: 'hm' }],
    ['decide', { decision: 'remove' }],
    ['handover', { to: 'anyone' }],
  ])('opens no other case, and can do nothing to it: %s', async (action, more) => {
    const { id, version } = await flagged('films');
    expect((await house.get(`/api/cases/${id}`, mei)).status).toBe(404);
    const to = action === 'handover' ? { to: ids.bo } : {};
    const step = { version, key: randomUUID(), ...more, ...to };
    expect((await post(`/api/cases/${id}/${action}`, step, mei)).status).toBe(404);
    const after = await json<CaseDetailJson>(house.get(`/api/cases/${id}`, bo));
    expect(after).toMatchObject({ version, events: [{ type: 'opened' }] });
  });

  it('decides no other case in bulk', async () => {
    const [books, films] = [await flagged('books'), await flagged('films')];
    const cases = [books, films].map(({ id, version }) => ({ id, version, revision: 1 }));
    const bulk = { key: randomUUID(), decision: 'keep', cases };
    const { results } = await json<BulkResponse>(post('/api/cases/bulk', bulk, mei));
    expect(results).toMatchObject([
      { ok: true },
      { id: films.id, ok: false, error: { code: 'not_found' } },
    ]);
  });

  it('hears of no other case as it happens', async () => {
    const stream = await house.get('/api/live', mei);
    const films = await flagged('films');
    const books = await flagged('books');
    const [first] = await readEvents(stream, 1);
    expect(JSON.stringify(first)).toContain(books.id);
    expect(JSON.stringify(first)).not.toContain(films.id);
  });

  it('is handed no case of another queue, and hears of no raid elsewhere', async () => {
    const { id, version } = await flagged('films');
    const claimed = await json<CaseJson>(
      post(`/api/cases/${id}/claim`, { version, key: randomUUID() }, bo),
    );
    const step = { version: claimed.version, key: randomUUID(), to: ids.mei };
    expect((await post(`/api/cases/${id}/handover`, step, bo)).status).toBe(422);
    const raid = { version: 0, key: randomUUID(), minutes: 60 };
    await post(`/api/spaces/${encodeURIComponent('api:films')}/raid`, raid, jun);
    const raids = async (who: Record<string, string>) =>
      (await json<RaidsResponse>(house.get('/api/raids', who))).raids.length;
    expect([await raids(mei), await raids(bo)]).toEqual([0, 1]);
  });

  it('sees the names of no other queue, and cannot narrow to one', async () => {
    const wish = { key: randomUUID(), ...words, name: 'Films', spaces: ['api:films'] };
    const films = await json<QueueJson>(post('/api/queues', wish, jun));
    const own = await json<QueuesResponse>(house.get('/api/queues', mei));
    expect(own.queues.map(({ name }) => name)).toEqual(['Books']);
    expect(own).not.toHaveProperty('spaces');
    expect((await house.get(`/api/cases?queue=${films.id}`, mei)).status).toBe(404);
    expect((await post(`/api/cases/next?queue=${films.id}`, {}, mei)).status).toBe(404);
  });

  it('does not say who sees what; leads do, and it counts at once', async () => {
    const change = { version: queue.version, key: randomUUID(), ...words };
    expect((await put(`/api/queues/${queue.id}`, change, mei)).status).toBe(403);
    expect((await post('/api/queues', { key: randomUUID(), ...words }, bo)).status).toBe(403);
    const withdraw = { version: queue.version, key: randomUUID() };
    const path = `/api/queues/${queue.id}/withdraw`;
    expect((await post(path, withdraw, mei)).status).toBe(403);
    expect((await post(path, withdraw, jun)).status).toBe(409);
    const refused = await put(`/api/queues/${queue.id}`, change, jun);
    expect(refused.status).toBe(409);
    const { error } = await json<ErrorJson>(Promise.resolve(refused));
    // The lead who is in it as well sees everything in any case, and is not asked about.
    expect(error).toMatchObject({
      code: 'queue_frees',
      message: expect.stringMatching(/^mei would/),
    });
    expect(await listed(mei)).toEqual(new Set(['api:books']));
    const said = { ...change, key: randomUUID(), seeAll: [ids.mei] };
    expect((await put(`/api/queues/${queue.id}`, said, jun)).status).toBe(200);
    expect(await listed(mei)).toEqual(new Set(['api:films', 'api:books']));
  });
});

it('a queue may have due times of its own, in whole open hours; saved without, the house’s count', async () => {
  const wish = { ...words, name: 'Quick', due: { grave: 2, other: null } };
  const made = await json<QueueJson>(post('/api/queues', { key: randomUUID(), ...wish }, jun));
  expect(made.due).toEqual({ grave: 2, other: null });
  const path = `/api/queues/${made.id}`;
  const change = (due: object) =>
    put(path, { version: made.version, key: randomUUID(), ...wish, due }, jun);
  for (const grave of [0, 241, 1.5, '4']) {
    expect((await change({ grave, other: null })).status).toBe(422);
  }
  expect((await change({ grave: 4 })).status).toBe(422);
  const { due: _due, ...plain } = wish;
  const step = { version: made.version, key: randomUUID() };
  const saved = await json<QueueJson>(put(path, { ...step, ...plain }, jun));
  expect(saved.due).toEqual({ grave: null, other: null });
});

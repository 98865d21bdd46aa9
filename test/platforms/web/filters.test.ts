import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResponse } from '../../../src/platforms/web/contract/audit.js';
import type {
  BulkResponse,
  CaseDetailJson,
  CaseJson,
  CasesResponse,
} from '../../../src/platforms/web/contract/cases.js';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type {
  FiltersResponse,
  QueueFilterJson,
  SavedFilterJson,
} from '../../../src/platforms/web/contract/filters.js';
import type { QueueJson } from '../../../src/platforms/web/contract/queues.js';
import type { ColleaguesResponse } from '../../../src/platforms/web/contract/staff.js';
import { flaggedText } from './moderation.js';
import { json, openWebHouse, site as origin, type WebHouse } from './web-house.js';

type Who = Record<string, string>;

let house: WebHouse;
/** Moderators: of one queue, of none; a lead. */
let mei: Who;
let bo: Who;
let jun: Who;
let site: Who;
let books: QueueJson;
let films: QueueJson;

beforeAll(async () => {
  house = await openWebHouse();
  mei = await house.signIn('mei@library.example', 'moderator');
  bo = await house.signIn('bo@library.example', 'moderator');
  jun = await house.signIn('jun@library.example', 'lead');
  site = await house.token('blog@library.example', 'moderator', ['comments:write']);
  const { staff } = await json<ColleaguesResponse>(house.get('/api/staff', jun));
  const id = staff.find(({ name }) => name === 'mei')?.id ?? expect.fail();
  books = await queue('Books', 'api:books', [id]);
  films = await queue('Films', 'api:films', []);
});
afterAll(() => house.close());

const queue = (name: string, space: string, members: string[]) =>
  json<QueueJson>(
    house.post(
      '/api/queues',
      { key: randomUUID(), name, spaces: [space], languages: [], places: [], members },
      jun,
    ),
  );
async function flagged(space: string, text = flaggedText): Promise<CaseJson> {
  const externalId = randomUUID();
  const comment = { externalId, text, author: { id: externalId }, space };
  return (await json<{ case: CaseJson }>(house.post('/api/comments', comment, site))).case;
}
const everything: QueueFilterJson = { order: 'priority' };
const keep = (who: Who, words: { name: string; shared?: boolean; filter?: object }) =>
  house.post(
    '/api/filters',
    { key: randomUUID(), shared: false, filter: everything, ...words },
    who,
  );
const kept = (who: Who, words: Parameters<typeof keep>[1]) =>
  json<SavedFilterJson>(keep(who, words));
const change = (who: Who, { id, version }: SavedFilterJson, words: object) =>
  house.web.fetch(
    new Request(`${origin}/api/filters/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...who },
      body: JSON.stringify({ version, key: randomUUID(), ...words }),
    }),
  );
const remove = (who: Who, { id, version }: SavedFilterJson) =>
  house.post(`/api/filters/${id}/withdraw`, { version, key: randomUUID() }, who);
const filtersOf = (who: Who) => json<FiltersResponse>(house.get('/api/filters', who));
const namesOf = async (who: Who) => (await filtersOf(who)).filters.map(({ name }) => name);
const list = (who: Who, query: string) =>
  json<CasesResponse>(house.get(`/api/cases?limit=100&${query}`, who));
const codeOf = async (answer: Response | Promise<Response>) => {
  const { status } = await answer;
  const { error } = await json<ErrorJson>(Promise.resolve(await answer));
  return [status, error.code];
};

describe('the queue', () => {
  it('is narrowed by space, language, rule, age and what is due, with its counts', async () => {
    const one = await flagged('films');
    const two = await flagged('books', '这家店的票真便宜，快去 https://denied.example/now 看看');
    const idsOf = async (query: string) => {
      const { cases, counts } = await list(bo, query);
      const ids = cases.map(({ id }) => id);
      expect(counts.open).toBe(ids.length);
      return [ids.includes(one.id), ids.includes(two.id)];
    };
    expect(await idsOf('space=api:films')).toEqual([true, false]);
    expect(await idsOf('language=zh-CN')).toEqual([false, true]);
    expect(await idsOf('language=en')).toEqual([true, false]);
    expect(await idsOf('rule=links')).toEqual([true, true]);
    expect(await idsOf('rule=flood')).toEqual([false, false]);
    expect(await idsOf(`rule=${randomUUID()}`)).toEqual([false, false]);
    expect(await idsOf('waited=1')).toEqual([false, false]);
    expect(await idsOf('due=soon')).toEqual([false, false]);
    house.later(3 * 3600);
    expect(await idsOf('waited=1')).toEqual([true, true]);
    expect(await idsOf('due=late&space=api:films')).toEqual([false, false]);
    expect(await idsOf('due=soon&space=api:films')).toEqual([true, false]);
    house.later(2 * 3600);
    expect(await idsOf('due=late&space=api:films')).toEqual([true, false]);
    const next = await json<CaseJson>(house.post('/api/cases/next?space=api:films', {}, bo));
    expect(next.id).toBe(one.id);
    expect((await house.post('/api/cases/next?space=api:nowhere', {}, bo)).status).toBe(204);
  });

  it.each([
    'waited=0',
    'waited=1e9',
    'due=never',
    'language=xx',
    `rule=${'r'.repeat(61)}`,
    'queue=1',
    'author=somebody',
    'author=irc:1',
    `author=discord:${'1'.repeat(201)}`,
  ])('refuses what is no filter: %s', async (query) => {
    expect((await house.get(`/api/cases?${query}`, bo)).status).toBe(400);
    expect((await house.post(`/api/cases/next?${query}`, {}, bo)).status).toBe(400);
    expect((await house.get(`/api/cases/export?${query}`, bo)).status).toBe(400);
  });
});

describe('the queue of one author', () => {
  const write = async (space: string, id: string) => {
    const comment = { externalId: randomUUID(), text: `${flaggedText} ${randomUUID()}` };
    const taken = { ...comment, author: { id, name: 'Reader' }, space };
    return (await json<{ case: CaseJson }>(house.post('/api/comments', taken, site))).case;
  };
  const idsOf = async (who: Who, query: string) =>
    (await list(who, query)).cases.map(({ id }) => id);

  it('is what they wrote, whether they are named or their code is, within one’s sight', async () => {
    const [film, book] = [await write('films', 'r 7'), await write('books', 'r7')];
    const other = await write('films', 'r77');
    expect(await idsOf(bo, 'author=api:r7')).toEqual([book.id]);
    const one = await json<CaseDetailJson>(house.get(`/api/cases/${other.id}`, bo));
    expect(one.author.code).toMatch(/^[0-9a-f]{64}$/);
    expect(await idsOf(bo, `author=${one.author.code}`)).toEqual([other.id]);
    expect(await idsOf(bo, `author=api:${one.author.code}`)).toEqual([other.id]);
    expect(await idsOf(bo, 'author=discord:r7')).toEqual([]);
    expect((await list(bo, 'author=api:r77')).counts).toMatchObject({ open: 1, resolved: 0 });
    expect(await idsOf(mei, 'author=api:r77')).toEqual([]);
    expect(await idsOf(mei, 'author=api:r7')).toEqual([book.id]);
    expect((await house.post('/api/cases/next?author=api:nobody', {}, bo)).status).toBe(204);
    const next = await json<CaseJson>(house.post('/api/cases/next?author=api:r77', {}, bo));
    expect(next.id).toBe(other.id);
    expect(await idsOf(bo, 'author=api:r7')).not.toContain(film.id);
  });

  it('is a file like any other, and the audit log does not keep whose it was', async () => {
    const file = await (await house.get('/api/cases/export?author=api:r7', bo)).text();
    expect(file.trim().split('\r\n')).toHaveLength(2);
    const boss = await house.signIn('boss@library.example', 'admin');
    const audit = await (await house.get('/api/audit', boss)).text();
    expect(audit).toContain('ofOneAuthor');
    expect(audit).not.toContain('r7');
  });

  it('is not kept under a name', async () => {
    const filter = { ...everything, author: 'api:r7' };
    expect((await keep(bo, { name: 'Them', filter })).status).toBe(422);
  });
});

describe('a kept filter', () => {
  it('is its owner’s alone until it is shared', async () => {
    const filter = { ...everything, states: ['open'], language: 'en', waited: 24, due: 'soon' };
    const own = await kept(bo, { name: 'Old English', filter });
    expect(own).toMatchObject({ filter, mine: true, mayChange: true, by: 'bo', version: 1 });
    expect(await namesOf(bo)).toEqual(['Old English']);
    expect(await namesOf(jun)).toEqual([]);
    expect((await remove(jun, own)).status).toBe(404);
    const words = { name: 'Old English', shared: true, filter };
    const shared = await json<SavedFilterJson>(change(bo, own, words));
    const [seen] = (await filtersOf(mei)).filters;
    expect(seen).toMatchObject({ name: 'Old English', mine: false, mayChange: false, by: 'bo' });
    expect((await change(mei, shared, words)).status).toBe(403);
    expect((await remove(mei, shared)).status).toBe(403);
    expect((await filtersOf(jun)).filters[0]).toMatchObject({ mine: false, mayChange: true });
    expect((await change(jun, shared, { ...words, name: 'Old ones' })).status).toBe(200);
    expect(await codeOf(remove(bo, shared))).toEqual([409, 'stale_filter']);
    expect((await remove(jun, { ...shared, version: 3 })).status).toBe(200);
    expect(await namesOf(bo)).toEqual([]);
    const boss = await house.signIn('boss@library.example', 'admin');
    const { entries } = await json<AuditResponse>(house.get('/api/audit?group=moderation', boss));
    const told = entries.filter(({ subject }) => subject?.id === own.id);
    expect(told.map(({ action, by }) => `${by.name} ${action}`)).toEqual([
      ...['jun filter-withdrawn', 'jun filter-changed', 'bo filter-shared'],
    ]);
  });

  it('shows nobody more than they may see, whoever shared it', async () => {
    const wish = { name: 'Films', shared: true, filter: { ...everything, queue: films.id } };
    await kept(jun, wish);
    const place = { ...everything, space: 'api:films' };
    await kept(bo, { name: 'The space', shared: true, filter: place });
    await kept(bo, { name: 'All', shared: true });
    expect(await namesOf(jun)).toEqual(['All', 'Films', 'The space']);
    expect(await namesOf(mei)).toEqual(['All']);
    await flagged('books');
    const spaces = async (query: string) =>
      new Set((await list(mei, query)).cases.map(({ comment }) => comment.space));
    expect(await spaces('')).toEqual(new Set(['api:books']));
    expect(await spaces('space=api:films')).toEqual(new Set());
    expect(await codeOf(house.get(`/api/cases?queue=${films.id}`, mei))).toEqual([
      ...[404, 'queue_not_yours'],
    ]);
    const refused = { name: 'Mine', filter: place };
    expect(await codeOf(keep(mei, refused))).toEqual([422, 'filter_out_of_sight']);
    const other = { name: 'Mine', filter: { ...everything, queue: films.id } };
    expect(await codeOf(keep(mei, other))).toEqual([422, 'filter_out_of_sight']);
    const own = { name: 'Mine', filter: { ...everything, queue: books.id, space: 'api:books' } };
    expect((await keep(mei, own)).status).toBe(201);
    expect((await filtersOf(mei)).spaces.map(({ id }) => id)).toEqual(['api:books']);
  });

  it('has a name of its own, within limits', async () => {
    await kept(bo, { name: ' Twice ' });
    expect(await codeOf(keep(bo, { name: 'Twice' }))).toEqual([422, 'filter_name_taken']);
    expect((await keep(bo, { name: '   ' })).status).toBe(422);
    expect((await keep(bo, { name: 'n'.repeat(41) })).status).toBe(422);
    expect((await keep(bo, { name: 'Odd', filter: { ...everything, more: 1 } })).status).toBe(422);
    expect((await keep(bo, { name: 'Odd', filter: { states: ['lost'] } })).status).toBe(422);
    expect((await keep(bo, { name: 'Odd', filter: { rule: 'r'.repeat(61) } })).status).toBe(422);
  });

  it('is for moderators', async () => {
    const editor = await house.signIn('ed@library.example', 'editor');
    expect((await house.get('/api/filters', editor)).status).toBe(403);
    expect((await keep(editor, { name: 'Mine' })).status).toBe(403);
    expect((await house.get('/api/filters')).status).toBe(401);
    const reading = await house.token('script@library.example', 'moderator', ['cases:read']);
    expect((await house.get('/api/filters', reading)).status).toBe(200);
    expect((await keep(reading, { name: 'Mine' })).status).toBe(403);
  });
});

describe('a filter that matches everything', () => {
  it('says how many there are, shows a page of them, and only what was shown is decided', async () => {
    for (let n = 0; n < 120; n++) await flagged('books', `${flaggedText} ${n}`);
    const page = await list(jun, 'order=oldest&state=open,claimed,escalated,appealed,snoozed');
    expect(page.cases).toHaveLength(100);
    const before = page.counts.open ?? 0;
    expect(before).toBeGreaterThan(page.cases.length);
    expect((await house.get('/api/cases?limit=101', jun)).status).toBe(400);
    const seen = page.cases.filter(({ state }) => state === 'open');
    const marked = (cases: readonly CaseJson[]) => ({
      ...{ key: randomUUID(), decision: 'keep' },
      cases: cases.map(({ id, version, comment }) => ({ id, version, revision: comment.revision })),
    });
    const { results } = await json<BulkResponse>(house.post('/api/cases/bulk', marked(seen), jun));
    expect(results.every(({ ok }) => ok)).toBe(true);
    const { counts } = await list(jun, '');
    expect(counts.open).toBe(before - seen.length);
  });

  it('is no order: neither a filter nor more cases than a page are taken', async () => {
    const { cases } = await list(jun, 'state=open');
    const [one = expect.fail()] = cases;
    const seen = { id: one.id, version: one.version, revision: one.comment.revision };
    const bulk = (more: object) =>
      house.post('/api/cases/bulk', { key: randomUUID(), decision: 'keep', ...more }, jun);
    const before = (await list(jun, '')).counts;
    expect((await bulk({ cases: Array.from({ length: 101 }, () => seen) })).status).toBe(422);
    expect((await bulk({ filter: everything })).status).toBe(422);
    expect((await bulk({ cases: [seen], filter: everything })).status).toBe(422);
    expect((await bulk({ cases: 'all' })).status).toBe(422);
    expect((await list(jun, '')).counts).toEqual(before);
  });
});

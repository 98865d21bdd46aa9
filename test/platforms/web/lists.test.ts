import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type { ReadingListJson } from '../../../src/platforms/web/contract/reading-lists.js';
import { json, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
let editor: Record<string, string>;

beforeAll(async () => {
  house = await openWebHouse();
  editor = await house.signIn('editor@library.example', 'editor');
});
afterAll(() => house.close());

const spring = {
  id: 'spring',
  name: { en: 'Spring', 'zh-CN': '春天' },
  titles: ['t1', 't2', 't1'],
};

const send = (method: string, path: string, body?: object, who = editor) =>
  house.web.fetch(
    new Request(`http://library.test${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...who },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  );

it('are for editors alone', async () => {
  const moderator = await house.signIn('moderator@library.example', 'moderator');
  for (const [method, path] of [
    ['GET', '/api/lists'],
    ['POST', '/api/lists'],
    ['PUT', '/api/lists/spring'],
    ['DELETE', '/api/lists/spring'],
  ] as const) {
    const body = method === 'GET' ? undefined : {};
    expect((await send(method, path, body, {})).status, path).toBe(401);
    expect((await send(method, path, body, moderator)).status, path).toBe(403);
  }
});

it('are added, changed by version, listed and removed', async () => {
  const added = await house.post('/api/lists', spring, editor);
  expect(added.status).toBe(201);
  const list = await json<ReadingListJson>(added);
  expect(list).toEqual({
    ...{ ...spring, kind: 'list', note: null, titles: ['t1', 't2'], version: 1 },
    ...{ subjects: [], moods: [], ageFrom: null, ageTo: null },
  });
  expect((await house.post('/api/lists', spring, editor)).status).toBe(409);
  const { id: _id, ...change } = { ...spring, titles: ['t2'], version: 1 };
  const changed = await send('PUT', '/api/lists/spring', change);
  expect(await json<ReadingListJson>(changed)).toMatchObject({ version: 2, titles: ['t2'] });
  const late = await send('PUT', '/api/lists/spring', change);
  expect(late.status).toBe(409);
  expect((await json<ErrorJson>(late)).error.code).toBe('list_changed');
  const all = await json<{ lists: ReadingListJson[] }>(send('GET', '/api/lists'));
  expect(all.lists.map(({ id, version }) => [id, version])).toEqual([['spring', 2]]);
  expect((await send('DELETE', '/api/lists/spring')).status).toBe(204);
  expect((await send('DELETE', '/api/lists/spring')).status).toBe(404);
  expect((await send('PUT', '/api/lists/spring', change)).status).toBe(404);
});

it('are refused when they could mean nothing', async () => {
  for (const wrong of [
    { ...spring, id: 'new' },
    { ...spring, id: 'Spring!' },
    { ...spring, name: {} },
    { ...spring, titles: [] },
    { ...spring, ageFrom: 9, ageTo: 3 },
    { ...spring, colour: 'green' },
  ]) {
    expect((await house.post('/api/lists', wrong, editor)).status).toBeGreaterThanOrEqual(400);
  }
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ErrorJson } from '../../../src/platforms/web/contract/error.js';
import type { RaidSetJson, RaidsResponse } from '../../../src/platforms/web/contract/spaces.js';
import { json, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
let mei: Record<string, string>;
let jun: Record<string, string>;
beforeAll(async () => {
  house = await openWebHouse();
  mei = await house.signIn('mei@library.example', 'moderator');
  jun = await house.signIn('jun@library.example', 'lead');
  await house.post('/api/room', { text: 'What a fine exhibition!' });
});
afterAll(() => house.close());

const place = `/api/spaces/${encodeURIComponent('web:main')}/raid`;
const step = (version: number, more: object = {}) => ({ version, key: randomUUID(), ...more });
const raids = async (who = mei) => (await json<RaidsResponse>(house.get('/api/raids', who))).raids;

it('is seen by moderators, switched by leads alone, and holds what newcomers say', async () => {
  expect(await raids()).toEqual([]);
  expect((await house.get('/api/raids')).status).toBe(401);
  expect((await house.post(place, step(0, { minutes: 60 }), mei)).status).toBe(403);
  expect((await house.post(`${place}/lift`, step(0), mei)).status).toBe(403);
  const on = await json<RaidSetJson>(house.post(place, step(0, { minutes: 60 }), jun));
  expect(on).toMatchObject({ state: 'on', version: 1, until: expect.any(String) });
  expect(await raids()).toMatchObject([{ space: 'web:main', state: 'on', by: 'jun' }]);
  const posted = await house.post('/api/room', { text: 'And where is it?' });
  expect(await posted.json()).toMatchObject({ verdict: 'review', state: 'hidden' });
});

it('tells who was faster, and refuses what makes no sense', async () => {
  const stale = await house.post(`${place}/lift`, step(0), jun);
  expect(stale.status).toBe(409);
  expect((await json<ErrorJson>(Promise.resolve(stale))).winner).toMatchObject({ who: 'jun' });
  const wrong = await house.post(place, step(1, { minutes: 2 }), jun);
  expect(wrong.status).toBe(422);
  const nowhere = `/api/spaces/${encodeURIComponent('web:nowhere')}/raid`;
  expect((await house.post(nowhere, step(0, { minutes: 60 }), jun)).status).toBe(404);
  expect(await json(house.post(`${place}/lift`, step(1), jun))).toMatchObject({ state: 'off' });
  expect(await raids()).toEqual([]);
});

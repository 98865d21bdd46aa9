import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AlertsResponse, DueJson } from '../../../src/platforms/web/contract/alerts.js';
import type { AuditResponse } from '../../../src/platforms/web/contract/audit.js';
import type { QueueJson } from '../../../src/platforms/web/contract/queues.js';
import type { StaffJson } from '../../../src/platforms/web/contract/staff.js';
import { flaggedText } from './moderation.js';
import { json, openWebHouse, site as origin, type WebHouse } from './web-house.js';

let house: WebHouse;
let ada: Record<string, string>;
let mei: Record<string, string>;
beforeAll(async () => {
  house = await openWebHouse();
  ada = await house.signIn('ada@library.example', 'admin');
  mei = await house.signIn('mei@library.example', 'moderator');
});
afterAll(() => house.close());

const put = (words: object, who: Record<string, string>, step: object = {}) =>
  house.web.fetch(
    new Request(`${origin}/api/alerts`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...who },
      body: JSON.stringify({ version: 0, key: randomUUID(), ...words, ...step }),
    }),
  );
const wanted = { isOn: true, nights: 'wait', onCall: [] };
const idOf = async (who: Record<string, string>) =>
  (await json<StaffJson>(house.get('/api/staff/me', who))).id;

it('alerts are set by administrators alone, and the audit log tells', async () => {
  expect((await house.get('/api/alerts')).status).toBe(401);
  const before = await json<AlertsResponse>(house.get('/api/alerts', mei));
  expect(before).toEqual({ version: 0, ...wanted, reached: [] });
  expect((await put(wanted, mei)).status).toBe(403);
  const onCall = [await idOf(mei)];
  const set = await json<AlertsResponse>(put({ ...wanted, nights: 'tell', onCall }, ada));
  expect(set).toEqual({ version: 1, isOn: true, nights: 'tell', onCall, reached: [] });
  expect(await json(house.get('/api/alerts', mei))).toEqual(set);
  const { entries } = await json<AuditResponse>(house.get('/api/audit', ada));
  expect(entries[0]).toMatchObject({ action: 'setting-changed', subject: { id: 'alerts' } });
});

it('of two who change them at once the second hears who came first, and nothing is lost', async () => {
  const noor = await house.signIn('noor@library.example', 'admin');
  const { version } = await json<AlertsResponse>(house.get('/api/alerts', noor));
  const key = randomUUID();
  const first = { ...wanted, onCall: [await idOf(mei)] };
  expect((await put(first, ada, { version, key })).status).toBe(200);
  const late = await put({ ...wanted, isOn: false }, noor, { version });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({
    error: { code: 'stale_alerts', message: expect.stringContaining('ada') },
    winner: { who: expect.stringContaining('ada'), what: 'alerts' },
  });
  // The same call again, for a connection that broke, answers the same and changes nothing.
  const again = await json<AlertsResponse>(put(first, ada, { version, key }));
  expect(again).toEqual({ version: version + 1, ...first, reached: [] });
  expect(await json(house.get('/api/alerts', noor))).toEqual(again);
  expect((await put(wanted, ada, { version: version + 1 })).status).toBe(200);
});

it('what makes no sense is refused', async () => {
  expect((await put({ ...wanted, onCall: ['nobody'] }, ada)).status).toBe(422);
  const many = Array.from({ length: 21 }, () => randomUUID());
  const odd = [{ onCall: many }, { nights: 'x' }, { a: 1 }, { version: null }, { key: '' }];
  const wrong = [{}, ...odd.map((part) => ({ ...wanted, ...part }))];
  for (const words of wrong) expect((await put(words, ada)).status).toBe(422);
});

it('everybody is shown how much is due of what they see', async () => {
  const site = await house.token('blog@library.example', 'moderator', ['comments:write']);
  const comment = { externalId: 'c1', text: flaggedText, author: { id: 'r' }, space: 'films' };
  await house.post('/api/comments', comment, site);
  const due = (who = mei) => json<DueJson>(house.get('/api/alerts/due', who));
  expect(await due()).toEqual({ near: 0, late: 0 });
  house.later(24 * 3_600);
  // A sign-in lasts half a day.
  mei = await house.signIn('mei@library.example', 'moderator');
  ada = await house.signIn('ada@library.example', 'admin');
  expect(await due()).toEqual({ near: 0, late: 1 });
  const words = { name: 'Books', spaces: ['api:books'], languages: [], places: [] };
  const members = [await idOf(mei)];
  await json<QueueJson>(house.post('/api/queues', { key: randomUUID(), ...words, members }, ada));
  expect(await due()).toEqual({ near: 0, late: 0 });
  expect(await due(ada)).toEqual({ near: 0, late: 1 });
});

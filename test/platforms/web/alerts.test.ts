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

const put = (body: object, who: Record<string, string>) =>
  house.web.fetch(
    new Request(`${origin}/api/alerts`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...who },
      body: JSON.stringify(body),
    }),
  );
const wanted = { isOn: true, nights: 'wait', onCall: [] };
const idOf = async (who: Record<string, string>) =>
  (await json<StaffJson>(house.get('/api/staff/me', who))).id;

it('alerts are set by administrators alone, and the audit log tells', async () => {
  expect((await house.get('/api/alerts')).status).toBe(401);
  const before = await json<AlertsResponse>(house.get('/api/alerts', mei));
  expect(before).toEqual({ ...wanted, reached: [] });
  expect((await put(wanted, mei)).status).toBe(403);
  const onCall = [await idOf(mei)];
  const set = await json<AlertsResponse>(put({ ...wanted, nights: 'tell', onCall }, ada));
  expect(set).toEqual({ isOn: true, nights: 'tell', onCall, reached: [] });
  expect(await json(house.get('/api/alerts', mei))).toEqual(set);
  const { entries } = await json<AuditResponse>(house.get('/api/audit', ada));
  expect(entries[0]).toMatchObject({ action: 'setting-changed' });
});

it('what makes no sense is refused', async () => {
  expect((await put({ ...wanted, onCall: ['nobody'] }, ada)).status).toBe(422);
  const many = Array.from({ length: 21 }, () => randomUUID());
  const wrong = [{ ...wanted, onCall: many }, { ...wanted, nights: 'x' }, {}, { ...wanted, a: 1 }];
  for (const body of wrong) expect((await put(body, ada)).status).toBe(422);
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

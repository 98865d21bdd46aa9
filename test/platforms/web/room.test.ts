import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RoomMessage, RoomPosted } from '../../../src/platforms/web/contract/room.js';
import { flaggedText } from './moderation.js';
import {
  cookieOf,
  json,
  noon,
  openWebHouse,
  readEvents,
  site,
  type WebHouse,
} from './web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse();
});
afterAll(() => house.close());

const read = async (headers: Record<string, string> = {}) =>
  (await json<{ messages: RoomMessage[] }>(house.get('/api/room', headers))).messages;

it('shows what readers say, to the writer as their own', async () => {
  const posted = await house.post('/api/room', { text: '  What a fine exhibition!  ' });
  expect(posted.status).toBe(201);
  expect(await posted.json()).toMatchObject({
    verdict: 'allow',
    state: 'visible',
    message: { text: 'What a fine exhibition!', mine: true },
  });
  const [cookie] = posted.headers.getSetCookie();
  expect(cookie).toMatch(/^wenjin-reader=.*HttpOnly.*SameSite=Lax/);
  expect(await read()).toMatchObject([{ text: 'What a fine exhibition!', mine: false }]);
  expect(await read({ cookie: cookieOf(posted) })).toMatchObject([{ mine: true }]);
});

it('knows a returning browser, and no forged one', async () => {
  const first = await house.post('/api/room', { text: 'one' });
  const cookie = cookieOf(first);
  const again = await house.post('/api/room', { text: 'two' }, { cookie, origin: site });
  expect(again.headers.getSetCookie()).toEqual([]);
  const forged = { cookie: 'wenjin-reader=me.Zm9yZ2Vk', origin: site };
  const stranger = await house.post('/api/room', { text: 'three' }, forged);
  expect(stranger.headers.getSetCookie()).toHaveLength(1);
  const mine = (await read({ cookie })).filter(({ mine }) => mine);
  expect(mine.map(({ text }) => text)).toEqual(['one', 'two']);
});

it('keeps back what waits for a moderator', async () => {
  const posted = await house.post('/api/room', { text: flaggedText });
  expect(await posted.json()).toMatchObject({ verdict: 'review', state: 'hidden' });
  const texts = (await read()).map(({ text }) => text);
  expect(texts).not.toContain(flaggedText);
});

it('answers whoever says that they want to die, alone and once, and shows what they said', async () => {
  const first = await house.post('/api/room', { text: '我真的不想活了' });
  expect(await first.json()).toMatchObject({
    ...{ verdict: 'review', state: 'visible' },
    care: expect.stringMatching(/^我们看到了您写的话.*12356/),
  });
  const headers = { cookie: cookieOf(first), origin: site };
  const again = await house.post('/api/room', { text: '我还是不想活了' }, headers);
  expect(await again.json()).not.toHaveProperty('care');
  const shown = await read();
  expect(shown.map(({ text }) => text)).toContain('我真的不想活了');
  expect(JSON.stringify(shown)).not.toContain('12356');
});

it('takes no words from a foreign page that has a visitor’s cookie', async () => {
  const posted = await house.post('/api/room', { text: 'hello' });
  const headers = { cookie: cookieOf(posted), origin: 'https://evil.example' };
  expect((await house.post('/api/room', { text: 'bye' }, headers)).status).toBe(403);
  expect((await house.post('/api/room', { text: ' ' })).status).toBe(422);
  expect((await house.post('/api/room', { text: 'x'.repeat(2_001) })).status).toBe(422);
});

it('passes reports on, each reader’s once', async () => {
  const posted = await house.post('/api/room', { text: 'Your hat is silly' });
  const { message } = await json<RoomPosted>(posted);
  const other = await house.post('/api/room', { text: 'Is it?' });
  const headers = { cookie: cookieOf(other), origin: site };
  const address = `/api/room/${message.id}/report`;
  const report = () => house.post(address, { reason: 'rude' }, headers);
  const first = await report();
  expect(first.status).toBe(202);
  expect(await first.json()).toEqual({ repeated: false });
  expect(await json(report())).toEqual({ repeated: true });
  const own = { cookie: cookieOf(posted), origin: site };
  expect((await house.post(address, { reason: 'mine' }, own)).status).toBe(422);
  const unknown = `/api/room/${randomUUID()}/report`;
  expect((await house.post(unknown, { reason: 'rude' }, headers)).status).toBe(404);
  expect((await house.post(address, { reason: '' }, headers)).status).toBe(422);
  expect((await house.post('/api/room/7/report', { reason: 'rude' }, headers)).status).toBe(404);
});

it('receives announcements, newest last, in the library’s name', async () => {
  const { storage } = house;
  const space = { id: 'web:main', platform: 'web', name: 'Room', at: noon };
  await storage.spaces.ensure(space);
  const editor = await storage.staff.put({ email: 'e@l.example', role: 'editor', at: noon });
  const lead = await storage.staff.put({ email: 'l@l.example', role: 'lead', at: noon });
  const variants = { en: { text: 'We close early today.' } };
  const draft = { author: editor.id, variants, audience: { roles: ['readers'] as const } };
  const one = await storage.announcements.create({ ...draft, at: noon, key: 'k' });
  await storage.announcements.transact(one.id, 'begin', ({ audience, sendAt }) => ({
    next: { state: 'sending', approver: lead.id, audience, variants, sendAt },
    event: { type: 'begun', payload: {}, actor: 'system', at: noon, key: 'begin' },
  }));
  await storage.ledger.freeze(one, 'en', noon);
  const fence = 1;
  const [delivery] = await storage.ledger.reserve('web', 1, fence, noon);
  if (!delivery) throw new Error('nobody to tell');
  const at = new Date(noon.getTime() + 60_000);
  await storage.ledger.attempting(delivery, fence, at);
  await storage.ledger.settle(delivery, { state: 'sent' }, fence, at);
  expect((await read({ 'accept-language': 'en' })).at(-1)).toMatchObject({
    kind: 'announcement',
    text: 'We close early today.',
    author: 'Wenjin Sample Library',
    at: at.toISOString(),
  });
});

it('says at once that something is new, of this room only', async () => {
  const response = await house.get('/api/room/live');
  const events = readEvents(response, 1);
  house.publish({ kind: 'comment', space: 'discord:1', id: 'x', state: 'visible' });
  house.publish({ kind: 'comment', space: 'web:main', id: 'y', state: 'visible' });
  expect(await events).toEqual(['event: room\ndata: {"space":"web:main"}']);
});

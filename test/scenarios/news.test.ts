import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../setup/app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
}, 60_000);
afterAll(() => test.stop());

/** Signs in as a browser does; what it then sends along. */
async function signIn(
  email: string,
  role: 'editor' | 'moderator',
): Promise<Record<string, string>> {
  const token = new URL(await test.signInLink(email, role)).hash.replace('#token=', '');
  const own = { 'content-type': 'application/json', origin: test.url };
  const response = await fetch(`${test.url}/api/staff/sign-in`, {
    method: 'POST',
    headers: own,
    body: JSON.stringify({ token }),
  });
  expect(response.status).toBe(200);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { ...own, cookie };
}

async function post(
  path: string,
  headers: Record<string, string>,
  body: object,
): Promise<Response> {
  return fetch(`${test.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function room(): Promise<{ kind: string; text: string }[]> {
  const answer = (await (await fetch(`${test.url}/api/room`)).json()) as {
    messages: { kind: string; text: string }[];
  };
  return answer.messages.filter(({ kind }) => kind === 'announcement');
}

it('a typed announcement reaches the room when a second person approved it', async () => {
  const ann = await signIn('ann@library.example', 'editor');
  const ben = await signIn('ben@library.example', 'editor');
  const text = '/announce 本周六南区14:00提前闭馆';

  const reader = await post('/api/chat', { 'content-type': 'application/json' }, { text });
  expect(((await reader.json()) as { reply: { text: string } }).reply.text).toContain('馆员');
  const foreign = await post(
    '/api/chat',
    { ...ann, origin: 'https://elsewhere.example' },
    { text },
  );
  expect(((await foreign.json()) as { reply: { text: string } }).reply.text).toContain('馆员');
  expect(await test.app.storage.announcements.list(10)).toEqual([]);

  expect((await post('/api/chat', ann, { text })).status).toBe(200);
  const [draft] = await test.app.storage.announcements.list(10);
  expect(draft).toMatchObject({
    state: 'draft',
    variants: { 'zh-CN': { text: '本周六南区14:00提前闭馆' } },
  });
  const at = (step: string) => `/api/announcements/${draft?.id}/${step}`;

  expect((await post(at('submit'), ann, { version: 1, key: 's' })).status).toBe(200);
  expect((await post(at('approve'), ann, { version: 2, key: 'own' })).status).toBe(403);
  expect((await post(at('approve'), ben, { version: 2, key: 'a' })).status).toBe(200);
  expect(await room()).toEqual([]);
  expect((await post(at('schedule'), ben, { version: 3, key: 'go', delaySeconds: 0 })).status).toBe(
    200,
  );

  await expect
    .poll(room, { timeout: 20_000, interval: 200 })
    .toMatchObject([{ text: '本周六南区14:00提前闭馆' }]);
  const report = await fetch(`${test.url}${at('report')}`, { headers: ben });
  expect(await report.json()).toMatchObject({
    deliveries: [{ recipient: 'web:main', state: 'sent' }],
  });
}, 60_000);

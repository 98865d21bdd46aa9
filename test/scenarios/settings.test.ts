import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../setup/app.js';

let test: TestApp;

beforeAll(async () => {
  const environment = {
    WENJIN_HOST: 'localhost',
    WENJIN_PUBLIC_URL: 'https://ask.library.example/',
    WENJIN_EMBED_ORIGINS: 'https://www.library.example, https://blog.library.example',
    WENJIN_METRICS_TOKEN: 'a token for the monitoring',
    WENJIN_CHAT_LIMIT: '2',
    WENJIN_LOCALE: 'en',
    WENJIN_TRUST_PROXY: '127.0.0.0/8, ::1',
  };
  test = await startTestApp({ environment });
}, 60_000);
afterAll(() => test.stop());

const ask = (from: string) =>
  fetch(`${test.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ text: '/hours' }),
  });

it('listens where it is told', () => {
  expect(test.url).toMatch(/^http:\/\/localhost:\d+$/);
});

it('gives links that work from outside', async () => {
  const link = await test.signInLink('mei@library.example', 'moderator');
  expect(link).toMatch(/^https:\/\/ask\.library\.example\/console\/sign-in#token=/);
});

it('lets the pages that are named show it in a frame, and no others', async () => {
  const policy = (await fetch(`${test.url}/`)).headers.get('content-security-policy');
  expect(policy).toContain(
    "frame-ancestors 'self' https://www.library.example https://blog.library.example",
  );
});

it('shows its metrics to who holds the token', async () => {
  expect((await fetch(`${test.url}/metrics`)).status).toBe(403);
  const headers = { authorization: 'Bearer a token for the monitoring' };
  const shown = await fetch(`${test.url}/metrics`, { headers });
  expect(await shown.text()).toContain('process_cpu_user_seconds_total');
});

it('speaks its own language when nobody says otherwise', async () => {
  const { reply } = (await (await ask('192.0.2.1')).json()) as { reply: { text: string } };
  expect(reply.text).toContain('Today');
});

it('counts questions by the address behind the proxy', async () => {
  const statuses = [];
  for (let n = 0; n < 3; n++) statuses.push((await ask('192.0.2.2')).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect((await ask('192.0.2.3')).status).toBe(200);
});

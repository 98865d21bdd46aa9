import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { alone, lin } from './telegram-people.js';

/** The whole house starts: on a busy machine that takes its time. */
const patient = { timeout: 15_000 };
const secret = 'a-secret-of-the-webhook';

/** The whole service, whose updates Telegram brings itself. */
describe('Telegram’s webhook', () => {
  let telegram: FakeTelegram;
  let house: TestApp;
  let url: string;

  beforeAll(async () => {
    telegram = await startFakeTelegram();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    house = await startTestApp({
      environment: {
        ...{ WENJIN_PORT: String(port), WENJIN_PUBLIC_URL: url },
        ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
        TELEGRAM_WEBHOOK_SECRET: secret,
      },
    });
  });

  afterAll(async () => {
    await house.stop();
    await telegram.close();
  });

  const bring = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/telegram/webhook`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': secret,
        ...headers,
      },
    });
  const messageOf = async (response: Response) =>
    ((await response.json()) as { error: { message: string } }).error.message;

  it('is made known to Telegram, and what comes over it is answered', async () => {
    await expect
      .poll(() => telegram.webhook, patient)
      .toEqual({ url: `${url}/telegram/webhook`, secret });
    const [call] = await telegram.called('setWebhook', 1);
    expect(call?.payload.allowed_updates).toContain('edited_message');
    telegram.says(lin, alone, '/help');
    expect((await telegram.answers(alone.id, 1))[0]?.text).toContain('/hours');
  });

  it('takes an update that is brought twice once', async () => {
    const before = (await telegram.answers(alone.id, 0)).length;
    const message = { message_id: 500, date: 1, chat: alone, from: lin, text: '/help' };
    const update = JSON.stringify({ update_id: 7_000, message });
    const brought = await Promise.all([bring(update), bring(update)]);
    expect(brought.map(({ status }) => status)).toEqual([200, 200]);
    await telegram.answers(alone.id, before + 1);
    await expect
      .poll(() => house.app.storage.inbox.count('telegram:123456'), patient)
      .toEqual({ waiting: 0, answering: 0, aside: 0 });
    expect(await telegram.answers(alone.id, 0)).toHaveLength(before + 1);
  });

  it('refuses who does not know the secret, before it reads a word', async () => {
    for (const given of ['', 'wrong', `${secret}x`]) {
      const response = await bring('{', { 'x-telegram-bot-api-secret-token': given });
      expect(response.status).toBe(401);
      expect(await messageOf(response)).toMatch(/TELEGRAM_WEBHOOK_SECRET/);
    }
  });

  it('refuses what is no update, and what is too large', async () => {
    for (const body of ['', '{', '[]', '{"update_id":"x"}', '{"update_id":-1}']) {
      expect((await bring(body)).status).toBe(400);
    }
    const large = JSON.stringify('x'.repeat(600_000));
    expect((await bring(large, { connection: 'close' })).status).toBe(413);
    expect((await fetch(`${url}/telegram/webhook`)).status).not.toBe(200);
  });

  it('takes a kind it does not know without a word, and refuses a known one that is broken', async () => {
    const status = async (update: object) =>
      (await bring(JSON.stringify({ update_id: 8_000, ...update }))).status;
    expect(await status({ message: 5 })).toBe(400);
    expect(await status({ callback_query: { id: 'x' } })).toBe(400);
    expect(await status({ update_id: 8_001, message_of_the_future: {} })).toBe(200);
    await expect
      .poll(() => house.app.storage.inbox.count('telegram:123456'), patient)
      .toEqual({ waiting: 0, answering: 0, aside: 0 });
  });
});

/** A port nobody has at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

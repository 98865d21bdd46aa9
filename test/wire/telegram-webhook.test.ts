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

  const SECRET = 'x-telegram-bot-api-secret-token';
  const bring = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}) =>
    call(body, { [SECRET]: secret, ...headers });
  const call = (body: NonNullable<RequestInit['body']>, headers: Record<string, string>) =>
    fetch(`${url}/telegram/webhook`, {
      ...{ method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } },
      // A stream goes out in pieces, without saying how long it is.
      ...({ duplex: 'half' } as object),
    });
  const asking = (id: number, more = {}) =>
    JSON.stringify({
      update_id: id,
      message: { message_id: id, date: 1, chat: alone, from: lin, text: '/help', ...more },
    });
  const nothingIsUnderWay = () =>
    expect
      .poll(() => house.app.storage.inbox.count('telegram:123456'), patient)
      .toEqual({ waiting: 0, answering: 0, aside: 0 });
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
    const update = asking(7_000);
    const brought = await Promise.all([bring(update), bring(update)]);
    expect(brought.map(({ status }) => status)).toEqual([200, 200]);
    await telegram.answers(alone.id, before + 1);
    await nothingIsUnderWay();
    expect(await telegram.answers(alone.id, 0)).toHaveLength(before + 1);
  });

  it('refuses who does not know the secret, before it reads a word', async () => {
    const before = (await telegram.answers(alone.id, 0)).length;
    const bare = await call(asking(7_100), {});
    expect([bare.status, await messageOf(bare)]).toEqual([401, expect.stringMatching(/WEBHOOK_S/)]);
    const wrong = [
      ...['', ' ', 'wrong', `${secret}x`, secret.slice(0, -1), secret.toUpperCase()],
      ...[`${secret}, ${secret}`, `Bearer ${secret}`, 'x'.repeat(secret.length)],
    ];
    for (const given of wrong) {
      for (const body of ['{', asking(7_100), JSON.stringify('x'.repeat(600_000))]) {
        const response = await call(body, { [SECRET]: given, connection: 'close' });
        expect([response.status, given]).toEqual([401, given]);
        expect(await messageOf(response)).toMatch(/TELEGRAM_WEBHOOK_SECRET/);
      }
    }
    const elsewhere = await fetch(`${url}/telegram/webhook?${SECRET}=${secret}`, {
      ...{ method: 'POST', body: asking(7_100), headers: { authorization: `Bearer ${secret}` } },
    });
    expect(elsewhere.status).toBe(401);
    // Had one of them been kept, its number would be known: this would be no news.
    expect((await bring(asking(7_100))).status).toBe(200);
    await telegram.answers(alone.id, before + 1);
    await nothingIsUnderWay();
    expect(await telegram.answers(alone.id, 0)).toHaveLength(before + 1);
  });

  it('refuses what is too large, however it is sent, and keeps nothing of it', async () => {
    const before = (await telegram.answers(alone.id, 0)).length;
    const large = asking(7_200, { caption: 'x'.repeat(600_000) });
    const said = await bring(large, { connection: 'close' });
    expect([said.status, await messageOf(said)]).toEqual([413, expect.stringContaining('512')]);
    const pieces = new Blob([large]).stream();
    expect((await bring(pieces, { connection: 'close' })).status).toBe(413);
    expect((await bring(asking(7_200, { caption: 'x'.repeat(500_000) }))).status).toBe(200);
    await telegram.answers(alone.id, before + 1);
    await nothingIsUnderWay();
    expect(await telegram.answers(alone.id, 0)).toHaveLength(before + 1);
  });

  it('refuses what is no update, and every other way of asking', async () => {
    for (const body of ['', '{', '[]', '{"update_id":"x"}', '{"update_id":-1}']) {
      expect((await bring(body)).status).toBe(400);
    }
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const headers = { [SECRET]: secret };
      expect((await fetch(`${url}/telegram/webhook`, { method, headers })).status).toBe(405);
    }
  });

  it('takes a kind it does not know without a word, and refuses a known one that is broken', async () => {
    const status = async (update: object) =>
      (await bring(JSON.stringify({ update_id: 8_000, ...update }))).status;
    expect(await status({ message: 5 })).toBe(400);
    expect(await status({ callback_query: { id: 'x' } })).toBe(400);
    expect(await status({ update_id: 8_001, message_of_the_future: {} })).toBe(200);
    await nothingIsUnderWay();
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

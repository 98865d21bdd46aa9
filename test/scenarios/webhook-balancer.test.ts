import { randomUUID } from 'node:crypto';
import type { Chat } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openPostgresDatabase,
  type PostgresDatabase,
  postgresUrl,
  redisUrl,
} from '../contracts/databases.js';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { startTestApp, type TestApp } from '../setup/app.js';

const [postgres, redis] = await Promise.all([postgresUrl(), redisUrl()]);
const secret = 'a-secret-of-the-webhook';
const patient = { timeout: 30_000 };

/** Telegram’s webhook behind a load balancer: two processes take updates, one of them works them off. */
function suite(server: string, bus: string): void {
  let database: PostgresDatabase;
  let telegram: FakeTelegram;
  let houses: readonly TestApp[];

  beforeAll(async () => {
    [database, telegram] = await Promise.all([openPostgresDatabase(server), startFakeTelegram()]);
    const shared = {
      ...{ DATABASE_URL: database.url, REDIS_URL: bus },
      ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
      // Where the balancer is; here the test itself is one.
      ...{ TELEGRAM_WEBHOOK_SECRET: secret, WENJIN_PUBLIC_URL: 'http://127.0.0.1:9' },
      WENJIN_SECRET: `${randomUUID()}${randomUUID()}`,
    };
    const office = await startTestApp({ environment: shared });
    houses = [
      office,
      await startTestApp({ environment: { ...shared, WENJIN_ROLES: 'web' } }),
      await startTestApp({ environment: { ...shared, WENJIN_ROLES: 'web,telegram' } }),
    ];
  }, 120_000);
  afterAll(async () => {
    await Promise.all((houses ?? []).map((house) => house.stop()));
    await telegram?.close();
    await database?.drop();
  });

  /** To whoever the balancer thinks of: now one, now the other, now two at once. */
  async function bring(update: { readonly update_id: number }, ...to: readonly number[]) {
    const calls = to.map((at) =>
      fetch(`${houses[at % houses.length]?.url}/telegram/webhook`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        body: JSON.stringify(update),
      }),
    );
    for (const { status } of await Promise.all(calls)) expect(status).toBe(200);
  }

  const reader = (id: number) => ({ id, is_bot: false, first_name: 'Lin', language_code: 'en' });
  const chatOf = (id: number): Chat => ({ id, type: 'private', first_name: 'Lin' });
  const asking = (id: number, from: number, text: string) => ({
    update_id: id,
    message: { message_id: id, date: 1, chat: chatOf(from), from: reader(from), text },
  });

  it('whichever process an update comes to, it is answered once', async () => {
    const people = Array.from({ length: 24 }, (_, at) => 100 + at);
    for (const id of people) telegram.core.chatState.getOrCreate(chatOf(id) as never);
    await Promise.all(
      people.map((id, at) =>
        bring(asking(5_000 + at, id, '/help'), at, ...(at % 3 ? [] : [at + 1])),
      ),
    );
    for (const id of people) await telegram.answers(id, 1);
    const idle = { waiting: 0, answering: 0, aside: 0 };
    await expect
      .poll(() => houses[0]?.app.storage.inbox.count('telegram:123456'), patient)
      .toEqual(idle);
    for (const id of people) expect(await telegram.answers(id, 0)).toHaveLength(1);
  });

  it('keeps the order of a chat, though each message comes to another process', async () => {
    telegram.core.chatState.getOrCreate(chatOf(300) as never);
    const said = ['/language en', '/hours', '/help', '/language zh-CN', '/help'];
    for (const [at, text] of said.entries()) await bring(asking(6_000 + at, 300, text), at);
    const answers = await telegram.answers(300, said.length);
    // The first answer is in English and the fourth in Chinese, each before the help in its language.
    const isChinese = answers.map(({ text = '' }) => /\p{Script=Han}{6}/u.test(text));
    const isHelp = answers.map(({ text = '' }) => text.includes('/hours'));
    expect(isHelp).toEqual([false, false, true, false, true]);
    expect(isChinese[2]).toBe(false);
    expect(isChinese[4]).toBe(true);
  });
}

if (postgres.url !== null && redis.url !== null) {
  const [server, bus] = [postgres.url, redis.url];
  describe('a webhook behind a load balancer', { timeout: 60_000 }, () => suite(server, bus));
} else {
  describe(`a webhook behind a load balancer: NOT RUN, ${postgres.why || redis.why}`, () => {
    it('says why', () => expect(postgres.why || redis.why).not.toBe(''));
  });
}

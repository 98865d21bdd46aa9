import { rm } from 'node:fs/promises';
import type { Chat, User } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { temporaryFolder } from '../setup/storage.js';
import { copyTemplate, testSecret } from '../setup/template.js';
import { type Service, startWenjin } from '../setup/wenjin.js';

const group: Chat = { id: -1001, type: 'supergroup', title: 'Readers' };
const people = 110;
const patient = { timeout: 90_000, interval: 100 };
/** As docs/operations.md states it: what a service manager has to wait at most. */
const graceMs = 10_000;

/** The real service, told to end (SIGTERM) while hundreds of updates are in work or waiting. */
describe('stopped in the middle of a storm', { timeout: 240_000 }, () => {
  let dataDir: string;
  let telegram: FakeTelegram;
  let service: Service | undefined;

  beforeEach(async () => {
    dataDir = await temporaryFolder();
    await copyTemplate(dataDir);
    telegram = await startFakeTelegram();
  });
  afterEach(async () => {
    await service?.kill();
    await telegram.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = async () => {
    service = await startWenjin({
      ...{ WENJIN_DATA_DIR: dataDir, WENJIN_SECRET: testSecret.toString('utf8') },
      ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    });
    return service;
  };
  const person = (n: number): User => ({
    ...{ id: 100 + n, is_bot: false, first_name: `Reader ${n}`, language_code: 'en' },
  });
  const all = Array.from({ length: people }, (_, n) => n);
  const answersTo = (n: number) =>
    telegram.core.chatState.getAllMessages(100 + n).filter(({ from }) => from?.is_bot).length;
  const answered = () => all.filter((n) => answersTo(n) > 0).length;

  /**
   * Everyone asks in private and says something in the group, where a question comes last: whoever
   * answers it has heard them all.
   */
  function storm(): string[] {
    const said = all.map((n) => {
      const own: Chat = { id: 100 + n, type: 'private', first_name: `Reader ${n}` };
      telegram.says(person(n), own, '/help');
      const said = telegram.says(person(n), group, `Seat ${n} by the window is my favourite.`);
      return String(said.message_id);
    });
    telegram.says(person(0), group, '/help');
    return said;
  }

  /** Its exit code; 'late' when it has not ended within its grace. */
  const ended = (running: Service) =>
    Promise.race([
      running.stop(),
      new Promise<'late'>((resolve) => setTimeout(resolve, graceMs, 'late').unref()),
    ]);

  async function everyoneIsHeardOnce(said: readonly string[]): Promise<void> {
    await expect.poll(answered, patient).toBe(people);
    await telegram.answers(group.id, 1);
    const last = service;
    expect(last && (await ended(last))).toBe(0);
    expect(all.filter((n) => answersTo(n) !== 1)).toEqual([]);
    const storage = await openStorage({ dataDir, secret: testSecret, clock: systemClock });
    try {
      for (const id of said) {
        const comment = await storage.comments.byExternalId(`telegram:${group.id}`, id);
        expect(comment, `comment ${id}`).toMatchObject({ revision: 1 });
      }
      const bot = `telegram:${telegram.bot.id}`;
      expect(await storage.inbox.count(bot)).toEqual({ waiting: 0, answering: 0, aside: 0 });
    } finally {
      await storage.close();
    }
  }

  it('ends in time, and the next start answers everybody else once', async () => {
    const said = storm();
    const first = await start();
    await expect.poll(answered, patient).toBeGreaterThan(20);
    expect(await ended(first)).toBe(0);
    expect(answered()).toBeLessThan(people);
    await start();
    await everyoneIsHeardOnce(said);
  });

  it('ends in time also when Telegram answers no call any more', async () => {
    const said = storm();
    const first = await start();
    await expect.poll(answered, patient).toBeGreaterThan(20);
    telegram.weather = () => 'hang';
    const silent = telegram.calls.length;
    await expect.poll(() => telegram.calls.length, patient).toBeGreaterThan(silent + 5);
    expect(await ended(first)).toBe(0);
    expect(answered()).toBeLessThan(people);
    telegram.weather = () => null;
    await start();
    await everyoneIsHeardOnce(said);
  });
});

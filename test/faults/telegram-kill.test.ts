import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Chat, User } from 'grammy/types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { temporaryFolder } from '../setup/storage.js';
import { copyTemplate, testSecret } from '../setup/template.js';

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'telegram-service.ts');
const group: Chat = { id: -1001, type: 'supergroup', title: 'Readers' };
const people = 12;
const kills = 2;
/** Answers that get through before each kill; the next ones are under way when it comes. */
const through = 3;
const patient = { timeout: 60_000, interval: 100 };

let dataDir: string;
let telegram: FakeTelegram;
let child: ChildProcess | undefined;

beforeAll(async () => {
  dataDir = await temporaryFolder();
  await copyTemplate(dataDir);
  telegram = await startFakeTelegram();
});

afterAll(async () => {
  child?.kill('SIGKILL');
  await telegram.close();
  await rm(dataDir, { recursive: true, force: true });
});

function start() {
  const args = ['--import', 'tsx', script, dataDir, telegram.apiRoot, telegram.token];
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  return { process: started, ready: once(started.stdout, 'data') };
}

function person(n: number): User {
  return { id: 100 + n, is_bot: false, first_name: `Reader ${n}`, language_code: 'en' };
}

/** The bot's answers to a person. */
function answersTo(n: number): number {
  const messages = telegram.core.chatState.getAllMessages(100 + n);
  return messages.filter(({ from }) => from?.id === telegram.bot.id).length;
}

const all = Array.from({ length: people }, (_, n) => n);
const answered = () => all.filter((n) => answersTo(n) > 0).length;

/** Lets so many messages through, and never answers those that come after; tells how many came. */
function holdAfter(count: number): () => number {
  let sent = 0;
  telegram.weather = (method) => {
    if (method !== 'sendMessage') return null;
    sent += 1;
    return sent > count ? 'hang' : null;
  };
  return () => sent - count;
}

/** Everyone asks once in private and says something in the group. */
it('killed in mid-answer again and again, nobody is forgotten', { timeout: 240_000 }, async () => {
  const said: string[] = [];
  for (const n of all) {
    const private_: Chat = { id: 100 + n, type: 'private', first_name: `Reader ${n}` };
    telegram.says(person(n), private_, '/help');
    const { message_id } = telegram.says(person(n), group, `The reading room is fine, says ${n}.`);
    said.push(String(message_id));
  }
  for (let kill = 1; kill <= kills; kill += 1) {
    const held = holdAfter(through);
    const killed = start().process;
    await expect.poll(held, patient).toBeGreaterThan(0);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
  }
  expect(answered()).toBeLessThan(people);
  telegram.weather = () => null;
  const last = start();
  await expect.poll(answered, patient).toBe(people);
  // A message whose answer was on its way when the process died is sent again: silence is worse.
  const repeated = all.reduce((sum, n) => sum + answersTo(n) - 1, 0);
  expect(repeated).toBeLessThanOrEqual(kills * through);
  await last.ready;
  last.process.kill('SIGTERM');
  await once(last.process, 'exit');

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
});

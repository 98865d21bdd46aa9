import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { livingMb, tellsWhatLives } from '../setup/living.js';
import { type Service, startWenjin } from '../setup/wenjin.js';
import { brew, chatOf, type Gust } from './telegram-storm.js';

/** Two minutes at twenty a second, as fast as the service takes them; the bench runs an hour. */
const size = 2_400;
/** Of them, until everything was used and what is bounded is mostly full. */
const early = 1_200;
/** What may live on of an update: a net for large fish, as what is bounded still fills up. The bench is finer. kB. */
const MOST_KB = 4;

describe('the memory of a service at Telegram’s door', () => {
  let folder: string;
  let telegram: FakeTelegram;
  let service: Service;
  let heap: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'wenjin-memory-'));
    heap = path.join(folder, 'living');
    telegram = await startFakeTelegram();
    service = await startWenjin({
      ...{ WENJIN_DATA_DIR: path.join(folder, 'data'), ...tellsWhatLives(heap) },
      ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    });
  });
  afterEach(async () => {
    await service.kill().catch(() => {});
    await telegram.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Brings updates, and waits until every question among them has its answer. */
  async function bring(gusts: readonly Gust[]): Promise<void> {
    const asked = gusts.filter(({ answer }) => answer !== undefined);
    for (const { update } of gusts) {
      const chat = chatOf(update);
      if (chat) telegram.core.chatState.getOrCreate(chat);
      telegram.deliver(update);
    }
    const isAnswered = ({ update }: Gust) => {
      const chat = chatOf(update);
      const said = chat ? telegram.core.chatState.getAllMessages(chat.id) : [];
      return said.some(({ from }) => from?.id === telegram.bot.id);
    };
    const patient = { timeout: 180_000, interval: 250 };
    await expect.poll(() => asked.filter((one) => !isAnswered(one)).length, patient).toBe(0);
  }

  it('keeps hardly anything of what is asked and said', { timeout: 400_000 }, async () => {
    const { gusts } = brew({ size, seed: 6, asks: [() => '/hours', () => '今天几点开门？'] });
    await bring(gusts.slice(0, early));
    const before = await livingMb({ pid: service.pid, file: heap });
    await bring(gusts.slice(early));
    const after = await livingMb({ pid: service.pid, file: heap });
    expect(((after - before) * 1_024) / (size - early)).toBeLessThan(MOST_KB);
  });
});

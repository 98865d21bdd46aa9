import { afterAll, beforeAll, expect, vi } from 'vitest';
import { fixedClock } from '../../src/core/clock.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord-server.js';
import { atDiscord, atTelegram, atTheWeb, type Door, type Heard } from '../fakes/doors.js';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { startTestApp, type TestApp } from './app.js';

/** One person, who says and presses the same at every door. Fails where the doors do not agree. */
export interface Everywhere {
  says(text: string): Promise<Heard>;
  presses(label: string): Promise<Heard>;
}

export interface ThreeDoors {
  readonly discord: FakeDiscord;
  readonly telegram: FakeTelegram;
  readonly house: TestApp;
  /** She speaks Chinese everywhere. */
  readonly alice: Everywhere;
}

/** Tuesday noon in the library's zone. */
const noon = new Date('2026-11-24T04:00:00Z');
/** Call it in a `describe`: its parts are there from `beforeAll` on. */
export function threeDoors(): ThreeDoors {
  const stage = {} as { -readonly [Part in keyof ThreeDoors]: ThreeDoors[Part] };
  beforeAll(async () => {
    const [discord, telegram] = [await startFakeDiscord(), await startFakeTelegram()];
    const environment = {
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
      ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    };
    const house = await startTestApp({ environment, clock: fixedClock(noon) });
    Object.assign(stage, { discord, telegram, house });
    stage.alice = atAll([atDiscord(discord), atTelegram(telegram), atTheWeb(house.url)]);
    await connected(discord);
    const { hashPerson, storage } = house.app;
    await storage.preferences.setLocale(hashPerson('discord', discord.ann), 'zh-CN', noon);
  });
  afterAll(async () => {
    await stage.house.stop();
    await stage.telegram.close();
    await stage.discord.close();
  });
  return stage;
}

function atAll(doors: readonly Door[]): Everywhere {
  const alike = async (at: (door: Door) => Promise<Heard>) => {
    const heard = await Promise.all(doors.map(at));
    for (const one of heard) expect(one).toEqual(heard.at(-1));
    return heard.at(-1) as Heard;
  };
  return {
    says: (text) => alike((door) => door.says(text)),
    presses: (label) => alike((door) => door.presses(label)),
  };
}

/** Waits until the bot is listening: before that, Discord tells it nothing. */
async function connected(discord: FakeDiscord): Promise<void> {
  const office = discord.twin.channel(discord.office);
  const asked = async () => {
    await office.user(discord.ann).sendMessage({ content: `<@${discord.botId}> 你好` });
    await office.waitForBotReply({ timeout: 1_000 });
  };
  await vi.waitFor(asked, { timeout: 20_000 });
}

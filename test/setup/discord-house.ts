import { afterAll, beforeAll, expect, vi } from 'vitest';
import { fixedClock } from '../../src/core/clock.js';
import { type DiscordPerson, discordPerson } from '../fakes/discord-people.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord-server.js';
import { startTestApp, type TestApp } from './app.js';

/** The whole service at a Discord of its own, with a reader and a colleague in the reading room. */
export interface DiscordHouse {
  readonly discord: FakeDiscord;
  readonly house: TestApp;
  /** When it is there: Tuesday noon in the library's zone. */
  readonly noon: Date;
  readonly ann: DiscordPerson;
  /** Links his account to a lead of the library. */
  readonly mo: DiscordPerson;
}

export const lead = 'mo@library.example';
const noon = new Date('2026-11-24T04:00:00Z');
const patience = { timeout: 15_000 };

type Settings = Readonly<Record<string, string>>;

/**
 * Call it in a `describe`: its parts are there from `beforeAll` on. It speaks English. `settings` are
 * asked for when it is opened.
 */
export function discordHouse(
  settings: () => Settings | Promise<Settings> = () => ({}),
): DiscordHouse {
  const stage = { noon } as { -readonly [Part in keyof DiscordHouse]: DiscordHouse[Part] };
  beforeAll(async () => {
    const discord = await startFakeDiscord();
    const own = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    stage.discord = discord;
    stage.house = await startTestApp({
      environment: { ...own, WENJIN_LOCALE: 'en', ...(await settings()) },
      clock: fixedClock(noon),
    });
    stage.ann = discordPerson(discord, discord.ann);
    stage.mo = discordPerson(discord, discord.mo);
    const { state } = discord.front;
    await vi.waitFor(() => expect(state.commands.length).toBeGreaterThan(0), patience);
    const { app } = stage.house;
    await app.storage.staff.put({ email: lead, role: 'lead', name: 'Mo', at: noon });
    await stage.mo.types('link', { code: await app.linkCode(lead) });
  });
  afterAll(async () => {
    await stage.house?.stop();
    await stage.discord?.close();
  });
  return stage;
}

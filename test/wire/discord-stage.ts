import { afterEach, beforeEach, expect } from 'vitest';
import { createDiscord, type DiscordParts } from '../../src/platforms/discord/index.js';
import type { ChatDoor } from '../../src/platforms/door.js';
import type { Recorded } from '../fakes/discord-front.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord-server.js';
import { type SmallHouse, smallHouse } from '../fakes/small-house.js';

/** What a test of the door stands on: a Discord and a house of its own. */
export interface DiscordStage {
  readonly house: SmallHouse;
  readonly discord: FakeDiscord;
  /** Opens a door; it is closed after the test. */
  open(over?: Partial<DiscordParts>): Promise<ChatDoor>;
  /** Opens one and waits until it listens. */
  listening(over?: Partial<DiscordParts>): Promise<ChatDoor>;
  /** Closes one before the test is over, as a restart does. */
  close(door: ChatDoor): Promise<void>;
  /** What was asked of Discord so far. */
  requests(method: string, path: RegExp): readonly Recorded[];
  /** What the bot says next in the reading room, after `act`. */
  answerTo(act: () => Promise<unknown>): Promise<Answered>;
}

/** A message of the bot as Discord keeps it. */
export type Answered = Awaited<
  ReturnType<ReturnType<FakeDiscord['twin']['channel']>['getMessages']>
>[number];

const patience = { timeout: 5_000 };

/** Call it in a `describe`: its parts are there from the first `beforeEach` on. */
export function discordStage(): DiscordStage {
  const stage = {} as { -readonly [Part in keyof DiscordStage]: DiscordStage[Part] };
  const doors: ChatDoor[] = [];
  stage.open = async (over = {}) => {
    const { house, discord } = stage;
    const door = createDiscord({ ...house, token: discord.token, apiUrl: discord.apiUrl, ...over });
    doors.push(door);
    await door.start();
    return door;
  };
  stage.listening = async (over) => {
    stage.house.lines.length = 0;
    const door = await stage.open(over);
    await expect.poll(() => stage.house.lines, patience).toContain('Discord: listening');
    return door;
  };
  stage.close = async (door) => {
    doors.splice(doors.indexOf(door), 1);
    await door.stop();
  };
  stage.requests = (method, path) =>
    stage.discord.front.requests.filter((one) => one.method === method && path.test(one.path));
  stage.answerTo = async (act) => {
    const answers = async () =>
      (await stage.discord.twin.channel(stage.discord.reading).getMessages()).filter(
        ({ author }) => author.id === stage.discord.botId,
      );
    const before = (await answers()).length;
    await act();
    await expect.poll(async () => (await answers()).length, patience).toBe(before + 1);
    return (await answers()).at(-1) as Answered;
  };
  beforeEach(async () => {
    stage.house = await smallHouse();
    stage.discord = await startFakeDiscord();
  });
  afterEach(async () => {
    for (const door of doors.splice(0)) await door.stop();
    await stage.discord.close();
  });
  return stage;
}

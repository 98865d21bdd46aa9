import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { ChatDoor } from '../../src/platforms/door.js';
import { createTelegram } from '../../src/platforms/telegram/index.js';
import type { TelegramParts } from '../../src/platforms/telegram/parts.js';
import { type SmallHouse, smallHouse } from '../fakes/small-house.js';
import { telegramRooms } from '../fakes/telegram-rooms.js';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { openTestStorage, type TestStorage } from '../setup/storage.js';

/** What every test of the door stands on: new for each but the database, which is emptied. */
export interface TelegramStage {
  readonly house: SmallHouse;
  readonly telegram: FakeTelegram;
  readonly database: TestStorage;
  /** Opens a door; it is closed after the test. */
  open(over?: Partial<TelegramParts>): Promise<ChatDoor>;
}

/** Call it in a `describe`: its parts are there from the first `beforeEach` on. */
export function telegramStage(): TelegramStage {
  const stage = {} as { -readonly [Part in keyof TelegramStage]: TelegramStage[Part] };
  const doors: ChatDoor[] = [];
  stage.open = async (over = {}) => {
    const { house, telegram, database } = stage;
    const { token, apiRoot } = telegram;
    const keptButtons = database.storage.buttons;
    const rooms = { ...telegramRooms(database.storage), keptButtons };
    const door = createTelegram({ ...house, ...rooms, token, apiRoot, ...over });
    doors.push(door);
    await door.start();
    return door;
  };
  beforeAll(async () => {
    stage.database = await openTestStorage();
  });
  beforeEach(async () => {
    stage.house = await smallHouse();
    stage.telegram = await startFakeTelegram();
  });
  afterEach(async () => {
    for (const door of doors.splice(0)) await door.stop();
    await stage.telegram.close();
    await stage.database.sql('TRUNCATE inbox_update, album_part, kept_button, lease, space');
  });
  afterAll(() => stage.database.close());
  return stage;
}

import type { TelegramRooms } from '../../src/platforms/telegram/parts.js';
import type { Storage } from '../../src/storage/ports.js';

/** The rooms behind a small house's door to Telegram: real ones, on a database of the test's own. */
export function telegramRooms(storage: Storage): TelegramRooms {
  const { inbox, presence, albums, leases } = storage;
  return {
    ...{ inbox, presence, albums, leases, alone: true, redisUrl: undefined },
    arrivals: () => () => {},
  };
}

import type { Carrier } from '../announcements/desk.js';
import type { Config, ProcessRole } from '../config.js';
import type { PlatformActions } from '../moderation/run-effects.js';
import type { ChatDoor, DoorParts } from '../platforms/door.js';
import type { TelegramRooms } from '../platforms/telegram/parts.js';

/** The chat doors that are configured and belong to this process. */
export interface Doors {
  start(): Promise<void>;
  stop(): Promise<void>;
  readonly carriers: readonly Carrier[];
  readonly actions: Readonly<Record<string, PlatformActions>>;
}

/** An SDK takes a third of a second to load: only a door that opens loads its own. */
export async function openDoors(config: Config, parts: DoorParts & TelegramRooms): Promise<Doors> {
  const { discord, telegram } = config;
  const has = (role: ProcessRole) => config.roles.includes(role);
  const doors: Record<string, ChatDoor> = {};
  if (discord && has('discord')) {
    const { createDiscord } = await import('../platforms/discord/index.js');
    doors.discord = createDiscord({ ...parts, ...discord, redisUrl: config.redisUrl });
  }
  if (telegram && has('telegram')) {
    const { createTelegram } = await import('../platforms/telegram/index.js');
    doors.telegram = createTelegram({ ...parts, ...telegram });
  }
  const all = Object.values(doors);
  const actions = Object.entries(doors).map(([name, door]) => [name, door.actions] as const);
  return {
    start: async () => void (await Promise.all(all.map((door) => door.start()))),
    stop: async () => void (await Promise.all(all.map((door) => door.stop()))),
    carriers: all.map((door) => door.carrier),
    actions: Object.fromEntries(actions),
  };
}

import type { LeaseStore } from '../../storage/ports.js';
import type { DoorParts } from '../door.js';
import type { Albums, Presence, UpdateInbox } from '../ports.js';

/** What this door needs of the house beside what every door does. */
export interface TelegramRooms {
  readonly inbox: UpdateInbox;
  readonly presence: Presence;
  readonly albums: Albums;
  readonly leases: Pick<LeaseStore, 'take' | 'release'>;
  /** No other process has this database: what was held at the last start is free. */
  readonly alone: boolean;
  /** With it several processes keep to Telegram's limits together. */
  readonly redisUrl: string | undefined;
  /** Told when another process, or the web room, put something into the inbox. */
  readonly arrivals: (arrived: () => void) => () => void;
}

export interface TelegramParts extends DoorParts, TelegramRooms {
  readonly token: string;
  /** Another Bot API server, for tests and proxies. */
  readonly apiRoot?: string | undefined;
  /** Where Telegram brings updates itself, instead of being asked for them. */
  readonly webhook?: { readonly url: string; readonly secret: string } | undefined;
}

import type { ShowText } from '../announcements/desk.js';
import { showInRoom } from '../announcements/room-carrier.js';
import type { Config } from '../config.js';
import { showOnDiscord } from '../platforms/discord/shown.js';
import { showOnTelegram } from '../platforms/telegram/shown.js';

/** How announcements look on the platforms that are set up here; nothing of an SDK is loaded. */
export function showsOf({ discord, telegram }: Pick<Config, 'discord' | 'telegram'>): ShowText[] {
  return [showInRoom, ...(discord ? [showOnDiscord] : []), ...(telegram ? [showOnTelegram] : [])];
}

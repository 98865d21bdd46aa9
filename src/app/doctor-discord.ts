import type { Config } from '../config.js';
import { type Clock, systemClock } from '../core/clock.js';
import type { I18n } from '../core/i18n.js';
import type { Storage } from '../storage/ports.js';
import type { Diagnosis } from './doctor.js';

export interface DiscordPatient {
  readonly config: Pick<Config, 'discord'>;
  readonly storage: Pick<Storage, 'spaces' | 'settings'>;
  readonly i18n: I18n;
  readonly clock?: Clock;
}

/** What Discord itself says of the bot: a sentence for each thing that is missing, and where. */
export async function diagnoseDiscord(
  { config, storage, i18n, clock = systemClock }: DiscordPatient,
  locale: string,
): Promise<Diagnosis> {
  if (!config.discord) return { lines: [], healthy: true };
  const { checkDiscord } = await import('../platforms/discord/check.js');
  const { invited } = await import('../platforms/discord/permissions.js');
  const spaces = await storage.spaces.list();
  const { shards: divided, ...discord } = config.discord;
  const { shardStates } = await import('../platforms/discord/shards.js');
  const { settings } = storage;
  const shards = divided ? await shardStates({ settings, clock }, divided) : [];
  const findings = await checkDiscord({ ...discord, shards, spaces });
  const lines = findings.map(({ key, args, permission }) => {
    const name = permission && i18n.say(locale, `doctor-discord-permission-${permission}`);
    const all = { ...args, ...(name ? { permission: name } : {}), invited };
    return i18n.say(locale, `doctor-discord-${key}`, all);
  });
  return { lines, healthy: !findings.some(({ isGrave }) => isGrave) };
}

import type { Config } from '../config.js';
import type { HouseJson } from '../platforms/web/contract/house.js';

/**
 * What an administrator may know of the settings. Named one by one: a new setting is not told before
 * somebody has thought about it, and no token, password or address of the inside is among these.
 */
export function houseFacts(config: Config, timezone: string): HouseJson {
  const { backup, handover } = config;
  return {
    publicUrl: config.publicUrl ?? null,
    locale: config.locale,
    timezone,
    roles: [...config.roles],
    doors: doorsOf(config),
    keeping: {
      database: config.databaseUrl === undefined ? 'embedded' : 'postgres',
      commentDays: config.keepDays,
      conversationDays: handover.keepDays,
      backup: backup.dir === null ? null : { everyHours: backup.everyHours, keep: backup.keep },
    },
    catalogue: config.catalogue?.kind ?? 'own',
    chatLimit: config.chatLimit,
    lateMinutes: handover.lateMinutes,
    shared: config.redisUrl !== undefined,
    metrics: config.metricsToken !== undefined,
  };
}

function doorsOf({ discord, telegram, oidc, embedOrigins }: Config): HouseJson['doors'] {
  return {
    discord: discord !== null,
    telegram: telegram === null ? 'off' : telegram.webhook ? 'webhook' : 'asks',
    singleSignOn: oidc && (oidc.name ?? new URL(oidc.issuer).host),
    embedOrigins: [...embedOrigins],
  };
}

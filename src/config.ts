import path from 'node:path';
import { z } from 'zod';
import {
  type DiscordShards,
  shardCount,
  shardIds,
  shardProblem,
} from './platforms/discord/sharding.js';
import {
  type CatalogueSettings,
  catalogueOf,
  catalogueShape,
  catalogueWanted,
} from './settings/catalogue.js';
import { gather, type ReadSecret } from './settings/environment.js';
import {
  type OidcSettings,
  oidcNeeds,
  oidcOf,
  oidcShape,
  oidcWanted,
} from './settings/single-sign-on.js';
import { list, url } from './settings/values.js';

/** What a process does: all of it, or the parts a larger installation gives it. */
export const processRoles = ['web', 'discord', 'telegram', 'worker'] as const;
export type ProcessRole = (typeof processRoles)[number];

/** The service's settings, checked and frozen. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** The library's own facts; the sample library when absent. */
  readonly libraryFile: string | undefined;
  readonly locale: string;
  readonly secret: string | undefined;
  readonly publicUrl: string | undefined;
  readonly roles: readonly ProcessRole[];
  readonly logLevel: string;
  /** Requests an address a minute to the chat; 0 is no limit. */
  readonly chatLimit: number;
  /** Addresses or networks of proxies whose X-Forwarded-For counts. */
  readonly trustProxy: readonly string[];
  readonly embedOrigins: readonly string[];
  readonly metricsToken: string | undefined;
  /** Conversations with a person: when a waiting reader hears that nobody has come, how long kept. */
  readonly handover: { readonly lateMinutes: number; readonly keepDays: number };
  /** Days after which the text of a comment goes, unless its case still needs it. */
  readonly keepDays: number;
  /** Backups by themselves: where (null: none), how often, how many are kept. */
  readonly backup: {
    readonly dir: string | null;
    readonly everyHours: number;
    readonly keep: number;
  };
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** The library's own system, where titles are looked for; null: in the titles kept here. */
  readonly catalogue: CatalogueSettings | null;
  /** The library's own single sign-on; null: there is none. */
  readonly oidc: OidcSettings | null;
  readonly discord: {
    readonly token: string;
    readonly apiUrl: string | undefined;
    /** Undefined: not divided. */
    readonly shards: DiscordShards | undefined;
    /** The only servers where commands are offered; undefined: everywhere. */
    readonly commandServers?: readonly string[] | undefined;
  } | null;
  readonly telegram: {
    readonly token: string;
    readonly apiRoot: string | undefined;
    /** Where Telegram brings updates itself; undefined: it is asked for them. */
    readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  } | null;
}

/** The environment holds something unusable: every problem at once, a line each. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

const port = z.coerce.number().int().min(0).max(65_535);
/** An address, or a network of them. */
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

const schema = z.object({
  WENJIN_HOST: z.string().min(1).default('127.0.0.1'),
  WENJIN_PORT: port.default(8080),
  WENJIN_DATA_DIR: z.string().min(1).default('./data'),
  WENJIN_LIBRARY: z.string().min(1).optional(),
  WENJIN_LOCALE: z.string().min(2).default('zh-CN'),
  WENJIN_SECRET: z.string().min(32).optional(),
  WENJIN_PUBLIC_URL: url(/^https?$/).optional(),
  WENJIN_ROLES: list
    .pipe(z.array(z.enum(['all', ...processRoles])).min(1))
    .transform((roles) => (roles.includes('all') ? [...processRoles] : (roles as ProcessRole[])))
    .default([...processRoles]),
  WENJIN_LOG: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info'),
  WENJIN_CHAT_LIMIT: z.coerce.number().int().min(0).max(100_000).default(30),
  WENJIN_TRUST_PROXY: list.pipe(z.array(network)).default([]),
  WENJIN_EMBED_ORIGINS: list.pipe(z.array(url(/^https?$/))).default([]),
  WENJIN_METRICS_TOKEN: z.string().min(16).optional(),
  WENJIN_HANDOVER_LATE_MINUTES: z.coerce.number().int().min(1).max(120).default(5),
  WENJIN_HANDOVER_KEEP_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  WENJIN_KEEP_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
  WENJIN_BACKUP_DIR: z.string().min(1).optional(),
  WENJIN_BACKUP_HOURS: z.coerce.number().int().min(1).max(720).default(24),
  WENJIN_BACKUP_KEEP: z.coerce.number().int().min(1).max(1000).default(7),
  ...catalogueShape,
  DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  REDIS_URL: url(/^rediss?$/).optional(),
  ...oidcShape,
  DISCORD_TOKEN: z
    .string()
    .regex(/^(?!\d+:)[!-~]+$/)
    .optional(),
  DISCORD_API_URL: url(/^https?$/).optional(),
  DISCORD_COMMAND_SERVERS: z
    .string()
    .regex(/^\s*\d{5,20}(\s*,\s*\d{5,20})*\s*$/)
    .transform((text) => text.split(',').map((id) => id.trim()))
    .optional(),
  DISCORD_SHARDS: shardCount.optional(),
  DISCORD_SHARD_IDS: shardIds.optional(),
  TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{10,}$/)
    .optional(),
  TELEGRAM_API_ROOT: url(/^https?$/).optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/)
    .optional(),
});

/** Every variable there is, as `.env.example` explains them. */
export const settingNames = Object.keys(schema.shape);

/** What each variable wants, for the list of problems. English: it is read in a terminal. */
const wanted: Readonly<Record<string, string>> = {
  WENJIN_PORT: 'a port from 0 to 65535',
  WENJIN_SECRET: 'at least 32 characters',
  WENJIN_PUBLIC_URL: 'an address such as https://ask.library.example',
  WENJIN_ROLES: `all, or some of ${processRoles.join(', ')}, separated by commas`,
  WENJIN_LOG: 'silent, fatal, error, warn, info, debug or trace',
  WENJIN_CHAT_LIMIT: 'a whole number of requests a minute, 0 for no limit',
  WENJIN_TRUST_PROXY:
    'addresses such as 10.0.0.1 or networks such as 10.0.0.0/8, separated by commas',
  WENJIN_EMBED_ORIGINS: 'addresses such as https://www.library.example, separated by commas',
  WENJIN_METRICS_TOKEN: 'at least 16 characters',
  WENJIN_HANDOVER_LATE_MINUTES: 'a whole number of minutes from 1 to 120',
  WENJIN_HANDOVER_KEEP_DAYS: 'a whole number of days from 1 to 365',
  WENJIN_KEEP_DAYS: 'a whole number of days from 1 to 3650',
  WENJIN_BACKUP_HOURS: 'a whole number of hours from 1 to 720',
  WENJIN_BACKUP_KEEP: 'a whole number from 1 to 1000',
  ...catalogueWanted,
  DATABASE_URL: 'an address such as postgresql://user:password@host:5432/wenjin',
  REDIS_URL: 'an address such as redis://host:6379',
  ...oidcWanted,
  DISCORD_TOKEN:
    'the token from the Bot page of the Discord developer portal; one like 123456:ABC is of a Telegram bot and belongs in TELEGRAM_TOKEN',
  DISCORD_API_URL: 'an address such as https://discord.com/api',
  DISCORD_COMMAND_SERVERS: 'ids of servers such as 81384788765712384, parted by commas',
  DISCORD_SHARDS: 'auto, or a whole number of shards from 1 to 1000',
  DISCORD_SHARD_IDS: 'numbers and ranges of shards such as 0-3,6',
  TELEGRAM_TOKEN:
    'the token as BotFather gave it, such as 123456:ABC-DEF; one with two dots in it is of a Discord bot and belongs in DISCORD_TOKEN',
  TELEGRAM_API_ROOT: 'an address such as https://api.telegram.org',
  TELEGRAM_WEBHOOK_SECRET: '16 to 256 letters, digits, _ or -',
};

/**
 * Checks the environment. Every key may also come as `<KEY>_FILE`. Empty counts as absent.
 * @throws ConfigError with every problem at once: name of the variable, what is wanted.
 */
export function loadConfig(
  environment: Readonly<Record<string, string | undefined>>,
  readSecret: ReadSecret,
): Config {
  const problems: string[] = [];
  const values = gather(settingNames, environment, { readSecret, problems });
  const result = schema.safeParse(values);
  for (const issue of result.error?.issues ?? []) {
    const name = String(issue.path[0]);
    problems.push(`${name}: wants ${wanted[name] ?? 'another value'}`);
  }
  problems.push(...unknownNames(environment), ...halfGroups(values));
  const shards = shardProblem(values.DISCORD_SHARDS, values.DISCORD_SHARD_IDS);
  if (shards) problems.push(shards);
  if (problems.length > 0 || !result.success) throw new ConfigError([...new Set(problems)]);
  return Object.freeze(configOf(result.data));
}

/** A misspelt setting would be ignored in silence: it is named instead. */
function unknownNames(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('WENJIN_') && !name.startsWith('WENJIN_TEST_'))
    .filter((name) => !settingNames.includes(name.replace(/_FILE$/, '')))
    .map((name) => `${name}: there is no such setting; .env.example lists them all`);
}

/** A group is whole or absent: an address without its token does nothing. */
function halfGroups(values: Readonly<Record<string, string>>): string[] {
  const pairs = [
    ['DISCORD_API_URL', 'DISCORD_TOKEN'],
    ['DISCORD_COMMAND_SERVERS', 'DISCORD_TOKEN'],
    ['DISCORD_SHARDS', 'DISCORD_TOKEN'],
    ['TELEGRAM_API_ROOT', 'TELEGRAM_TOKEN'],
    ['TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_TOKEN'],
    ['TELEGRAM_WEBHOOK_SECRET', 'WENJIN_PUBLIC_URL'],
    ...oidcNeeds,
    ['WENJIN_CATALOGUE_URL', 'WENJIN_CATALOGUE'],
    ['WENJIN_CATALOGUE_USER', 'WENJIN_CATALOGUE_PASSWORD'],
    ['WENJIN_CATALOGUE_PASSWORD', 'WENJIN_CATALOGUE_USER'],
    ...(values.WENJIN_CATALOGUE && values.WENJIN_CATALOGUE !== 'own'
      ? [['WENJIN_CATALOGUE', 'WENJIN_CATALOGUE_URL'] as const]
      : []),
  ] as const;
  return pairs
    .filter(([address, token]) => values[address] && !values[token])
    .map(([address, token]) => `${token}: is needed when ${address} is set`);
}

function configOf(values: z.output<typeof schema>): Config {
  const { DISCORD_TOKEN } = values;
  return {
    host: values.WENJIN_HOST,
    port: values.WENJIN_PORT,
    dataDir: values.WENJIN_DATA_DIR,
    libraryFile: values.WENJIN_LIBRARY,
    locale: values.WENJIN_LOCALE,
    secret: values.WENJIN_SECRET,
    publicUrl: values.WENJIN_PUBLIC_URL?.replace(/\/$/, ''),
    roles: values.WENJIN_ROLES,
    logLevel: values.WENJIN_LOG,
    chatLimit: values.WENJIN_CHAT_LIMIT,
    trustProxy: values.WENJIN_TRUST_PROXY,
    embedOrigins: values.WENJIN_EMBED_ORIGINS,
    metricsToken: values.WENJIN_METRICS_TOKEN,
    handover: {
      lateMinutes: values.WENJIN_HANDOVER_LATE_MINUTES,
      keepDays: values.WENJIN_HANDOVER_KEEP_DAYS,
    },
    keepDays: values.WENJIN_KEEP_DAYS,
    backup: backupOf(values),
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    catalogue: catalogueOf(values),
    oidc: oidcOf(values),
    discord: DISCORD_TOKEN ? discordOf(values, DISCORD_TOKEN) : null,
    telegram: telegramOf(values),
  };
}

function discordOf(values: z.output<typeof schema>, token: string): Config['discord'] {
  const { DISCORD_API_URL: apiUrl, DISCORD_SHARDS: count, DISCORD_SHARD_IDS: ids } = values;
  const shards = count === undefined ? undefined : { count, ids };
  return { token, apiUrl, shards, commandServers: values.DISCORD_COMMAND_SERVERS };
}

/** Where the web room takes what Telegram brings. */
export const TELEGRAM_WEBHOOK_PATH = '/telegram/webhook';

function telegramOf(values: z.output<typeof schema>): Config['telegram'] {
  const { TELEGRAM_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: secret } = values;
  if (!token) return null;
  const base = values.WENJIN_PUBLIC_URL?.replace(/\/$/, '');
  const webhook = secret && base ? { url: base + TELEGRAM_WEBHOOK_PATH, secret } : undefined;
  return { token, apiRoot: values.TELEGRAM_API_ROOT, webhook };
}

/** PostgreSQL has its own ways to be backed up: there it is done only where a folder is named. */
function backupOf(values: z.output<typeof schema>): Config['backup'] {
  const { WENJIN_BACKUP_DIR: named, WENJIN_DATA_DIR: dataDir, DATABASE_URL: postgres } = values;
  const dir = named ?? (postgres ? 'none' : path.join(dataDir, 'backups'));
  return {
    dir: dir === 'none' ? null : dir,
    everyHours: values.WENJIN_BACKUP_HOURS,
    keep: values.WENJIN_BACKUP_KEEP,
  };
}

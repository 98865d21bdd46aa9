import { setTimeout as wait } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { faultOf } from '../writing/fault.js';
import { type Heeding, heed, restOptions } from './calls.js';
import { closedFor, hopeless } from './failure.js';
import type { DiscordParts } from './index.js';
import { type Ears, listen } from './listen.js';
import { partingShards } from './parting.js';
import { type Sessions, watchSessions } from './sessions.js';
import { type ShardBook, shardOptions } from './shards.js';

const RETRY_MS = 30_000;

/** The least that lets us hear questions and comments, in servers and directly. */
export const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.MessageContent,
  GatewayIntentBits.DirectMessages,
];

export interface Connection {
  /** Opens in the background. */
  open(): void;
  /** Nothing is heard any more. */
  close(): Promise<void>;
  /** Resolves when what a new connection brought with it is done. */
  settled(): Promise<void>;
}

interface Hearing {
  readonly ears: Ears;
  readonly ready: (client: Client<true>, sessions: Sessions) => Promise<void>;
  readonly heeding: Heeding;
  readonly shards: Pick<ShardBook, 'watch'>;
}

/** The connection to Discord's gateway, made again when it breaks; discord.js resumes by itself. */
export function createConnection(parts: DiscordParts, hearing: Hearing): Connection {
  const closing = new AbortController();
  let current: Client | null = null;
  let getting: Promise<void> = Promise.resolve();
  let sessions: Sessions | null = null;
  const connect = () => {
    current = clientOf(parts, hearing);
    return current;
  };
  return {
    open: () => void open(parts, connect, closing.signal),
    async close() {
      closing.abort();
      await current?.destroy();
    },
    async settled() {
      await getting;
      await sessions?.settled();
    },
  };

  function clientOf(
    { apiUrl, log, shards }: DiscordParts,
    { ears, ready, heeding, shards: book }: Hearing,
  ): Client {
    const client = new Client({
      intents,
      // Direct messages come from channels that were never seen before.
      partials: [Partials.Channel],
      allowedMentions: { parse: [], repliedUser: false },
      rest: restOptions(apiUrl, heeding.leaving),
      ...shardOptions(shards),
      ws: { buildStrategy: partingShards(closing.signal) },
    });
    book.watch(client);
    heed(client.rest, heeding);
    listen(client, parts, ears);
    const warn = (error: Error) => log.warn({ fault: faultOf(error) }, 'Discord: a fault');
    const failed = (error: unknown) =>
      log.error({ fault: faultOf(error) }, 'Discord: missed messages were not read');
    const watched = watchSessions(client, parts, { ...ears, failed });
    sessions = watched;
    client.once(Events.ClientReady, (opened) => {
      getting = ready(opened, watched);
    });
    client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, closedFor(code)));
    client.on(Events.ShardError, warn);
    client.on(Events.Error, warn);
    return client;
  }
}

/** Connects, again and again if need be; what cannot help is said once. */
async function open(
  parts: DiscordParts,
  connect: () => Client,
  closing: AbortSignal,
): Promise<void> {
  while (!closing.aborted) {
    const client = connect();
    try {
      await client.login(parts.token);
      return;
    } catch (error) {
      await client.destroy();
      if (closing.aborted) return;
      const advice = hopeless(error);
      if (advice) return parts.log.error({}, advice);
      parts.log.warn({ fault: faultOf(error) }, 'Discord is away. Trying again in half a minute.');
      await wait(RETRY_MS, undefined, { signal: closing }).catch(() => {});
    }
  }
}

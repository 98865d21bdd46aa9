import { setTimeout as wait } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, Partials, REST } from 'discord.js';
import type { ChatDoor, DoorParts } from '../door.js';
import { createButtonIds } from '../writing/button-ids.js';
import { faultOf } from '../writing/fault.js';
import { createOnce } from '../writing/once.js';
import { createDiscordActions, createDiscordCarrier } from './carrier.js';
import { closedFor, hopeless } from './failure.js';
import { type Ears, listen } from './listen.js';
import { createOutbox } from './outbox.js';
import { publish } from './publish.js';
import { MAX_BUTTON_ID } from './write.js';

export interface DiscordParts extends DoorParts {
  readonly token: string;
  /** Another base of the REST API (`https://discord.com/api`), for tests and proxies. */
  readonly apiUrl?: string | undefined;
}

const RETRY_MS = 30_000;
const DEFER_MS = 1_500;

/** The least that lets us hear questions and comments, in servers and directly. */
const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.MessageContent,
  GatewayIntentBits.DirectMessages,
];

/** The door to Discord, over its gateway. */
export function createDiscord(parts: DiscordParts): ChatDoor {
  const outbox = createOutbox();
  const buttons = createButtonIds({ limit: MAX_BUTTON_ID, measure: (id) => id.length });
  const ears: Ears = { outbox, buttons, first: createOnce(), deferMs: DEFER_MS };
  const carrying = new REST({ ...restOf(parts), retries: 0, rejectOnRateLimit: () => true });
  carrying.setToken(parts.token);
  const closing = new AbortController();
  let current: Client | null = null;
  const connect = () => {
    current = clientOf(parts, ears);
    return current;
  };
  return {
    async start() {
      void open(parts, connect, closing.signal);
    },
    async stop() {
      closing.abort();
      await current?.destroy();
      await outbox.stop();
    },
    carrier: createDiscordCarrier({ rest: carrying, outbox, clock: parts.clock }),
    actions: createDiscordActions(carrying),
  };
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

function clientOf(parts: DiscordParts, ears: Ears): Client {
  const client = new Client({
    intents,
    // Direct messages come from channels that were never seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    rest: restOf(parts),
  });
  listen(client, parts, ears);
  client.once(Events.ClientReady, (ready) => {
    parts.log.info({ username: ready.user.username }, 'Discord: listening');
    publish(ready.rest, ready.application.id, parts).catch((error) => {
      parts.log.error({ fault: faultOf(error) }, 'Discord: the commands could not be published');
    });
  });
  client.on(Events.ShardDisconnect, ({ code }) => parts.log.error({ code }, closedFor(code)));
  client.on(Events.ShardError, (error) =>
    parts.log.warn({ fault: faultOf(error) }, 'Discord: a fault'),
  );
  client.on(Events.Error, (error) => parts.log.warn({ fault: faultOf(error) }, 'Discord: a fault'));
  return client;
}

function restOf({ apiUrl }: DiscordParts) {
  return { version: '10', ...(apiUrl ? { api: apiUrl.replace(/\/$/, '') } : {}) };
}

import { createHash } from 'node:crypto';
import type { Client } from 'discord.js';
import { createBoard } from '../cases/board.js';
import { createSignedButtons } from '../cases/signed-buttons.js';
import type { ChatDoor, DoorParts } from '../door.js';
import { faultOf } from '../writing/fault.js';
import { createOnce } from '../writing/once.js';
import { createDiscordActions } from './actions.js';
import { createInvalidBudget } from './budget.js';
import { createCalls } from './calls.js';
import { createDiscordCards } from './cards.js';
import { createDiscordCarrier } from './carrier.js';
import { createConnection } from './connect.js';
import type { Ears } from './listen.js';
import { createOutbox } from './outbox.js';
import { publish } from './publish.js';
import { createSeen } from './seen.js';
import type { Sessions } from './sessions.js';
import type { DiscordShards } from './sharding.js';
import { createShardBook, isFirst } from './shards.js';
import { MAX_BUTTON_ID } from './write.js';

export interface DiscordParts extends DoorParts {
  readonly token: string;
  /** Another base of the REST API (`https://discord.com/api`), for tests and proxies. */
  readonly apiUrl?: string | undefined;
  /** With it the processes of one token share its limits. */
  readonly redisUrl?: string | undefined;
  /** Undefined: one connection hears everything. */
  readonly shards?: DiscordShards | undefined;
  /** The only servers where commands are offered; undefined: everywhere. */
  readonly commandServers?: readonly string[] | undefined;
}

const DEFER_MS = 1_500;
/** How often it is written down what was read. */
const KEEP_MS = 5_000;
/** How often it is written down that a shard is well. */
const SHARDS_MS = 60_000;

const MISSED = 'Discord: missed messages were not read';

/** So long calls under way may take when the door closes; what breaks off is made up for later. */
const LEAVE_MS = 4_000;

/** The door to Discord, over its gateway. */
export function createDiscord(parts: DiscordParts): ChatDoor {
  const now = () => performance.now();
  const budget = createInvalidBudget(now);
  const outbox = createOutbox({ now, budget, shared: sharedBy(parts) });
  const leaving = new AbortController();
  const heeding = { outbox, budget, leaving: leaving.signal };
  const rest = createCalls(parts, heeding);
  const ears = earsOf(parts, outbox);
  const cards = createDiscordCards({ rest, outbox, seal: ears.buttons.seal });
  const board = createBoard({ ...parts, platform: 'discord', carrier: cards });
  const leads = isFirst(parts.shards);
  const shards = createShardBook(parts);
  const ready = async (client: Client<true>, sessions: Sessions) => {
    parts.log.info({ username: client.user.username }, 'Discord: listening');
    const said = (what: string) => (error: unknown) =>
      parts.log.error({ fault: faultOf(error) }, what);
    const failed = 'Discord: the commands could not be published';
    const { id: application } = client.application;
    const publishing = { ...parts, rest, application };
    if (leads) await publish(publishing, parts.commandServers).catch(said(failed));
    await sessions.catchUp().catch(said(MISSED));
    if (leads) await board.catchUp().catch(said('Discord: cards were not caught up with'));
  };
  const connection = createConnection(parts, { ears, ready, shards, heeding });
  const keeping = setInterval(() => void ears.seen.keep().catch(() => {}), KEEP_MS).unref();
  const reporting = setInterval(() => void shards.keep().catch(() => {}), SHARDS_MS).unref();
  return {
    async start() {
      // Cards and commands are for all servers: one process sees to them.
      if (leads) board.open();
      connection.open();
    },
    async stop() {
      const impatient = setTimeout(() => leaving.abort(), LEAVE_MS);
      for (const timer of [keeping, reporting]) clearInterval(timer);
      await connection.close();
      await outbox.stop();
      await connection.settled();
      await board.close();
      await ears.seen.keep().catch(() => {});
      await shards.close().catch(() => {});
      clearTimeout(impatient);
      // A call that nobody waits for, such as signing in, would keep the process.
      leaving.abort();
    },
    carrier: createDiscordCarrier({ rest, outbox, clock: parts.clock }),
    actions: createDiscordActions({
      ...{ rest, outbox, now: () => parts.clock.now() },
      reason: parts.i18n.say(parts.i18n.fallback, 'door-audit-reason'),
    }),
  };
}

function earsOf(parts: DiscordParts, outbox: Ears['outbox']): Ears {
  const buttons = createSignedButtons(parts, {
    ...{ limit: MAX_BUTTON_ID, measure: (id) => id.length },
  });
  const seen = createSeen(parts);
  return { outbox, buttons, first: createOnce(), seen, deferMs: DEFER_MS };
}

/** Bots are kept apart by a hash: no token is written anywhere. */
function sharedBy({ token, redisUrl }: DiscordParts) {
  if (redisUrl === undefined) return undefined;
  const bot = createHash('sha256').update(token).digest('hex').slice(0, 16);
  return { redisUrl, name: `wenjin-discord-${bot}` };
}

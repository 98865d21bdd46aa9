import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ChannelType } from 'discord.js';
import { DigitalDiscord } from 'discord-digital-twin';
import { type Front, startFront } from './discord-front.js';
import { type Gateway, type Resuming, resuming } from './discord-resume.js';

/** Discord on loopback: REST and gateway. */
export interface FakeDiscord {
  readonly twin: DigitalDiscord;
  /** What stands in front of it: every request, and what the twin lacks. */
  readonly front: Front;
  readonly apiUrl: string;
  readonly token: string;
  readonly botId: string;
  readonly reading: string;
  readonly office: string;
  /** Opens a channel for direct messages with somebody. */
  direct(person: string): Promise<string>;
  readonly ann: string;
  /** A colleague. */
  readonly mo: string;
  /** Divides its servers among connections, as Discord does; recommends so many. */
  recommend(shards: number): void;
  /** Which shards said that they are there: `[0, 2]` is the first of two. */
  readonly shards: readonly (readonly number[])[];
  /** Connections that break, and sessions that outlive them. */
  readonly sessions: Resuming;
  /** What each connection asked to hear of, as Discord's bits. */
  readonly intents: readonly number[];
  /** Discord ends every session, so that each connection has to begin a new one. */
  endSessions(): Promise<void>;
  /** Tells every connection of an event as it is; of an interaction, the answer is taken. */
  happens(event: string, data: { readonly id: string }): void;
  /** Whoever signs in from now on gets no answer. */
  fallSilent(): void;
  /** How many connections are open. */
  connections(): number;
  /** The token is reset in the developer portal while the bot runs. */
  revoke(): void;
  close(): Promise<void>;
}

const reading = '1000000000000000001';
const office = '1000000000000000002';
const ann = '2000000000000000001';
const mo = '2000000000000000002';

/** One server with two channels and a reader; its state is in a temporary folder. */
export async function startFakeDiscord(): Promise<FakeDiscord> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wenjin-discord-'));
  const twin = new DigitalDiscord({
    guild: { name: 'Library' },
    channels: [
      { id: reading, name: 'reading', type: ChannelType.GuildText },
      { id: office, name: 'office', type: ChannelType.GuildText },
    ],
    users: [
      { id: ann, username: 'Ann' },
      { id: mo, username: 'Mo' },
    ],
    dbUrl: `file:${path.join(folder, 'twin.db')}`,
  });
  await onLoopbackOnly(() => twin.start());
  directlyWithoutGuild(twin);
  const { shards, intents, silence } = inShards(twin);
  const sessions = resuming(gatewayOf(twin));
  // A reader may read and write; the twin would let everyone do everything.
  await twin.prisma.guildMember.updateMany({
    where: { userId: ann },
    data: { permissions: '3072' },
  });
  const direct = async (person: string) => {
    const id = `4${person.slice(1)}`;
    const data = { id, type: ChannelType.DM };
    await twin.prisma.channel.upsert({ where: { id }, create: data, update: {} });
    return id;
  };
  const front = await startFront(twin.restUrl, direct);
  front.state.tokens.add(twin.botToken);
  return {
    ...{ twin, front, reading, office, direct, ann, mo },
    apiUrl: front.apiUrl,
    token: twin.botToken,
    botId: twin.botUserId,
    ...{ shards, intents, sessions },
    recommend(count) {
      const limit = { total: 1_000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 };
      front.state.gateway = { url: twin.gatewayUrl, shards: count, session_start_limit: limit };
    },
    async endSessions() {
      const { clients } = gatewayOf(twin);
      const gone = clients.map(({ ws }) => once(ws as never, 'close'));
      for (const { ws } of clients) ws.send(JSON.stringify({ op: INVALID_SESSION, d: false }));
      await Promise.all(gone);
    },
    happens(event, data) {
      if (event === 'INTERACTION_CREATE') front.state.interactions.add(data.id);
      gatewayOf(twin).broadcast(event, data);
    },
    fallSilent: silence,
    connections: () => gatewayOf(twin).clients.length,
    revoke() {
      front.state.tokens.clear();
      for (const { ws } of gatewayOf(twin).clients) ws.close(AUTHENTICATION_FAILED);
    },
    async close() {
      await front.close();
      await twin.stop();
      await twin.prisma.$disconnect();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Of a direct message Discord tells that it is one, and no guild; the twin names an empty one. */
function directlyWithoutGuild(twin: DigitalDiscord): void {
  const gateway = gatewayOf(twin);
  const inGuild = gateway.broadcastMessageCreate.bind(gateway);
  gateway.broadcastMessageCreate = (message, guildId) =>
    guildId === ''
      ? gateway.broadcast('MESSAGE_CREATE', {
          ...{ ...message, mentions: [], channel_type: ChannelType.DM },
        })
      : inGuild(message, guildId);
}

const AUTHENTICATION_FAILED = 4_004;

function gatewayOf(twin: DigitalDiscord): Gateway {
  return (Reflect.get(twin, 'server') as { gateway: Gateway }).gateway;
}

/** Each connection hears of its own servers, the first of direct messages too. */
function inShards(twin: DigitalDiscord) {
  const shards: (readonly number[])[] = [];
  const intents: number[] = [];
  let isSilent = false;
  const gateway = gatewayOf(twin);
  const handle = gateway.handleMessage.bind(gateway);
  const dispatch = gateway.sendDispatch.bind(gateway);
  gateway.handleMessage = (client, raw) => {
    const { op, d } = JSON.parse(raw) as Identifying;
    if (op === IDENTIFY) {
      client.shard = d.shard ?? [0, 1];
      shards.push(client.shard);
      intents.push(d.intents);
      if (isSilent) return Promise.resolve();
    }
    return handle(client, raw);
  };
  gateway.sendDispatch = (client, event, data) => {
    const [shard = 0, of = 1] = client.shard ?? [];
    const hears = (guild: string) => Number((BigInt(guild) >> 22n) % BigInt(of)) === shard;
    if (event === 'READY') {
      const { guilds } = data as { guilds: { id: string }[] };
      return dispatch(client, event, { ...data, guilds: guilds.filter(({ id }) => hears(id)) });
    }
    const { id, guild_id: guild = event === 'GUILD_CREATE' ? id : '0' } = data as Placed;
    if (hears(guild ?? '0')) dispatch(client, event, data);
  };
  const silence = () => {
    isSilent = true;
  };
  return { shards, intents, silence };
}

interface Identifying {
  readonly op: number;
  readonly d: { readonly shard?: number[]; readonly intents: number };
}

interface Placed {
  readonly id?: string;
  readonly guild_id?: string;
}

const IDENTIFY = 2;
const INVALID_SESSION = 9;

/** The twin would listen on every interface of the machine. */
async function onLoopbackOnly(start: () => Promise<void>): Promise<void> {
  const { listen } = net.Server.prototype;
  net.Server.prototype.listen = function (this: net.Server, port: number, ready: () => void) {
    return listen.call(this, { port, host: '127.0.0.1' }, ready);
  } as typeof listen;
  try {
    await start();
  } finally {
    net.Server.prototype.listen = listen;
  }
}

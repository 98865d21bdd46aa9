import type { EventEmitter } from 'node:events';
import Bottleneck from 'bottleneck';

export type Connection = Bottleneck.IORedisConnection;

/** Through which all processes of one token share its limits. */
export interface SharedRedis {
  readonly connection: Connection;
  /** It was there and is not now. Before it was there the first time, one waits for it. */
  isAway(): boolean;
  /** Aborted when it goes away; a new one each time. */
  loss(): AbortSignal;
  close(): Promise<void>;
}

type Reply = (error: Error | null, ...rest: readonly unknown[]) => void;
type Script = (...args: readonly unknown[]) => unknown;

interface Client extends EventEmitter {
  ping(): Promise<unknown>;
  disconnect(reconnect: boolean): void;
}

/** What of a connection is not in its types. */
interface Inside {
  readonly client: Client;
  readonly subscriber: { unsubscribe(channel: string): Promise<unknown> };
  __scriptFn__(name: string): Script;
}

/** How often it is asked whether it is still there, and how long it may take to say so. Milliseconds. */
export interface Watch {
  readonly everyMs: number;
  readonly patienceMs: number;
}

const usual: Watch = { everyMs: 5_000, patienceMs: 3_000 };

/** Connects, and connects again whenever it has to. */
export function connectRedis(url: string, watch: Watch = usual): SharedRedis {
  // The client wants what is in the address as it stands; the library hands it on unseen.
  const connection = new Bottleneck.IORedisConnection({ clientOptions: url as never });
  const inside = connection as Connection & Inside;
  understandLoss(inside);
  leaveQuietly(inside);
  let away = false;
  let losing = new AbortController();
  inside.client.on('ready', () => {
    away = false;
  });
  inside.client.on('close', () => {
    away = true;
    losing.abort();
    losing = new AbortController();
  });
  const watching = setInterval(() => {
    if (!away) void hangUpOnSilence(inside.client, watch.patienceMs);
  }, watch.everyMs).unref();
  return {
    connection,
    isAway: () => away,
    loss: () => losing.signal,
    close() {
      clearInterval(watching);
      return connection.disconnect(false);
    },
  };
}

/** A line that is dead without having been closed would otherwise be waited on for many minutes. */
async function hangUpOnSilence(client: Client, patienceMs: number): Promise<void> {
  const silent = setTimeout(() => client.disconnect(true), patienceMs).unref();
  await client.ping().catch(() => {});
  clearTimeout(silent);
}

/**
 * Lets limiters find their way after Redis has lost what it kept (a restart, a failover), or took
 * them for dead because the process stood still: Bottleneck 2.19.5 begins anew when a script tells
 * `SETTINGS_KEY_NOT_FOUND` or `UNKNOWN_CLIENT`, but Redis 7 puts `ERR ` before such words, and every
 * later call would fail.
 */
function understandLoss(connection: Inside): void {
  const known = connection.__scriptFn__.bind(connection);
  connection.__scriptFn__ = (name) => {
    const script = known(name);
    return (...args) => script(...args.slice(0, -1), understood(args.at(-1) as Reply));
  };
}

/** Bottleneck does not listen when it lets go of a channel: with the line broken nobody would catch it. */
function leaveQuietly({ subscriber }: Inside): void {
  const leave = subscriber.unsubscribe.bind(subscriber);
  subscriber.unsubscribe = (channel) => leave(channel).catch(() => {});
}

function understood(reply: Reply): Reply {
  return (error, ...rest) => {
    if (error) error.message = error.message.replace(/^ERR (?=[A-Z_]+$)/, '');
    reply(error, ...rest);
  };
}

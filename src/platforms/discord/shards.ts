import { type Client, Events } from 'discord.js';
import { z } from 'zod';
import type { Clock } from '../../core/clock.js';
import type { SettingStore } from '../../storage/ports.js';
import type { DiscordShards } from './sharding.js';

/** What is known of one shard, written down by the process that has it. */
const record = z.object({
  state: z.enum(['ready', 'away']),
  /** How many there are. */
  of: z.int(),
  at: z.iso.datetime().transform((text) => new Date(text)),
});
export type ShardState = { readonly shard: number; readonly of: number } & (
  | { readonly state: 'ready' | 'away'; readonly at: Date }
  | { readonly state: 'silent' }
);

const keyOf = (shard: number) => `discord.shard.${shard}`;
/** A shard of which nothing was heard for so long has no process any more. */
const SILENT_MS = 180_000;

export interface ShardParts {
  readonly settings: Pick<SettingStore, 'get' | 'set'>;
  readonly clock: Clock;
}

/** How the shards of this process are, for the doctor, who is another process. */
export interface ShardBook {
  watch(client: Client): void;
  /** Writes down how each is now. */
  keep(): Promise<void>;
  /** The connection is closed: all of them are away. */
  close(): Promise<void>;
}

export function createShardBook({ settings, clock }: ShardParts): ShardBook {
  const states = new Map<number, 'ready' | 'away'>();
  let count = 1;
  const keep = async () => {
    const at = clock.now();
    for (const [shard, state] of states) {
      const value = { state, of: count, at: at.toISOString() };
      await settings.set(keyOf(shard), value, at);
    }
  };
  return {
    watch(client) {
      const note = (state: 'ready' | 'away') => (shard: number) => {
        count = client.options.shardCount ?? count;
        states.set(shard, state);
        void keep().catch(() => {});
      };
      client.on(Events.ShardReady, note('ready'));
      client.on(Events.ShardResume, note('ready'));
      client.on(Events.ShardReconnecting, note('away'));
      client.on(Events.ShardDisconnect, (_close, shard) => note('away')(shard));
    },
    keep,
    async close() {
      for (const shard of states.keys()) states.set(shard, 'away');
      await keep();
    },
  };
}

/** How all shards are; with `auto` as many as the first one knows of. */
export async function shardStates(
  { settings, clock }: ShardParts,
  { count }: DiscordShards,
): Promise<readonly ShardState[]> {
  const read = async (shard: number) => record.safeParse(await settings.get(keyOf(shard))).data;
  const of = count === 'auto' ? ((await read(0))?.of ?? 1) : count;
  return Promise.all(
    Array.from({ length: of }, async (_, shard): Promise<ShardState> => {
      const known = await read(shard);
      const age = known ? clock.now().getTime() - known.at.getTime() : SILENT_MS;
      if (!known || known.of !== of || age >= SILENT_MS) return { shard, of, state: 'silent' };
      return { shard, of, state: known.state, at: known.at };
    }),
  );
}

/** What discord.js wants to know of it. */
export function shardOptions(shards: DiscordShards | undefined) {
  if (!shards) return {};
  const { count, ids } = shards;
  if (count === 'auto') return { shards: 'auto' as const };
  const all = Array.from({ length: count }, (_, shard) => shard);
  return { shards: ids ? [...ids] : all, shardCount: count };
}

/** Whether what is done once for all servers is done by this process. */
export function isFirst(shards: DiscordShards | undefined): boolean {
  return shards?.ids?.includes(0) ?? true;
}

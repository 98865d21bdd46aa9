import { z } from 'zod';

/** Into how many shards Discord's servers are divided, and which of them are this process's. */
export interface DiscordShards {
  /** `auto`: as many as Discord recommends. */
  readonly count: number | 'auto';
  /** Undefined: all. */
  readonly ids: readonly number[] | undefined;
}

/** Far more than anybody needs: Discord wants a shard for each 2,500 servers. */
export const MOST_SHARDS = 1_000;

/** `auto`, or how many. */
export const shardCount = z.union([
  z.literal('auto'),
  z.coerce.number().int().min(1).max(MOST_SHARDS),
]);

const range = z
  .string()
  .regex(/^\d{1,3}(-\d{1,3})?$/)
  .transform((text) => {
    const [first = 0, last = first] = text.split('-').map(Number);
    return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
  })
  .refine((ids) => ids.length > 0);

/** Numbers and ranges of them: `0-3,6`. */
export const shardIds = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(range).min(1))
  .transform((ranges) => [...new Set(ranges.flat())].sort((a, b) => a - b));

/** What is wrong with the two together, for whoever set them; null: nothing. */
export function shardProblem(count: unknown, ids: unknown): string | null {
  const [all, own] = [shardCount.safeParse(count), shardIds.safeParse(ids)];
  if (!own.success || (count !== undefined && !all.success)) return null;
  if (all.data === undefined || all.data === 'auto') {
    return 'DISCORD_SHARDS: is needed as a number when DISCORD_SHARD_IDS is set';
  }
  const isKnown = own.data.every((id) => id < Number(all.data));
  return isKnown ? null : `DISCORD_SHARD_IDS: wants numbers from 0 to ${all.data - 1}`;
}

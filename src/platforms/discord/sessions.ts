import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { DoorParts } from '../door.js';
import type { Once } from '../writing/once.js';
import { readMissed, textChannel } from './missed.js';
import type { Seen } from './seen.js';

/** What was said before a session began. */
export interface Sessions {
  /** Reads it for every shard that has a new session; more than one call at a time is one. */
  catchUp(): Promise<void>;
  /** Resolves when nothing is being read. */
  settled(): Promise<void>;
}

export interface SessionParts {
  readonly seen: Seen;
  readonly first: Once;
  readonly failed: (error: unknown) => void;
}

/**
 * A session that cannot be resumed is replaced by a new one, and Discord tells nothing of what was
 * said in between: it is read as after a restart. A resumed session repeats it by itself.
 */
export function watchSessions(
  client: Client,
  parts: DoorParts,
  { seen, first, failed }: SessionParts,
): Sessions {
  /** Shards whose session began, and those whose servers are known again. */
  const lost = new Set<number>();
  const due = new Set<number>();
  let reading: Promise<void> | null = null;

  // Before anything that is heard in the new session: what is heard then must not hide the gap.
  client.ws.on(GatewayDispatchEvents.Ready, (_session: unknown, shard: number) => {
    lost.add(shard);
    seen.part((channel) => textChannel(client, channel)?.guild.shardId === shard);
  });
  client.on(Events.ShardReady, (shard) => {
    due.add(shard);
    // The first time somebody else says when.
    if (client.isReady()) void catchUp().catch(failed);
  });
  return { catchUp, settled: async () => void (await reading?.catch(() => {})) };

  function catchUp(): Promise<void> {
    reading ??= readAll().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function readAll(): Promise<void> {
    while (due.size > 0) {
      const shards = new Set(due);
      due.clear();
      for (const shard of shards) lost.delete(shard);
      const catching = { seen, first, shards, isLost: (shard: number) => lost.has(shard) };
      await readMissed(client, parts, catching).catch((error: unknown) => {
        // With the next session, or at the next start.
        for (const shard of shards) due.add(shard);
        throw error;
      });
    }
  }
}

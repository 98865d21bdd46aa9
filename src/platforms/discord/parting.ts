import { setTimeout as wait } from 'node:timers/promises';
import {
  type Client,
  SimpleShardingStrategy,
  type WebSocketShardDestroyOptions,
  WebSocketShardStatus,
} from 'discord.js';
import { z } from 'zod';

type Strategy = NonNullable<NonNullable<Client['options']['ws']>['buildStrategy']>;

const STEP_MS = 20;
const CONNECTING = 0;

/** What a shard keeps to itself of its connection. */
const dialling = z.object({
  readyState: z.literal(CONNECTING),
  on: z.custom<(event: 'error', heard: () => void) => void>((it) => typeof it === 'function'),
  terminate: z.custom<() => void>((it) => typeof it === 'function'),
});

/**
 * The shards of one client, which can be let go at any moment. In @discordjs/ws 1.2 a shard that is
 * destroyed while it waits for Discord's answer destroys itself once more to begin anew: the first
 * call never ends then, and half a second later the shard is back.
 */
export function partingShards(closing: AbortSignal): Strategy {
  return (manager) => {
    const { options } = manager;
    const retrieve = options.retrieveSessionInfo.bind(options);
    // Asked for before each connection is opened: after the end nobody gets an answer.
    options.retrieveSessionInfo = (shard) => (closing.aborted ? never() : retrieve(shard));
    return new PartingShards(manager);
  };
}

class PartingShards extends SimpleShardingStrategy {
  override async destroy(options?: Omit<WebSocketShardDestroyOptions, 'recover'>): Promise<void> {
    const shards = Reflect.get(this, 'shards') as ReadonlyMap<number, object>;
    const connections = [...shards.values()].map((shard) => Reflect.get(shard, 'connection'));
    await Promise.race([super.destroy(options), this.#allIdle()]);
    for (const connection of connections) hangUp(connection);
  }

  async #allIdle(): Promise<void> {
    const isBusy = async () =>
      (await this.fetchStatus()).some((status) => status !== WebSocketShardStatus.Idle);
    while (await isBusy()) await wait(STEP_MS, undefined, { ref: false });
  }
}

/**
 * A shard leaves a connection that is still being opened to itself, where it would keep the process, and
 * end it when it breaks: nobody listens to its errors any more.
 */
function hangUp(connection: unknown): void {
  if (!dialling.safeParse(connection).success) return;
  const { on, terminate } = connection as z.infer<typeof dialling>;
  on.call(connection, 'error', () => {});
  terminate.call(connection);
}

function never(): Promise<never> {
  return new Promise(() => {});
}

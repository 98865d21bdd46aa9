import { setTimeout as wait } from 'node:timers/promises';
import {
  type Client,
  SimpleShardingStrategy,
  Status,
  type WebSocketShardDestroyOptions,
  WebSocketShardStatus,
} from 'discord.js';

type Strategy = NonNullable<NonNullable<Client['options']['ws']>['buildStrategy']>;

const STEP_MS = 20;
/** So long a connection being opened may take: it can be closed only once it is open. */
const DIAL_MS = 1_000;

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
    await Promise.race([super.destroy(options), this.#allIdle()]);
  }

  async #allIdle(): Promise<void> {
    const isBusy = async () =>
      (await this.fetchStatus()).some((status) => status !== WebSocketShardStatus.Idle);
    while (await isBusy()) await wait(STEP_MS, undefined, { ref: false });
  }
}

/** Closes a client's connections; one that is just being opened is waited for, for a moment. */
export async function leave(client: Client): Promise<void> {
  const isDialling = () => client.ws.shards.some(({ status }) => status === Status.Connecting);
  for (let waited = 0; waited < DIAL_MS && isDialling(); waited += STEP_MS) await wait(STEP_MS);
  await client.destroy();
}

function never(): Promise<never> {
  return new Promise(() => {});
}

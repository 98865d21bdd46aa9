import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../../core/clock.js';
import type { LeaseStore } from '../../storage/ports.js';
import { updateKinds } from './intake.js';

export interface PollParts {
  /** Waits longer than Telegram holds a poll open. */
  readonly api: Pick<Api, 'getUpdates'>;
  /** Keeps them for good: only then does Telegram forget them. */
  readonly keep: (updates: readonly Update[]) => Promise<void>;
  readonly turn: Turn;
  readonly listening: () => void;
  /** Told after every poll that went well. */
  readonly heard: () => void;
}

/** Seconds that Telegram holds a poll open. */
export const POLL_SECONDS = 25;

/**
 * Polls until the door is closed. The next poll tells Telegram what it may forget, so it is made
 * only when everything of the last one is in the inbox. Throws what Telegram or the inbox refuses.
 */
export async function poll(parts: PollParts, closing: AbortSignal): Promise<void> {
  let offset = 0;
  let said = false;
  while (!closing.aborted) {
    if (!(await parts.turn.mine())) {
      await pause(closing);
      continue;
    }
    if (!said) parts.listening();
    said = true;
    const updates = await parts.api.getUpdates(
      { offset, timeout: POLL_SECONDS, allowed_updates: [...updateKinds] },
      // grammY names the type of an older package; the signal is the same.
      closing as never,
    );
    await parts.keep(updates);
    parts.heard();
    offset = updates.reduce((most, { update_id }) => Math.max(most, update_id + 1), offset);
  }
}

/** Whose turn it is to poll: one process of an installation, so that they do not cut each other off. */
export interface Turn {
  mine(): Promise<boolean>;
  over(): Promise<void>;
}

const LOOK_MS = 5_000;
/** Renewed before every poll; whoever was killed is replaced after so long. */
const TURN_MS = (POLL_SECONDS + 15) * 1_000;

/** By a lease in the database; a process that is alone (`leases` absent) needs none. */
export function createTurn(
  bot: string,
  {
    leases,
    holder,
    clock,
  }: {
    readonly leases?: Pick<LeaseStore, 'take' | 'release'> | undefined;
    readonly holder: string;
    readonly clock: Clock;
  },
): Turn {
  const name = `poll ${bot}`;
  return {
    async mine() {
      if (!leases) return true;
      const at = clock.now();
      const until = new Date(at.getTime() + TURN_MS);
      return (await leases.take(name, holder, at, until)) !== null;
    },
    async over() {
      await leases?.release(name, holder);
    },
  };
}

async function pause(closing: AbortSignal): Promise<void> {
  await wait(LOOK_MS, undefined, { signal: closing }).catch(() => {});
}

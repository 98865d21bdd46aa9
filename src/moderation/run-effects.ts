import { z } from 'zod';
import type { Clock } from '../core/clock.js';
import type { Outbox, OutboxRow } from './ports.js';

/** What can be done to a comment on a platform; `gone`: there was nothing to do any more. */
export interface PlatformActions {
  remove(space: string, externalId: string): Promise<'done' | 'gone'>;
  /** Absent where a message that was taken away cannot come back. */
  restore?(space: string, externalId: string): Promise<'done' | 'gone'>;
}

export interface EffectParts {
  readonly outbox: Pick<Outbox, 'due' | 'done' | 'failed'>;
  /** By platform (`discord`, `telegram`); effects for others are tried until they are given up. */
  readonly actions: Readonly<Record<string, PlatformActions>>;
  readonly clock: Clock;
  /** What other rooms have to be done, by kind. Throws when it was not done. */
  readonly others?: Readonly<Record<string, Errand>>;
}

/** Does one row of another room; throws `ImpossibleEffect` when trying again would not help. */
export type Errand = (row: OutboxRow) => Promise<void>;

/** Rows taken in one pass, and how long no other process sees them. */
const BATCH = 20;
const LEASE_MS = 60_000;

/** Tries after the first: 30 s, 1, 2, 4 ... minutes apart, for about two hours. */
const FIRST_WAIT_MS = 30_000;
const TRIES = 9;

/**
 * One pass over the effects that are due. Each is marked done or failed by itself, so a platform
 * that is down delays nobody else's.
 */
export async function runEffects(parts: EffectParts): Promise<void> {
  const rows = await parts.outbox.due(parts.clock.now(), BATCH, LEASE_MS);
  for (const row of rows) await run(parts, row);
}

async function run(parts: EffectParts, row: OutboxRow): Promise<void> {
  const { outbox, actions, clock, others } = parts;
  try {
    await (others?.[row.kind] ?? (() => perform(row, actions)))(row);
    await outbox.done(row.id, clock.now());
  } catch (error) {
    const never = error instanceof ImpossibleEffect || row.attempts > TRIES;
    const wait = FIRST_WAIT_MS * 2 ** Math.max(0, row.attempts - 1);
    const nextAt = never ? null : new Date(clock.now().getTime() + wait);
    await outbox.failed(row.id, error instanceof Error ? error.message : String(error), nextAt);
  }
}

/** Trying again would not help. */
export class ImpossibleEffect extends Error {}

const payload = z.object({ platform: z.string(), space: z.string(), externalId: z.string() });

async function perform(row: OutboxRow, doors: EffectParts['actions']): Promise<void> {
  const { platform, space, externalId } = payload.parse(row.payload);
  const door = doors[platform];
  if (!door) throw new Error(`no door to ${platform} is open here`);
  if (row.kind === 'comment.remove') await door.remove(space, externalId);
  else if (row.kind === 'comment.restore' && door.restore) await door.restore(space, externalId);
  else throw new ImpossibleEffect(`${row.kind} cannot be done on ${platform}`);
}

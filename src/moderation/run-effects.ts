import type { Clock } from '../core/clock.js';
import { ImpossibleError, keptAs, keptReason, type Reason, Refusal } from '../core/refusal.js';
import { commentEffect } from './cases/effects.js';
import type { CommentStore, Outbox, OutboxRow } from './ports.js';

/** How an action on a platform ended; `gone`: there was nothing to do any more. */
export type Done = 'done' | 'gone';

/** Something else was done than what was asked, or nothing: what and why, for a moderator to read. */
export interface Instead {
  readonly instead: Reason;
}

/** What can be done to a comment on a platform. */
export interface PlatformActions extends AuthorActions {
  remove(space: string, externalId: string): Promise<Done>;
  /** Absent where a message that was taken away cannot come back. */
  restore?(space: string, externalId: string): Promise<Done>;
}

/** An author as their platform knows them. */
export interface AuthorThere {
  readonly space: string;
  /** The platform's own id of the person, as the door gave it in `IncomingComment.authorId`. */
  readonly id: string;
}

/** From when until when a sanction was to last; null: for good. */
export interface Term {
  readonly at: Date;
  readonly until: Date | null;
}

/**
 * What can be done about a comment's author. Each may be called again and then changes nothing but
 * the end. Absent where a platform has nothing of the kind: the house holds back their comments
 * there by itself. Throws when the platform refuses or is away.
 */
export interface AuthorActions {
  /** They may not write until then (null: for good); as long as the platform allows, if that is less. */
  mute?(author: AuthorThere, until: Date | null): Promise<Done | Instead>;
  /** `ours` is all that the house ever asked for: what somebody else set there stays. */
  unmute?(author: AuthorThere, ours: readonly Term[]): Promise<Done | Instead>;
  /** They have to leave and may come back; `gone` when they are not there. */
  kick?(author: AuthorThere): Promise<Done>;
  /** They may not be there until then; the house asks for `unban` at the end. */
  ban?(author: AuthorThere, until: Date | null): Promise<Done>;
  unban?(author: AuthorThere, ours: readonly Term[]): Promise<Done | Instead>;
  /** A private message; `gone` when they take none from the service. */
  notify?(author: AuthorThere, text: string): Promise<Done>;
}

export interface EffectParts {
  readonly outbox: Pick<Outbox, 'due' | 'done' | 'failed'>;
  readonly comments: Pick<CommentStore, 'byExternalId'>;
  /** By platform (`discord`, `telegram`); effects for others are tried until they are given up. */
  readonly actions: Readonly<Record<string, PlatformActions>>;
  readonly clock: Clock;
  /** What other rooms have to be done, by kind. Throws when it was not done. */
  readonly others?: Readonly<Record<string, Errand>>;
}

/**
 * Does one row of another room; throws `ImpossibleError` when trying again would not help. Resolves
 * with `Instead` when something else was done, with whatever otherwise.
 */
export type Errand = (row: OutboxRow) => Promise<unknown>;

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
  const { outbox, clock, others } = parts;
  try {
    const done = await (others?.[row.kind] ?? (() => perform(parts, row)))(row);
    await outbox.done(row.id, clock.now(), isInstead(done) ? keptAs(done.instead) : undefined);
  } catch (error) {
    const never = error instanceof ImpossibleError || row.attempts > TRIES;
    const wait = FIRST_WAIT_MS * 2 ** Math.max(0, row.attempts - 1);
    const nextAt = never ? null : new Date(clock.now().getTime() + wait);
    await outbox.failed(row.id, keptReason(error), nextAt);
  }
}

export function isInstead(done: unknown): done is Instead {
  return typeof done === 'object' && done !== null && 'instead' in done;
}

/**
 * Does what holds for the comment now, whatever the row said when it was written: a row that waited
 * for its platform, or was left behind by a process that died, never takes away again what an undo
 * has brought back meanwhile.
 */
async function perform({ actions, comments }: EffectParts, row: OutboxRow): Promise<void> {
  const { platform, space, externalId } = commentEffect.parse(row.payload);
  const door = actions[platform];
  if (!door) throw new Refusal({ why: 'no-door', platform });
  const isRemoval = row.kind === 'comment.remove';
  const act = isRemoval ? door.remove : row.kind === 'comment.restore' ? door.restore : undefined;
  if (!act) throw new ImpossibleError({ why: 'not-possible', platform });
  const comment = await comments.byExternalId(space, externalId);
  const isVisible = comment?.state === 'visible';
  if (isVisible !== isRemoval) await act.call(door, space, externalId);
}

import type { Clock } from '../../core/clock.js';
import { recordBeside } from '../authors/record.js';
import type { StoredComment } from '../comment.js';
import type { ModerationEvent } from '../events.js';
import type { CaseStore, CommentStore, Outbox, SpaceStore } from '../ports.js';
import { type Sight, sees } from '../queues/sight.js';
import { policyFor } from '../space-policy.js';
import type { ModerationCase } from './case.js';

export interface CaseDeskParts {
  readonly cases: CaseStore;
  readonly comments: CommentStore;
  readonly outbox: Pick<Outbox, 'of'>;
  readonly clock: Clock;
  /** A colleague's name by their id. */
  readonly names: (staff: string) => Promise<string>;
  readonly spaces: Pick<SpaceStore, 'get'>;
  /** Whether someone is a colleague who may decide cases. */
  readonly moderates: (staff: string) => Promise<boolean>;
  /** What of the queue a colleague sees; absent where everybody sees all. */
  readonly sightOf?: (staff: string) => Promise<Sight | null>;
  readonly bus?: (event: ModerationEvent) => void;
}

/** What is asked for, and what someone sees of it. */
export async function seenBy(
  { sightOf }: CaseDeskParts,
  by: string | undefined,
  within: readonly Sight[] = [],
): Promise<readonly Sight[]> {
  const sight = by === undefined ? null : ((await sightOf?.(by)) ?? null);
  return sight === null ? within : [...within, sight];
}

/** Whether someone sees a case; nobody named sees all. */
export async function isSeen(
  parts: CaseDeskParts,
  one: ModerationCase,
  by?: string,
): Promise<boolean> {
  return (await seenBy(parts, by)).every((sight) => sees(sight, one));
}

export interface About {
  /** The case's id. */
  readonly id: string;
  readonly comment: StoredComment;
  readonly at: Date;
}

/** The policy a case is decided under, and what is known of its author beside it. */
export async function knownOf({ spaces, comments }: CaseDeskParts, { id, comment, at }: About) {
  const unknown = { id: comment.space, mayAct: false, policy: null };
  const [space, history] = await Promise.all([
    spaces.get(comment.space),
    comments.authorHistory(comment.author),
  ]);
  const policy = policyFor(space ?? unknown, comment.language);
  return { policy, record: recordBeside(history, id, { at, strikeDays: policy.strikeDays }) };
}

/** Tells whoever looks on that a case has moved. */
export function tell({ bus }: CaseDeskParts, one: ModerationCase, by: string): void {
  bus?.({ kind: 'case', id: one.id, state: one.state, version: one.version, by });
}

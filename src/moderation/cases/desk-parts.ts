import type { Clock } from '../../core/clock.js';
import { recordBeside } from '../authors/record.js';
import type { ModerationEvent } from '../events.js';
import type { CaseHistory, CaseStore, CommentKnown, CommentStore, Outbox } from '../ports.js';
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

/** Whether who read a case with its history sees it. Few work in named queues: the others do not wait. */
export async function mayStep(
  parts: CaseDeskParts,
  { case: one, isNarrowed }: CaseHistory,
  by?: string,
): Promise<boolean> {
  return !isNarrowed || isSeen(parts, one, by);
}

/** The policy a case is decided under at an instant, and what is known of its author beside it. */
export function groundsOf({ comment, space, history }: CommentKnown, id: string, at: Date) {
  const unknown = { id: comment.space, mayAct: false, policy: null };
  const policy = policyFor(space ?? unknown, comment.language);
  return { policy, record: recordBeside(history, id, { at, strikeDays: policy.strikeDays }) };
}

/** Tells whoever looks on that a case has moved. */
export function tell({ bus }: CaseDeskParts, one: ModerationCase, by: string): void {
  bus?.({ kind: 'case', id: one.id, state: one.state, version: one.version, by });
}

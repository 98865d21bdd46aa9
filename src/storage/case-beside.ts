import type { CaseEvent } from '../moderation/cases/case.js';
import type { CommentState } from '../moderation/comment.js';
import type { CaseOutcome } from '../moderation/ports.js';
import type { Place } from './event-chain.js';
import type { ModerationCase as CaseRow } from './generated/client.js';
import { plainJson } from './json.js';
import { intoOutbox } from './outbox-store.js';
import type { Tx } from './transaction.js';

/** An event that has its place in its case's history. */
export type LinkedEvent = Omit<CaseEvent, 'caseId' | 'seq'> & Place;

interface Beside {
  /** The case as it was just written: the database checks what is told against it. */
  readonly row: CaseRow;
  readonly outcome: CaseOutcome;
  readonly events: readonly LinkedEvent[];
}

/**
 * Writes what a change leaves beside its case, in one statement: the events; effects, of which one
 * with a known `dedupe` is there already; the comment's state, unless its author took it away; and who
 * answered an open appeal, once the event that says so was accepted. Gives the comment's state, null
 * when it was left as it is.
 */
export async function writeBeside(
  tx: Tx,
  { row, outcome, events }: Beside,
): Promise<CommentState | null> {
  const told = JSON.stringify(plainJson(events));
  const decided = events.find(({ type }) => type === 'decided');
  const state = outcome.commentState ?? null;
  const [shown] = await tx.$queryRaw<{ readonly id: string }[]>`
    /* prepared: write_beside */
    WITH told AS (
      INSERT INTO case_event (case_id, seq, type, payload, actor, at, key, prev_hash, hash)
      SELECT ${row.id}::uuid, seq, type, payload, actor, at, key, "prevHash", hash
      FROM jsonb_to_recordset(${told}::jsonb) AS e(
        seq int, type text, payload jsonb, actor text, at timestamptz, key text, "prevHash" text,
        hash text)
      ORDER BY seq
      RETURNING seq),
    caused AS (${intoOutbox(outcome.effects, outcome.next.updatedAt)}),
    shown AS (
      UPDATE comment SET state = ${state}::text
      WHERE id = ${row.commentId}::uuid AND withdrawn_at IS NULL AND ${state}::text IS NOT NULL
      RETURNING id),
    answered AS (
    UPDATE appeal SET decided_by = ${decided?.actor ?? null}, decided_at = ${decided?.at ?? null}
    WHERE case_id = ${row.id}::uuid AND decided_by IS NULL AND ${decided !== undefined}
      AND EXISTS (SELECT 1 FROM told))
    SELECT id FROM shown`;
  return shown ? state : null;
}

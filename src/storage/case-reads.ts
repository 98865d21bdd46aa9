import type { CaseHistory } from '../moderation/ports.js';
import { eventsAsJson, type TextEvent, toEvents } from './case-events.js';
import { toCase } from './case-rows.js';
import { type KnownColumns, knownColumns, toKnown } from './comment-known.js';
import { type ModerationCase as CaseRow, Prisma } from './generated/client.js';
import type { Db, Tx } from './transaction.js';
import { isUuid } from './words.js';

/** The columns of a case by the names that the generated client gives them; the table is called `m`. */
export const caseColumns = Prisma.sql`
  m.id, m.comment_id AS "commentId", m.space, m.language, m.state, m.version, m.seq,
  m.head_hash AS "headHash", m.signals, m.priority, m.terms, m.due_at AS "dueAt",
  m.claim_by AS "claimBy", m.claim_until AS "claimUntil", m.decision,
  m.sanction_until AS "sanctionUntil", m.snoozed_until AS "snoozedUntil",
  m.opened_at AS "openedAt", m.updated_at AS "updatedAt"`;

type HistoryRow = CaseRow &
  KnownColumns & {
    readonly events: readonly TextEvent[];
    readonly isNarrowed: boolean;
  };

/**
 * A case as it is at an instant, with its history in order and what is known of its comment: one
 * statement, as every step of a moderator begins with all of it. Null when there is no such case.
 */
export async function readHistory(
  db: Db,
  { id, by = null }: { readonly id: string; readonly by?: string | null | undefined },
  opening: { readonly wrapKey: Uint8Array; readonly now: Date },
): Promise<CaseHistory | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<HistoryRow[]>`
    SELECT ${caseColumns}, (
      SELECT ${eventsAsJson} FROM case_event e WHERE e.case_id = m.id) AS events,
      EXISTS (SELECT 1 FROM named_queue WHERE ${by}::text = ANY(members)) AS "isNarrowed",
      ${knownColumns(itsComment)}
    FROM moderation_case m JOIN comment b ON b.id = m.comment_id WHERE m.id = ${id}::uuid`;
  if (!row) return null;
  const { events, isNarrowed, comment, place, history, ...own } = row;
  const known = toKnown({ comment, place, history }, opening);
  if (known.comment === null) throw new Error(`case ${id} has no comment`);
  return {
    ...{ case: toCase(own, opening.now), events: toEvents(events), isNarrowed },
    known: { ...known, comment: known.comment },
  };
}

const itsComment = {
  which: Prisma.sql`c.id = b.id`,
  space: Prisma.sql`b.space`,
  author: Prisma.sql`b.author`,
};

/** Locks a case's row until the transaction ends; null when there is none. */
export async function lockCase(tx: Tx, id: string): Promise<CaseRow | null> {
  const [row] = await tx.$queryRaw<CaseRow[]>`
    SELECT ${caseColumns} FROM moderation_case m WHERE m.id = ${id}::uuid FOR UPDATE`;
  return row ?? null;
}

/** The same by the comment it is about. */
export async function lockCaseOf(tx: Tx, commentId: string): Promise<CaseRow | null> {
  const [row] = await tx.$queryRaw<CaseRow[]>`
    /* prepared: lock_case_of_comment */ SELECT ${caseColumns}
    FROM moderation_case m WHERE m.comment_id = ${commentId}::uuid FOR UPDATE`;
  return row ?? null;
}

/** A locked case, and on which case its step's key was used before. */
export interface LockedCase {
  readonly row: CaseRow;
  readonly keyUsedOn: string | null;
}

/**
 * Locks a case until the transaction ends; null when there is none. Who writes a comment and its case
 * locks the comment first, so that two writers never wait in a ring: the case is found through the
 * locked comment. Whoever had to wait gets the case as it is now, but does not see a key that came
 * meanwhile: writing it again is refused, and the transaction runs anew.
 */
export async function lockBoth(tx: Tx, id: string, key: string | null): Promise<LockedCase | null> {
  const [found] = await tx.$queryRaw<(CaseRow & Pick<LockedCase, 'keyUsedOn'>)[]>`
    WITH locked AS MATERIALIZED (
      SELECT id FROM comment
      WHERE id = (SELECT comment_id FROM moderation_case WHERE id = ${id}::uuid)
      FOR UPDATE)
    SELECT ${caseColumns}, (SELECT case_id::text FROM case_event WHERE key = ${key}) AS "keyUsedOn"
    FROM moderation_case m
    WHERE m.id = ${id}::uuid AND m.comment_id = (SELECT id FROM locked)
    FOR UPDATE OF m`;
  if (!found) return null;
  const { keyUsedOn, ...row } = found;
  return { row, keyUsedOn };
}

import type { CaseEvent, Decision, ModerationCase } from '../moderation/cases/case.js';
import type { CommentState } from '../moderation/comment.js';
import type { CaseChange, CaseOutcome } from '../moderation/ports.js';
import { type LinkedEvent, writeBeside } from './case-beside.js';
import { toCase } from './case-rows.js';
import { chainStart, link } from './event-chain.js';
import { type ModerationCase as CaseRow, Prisma } from './generated/client.js';
import { passHeldOn } from './held-comments.js';
import { plainJson } from './json.js';
import { newId } from './new-id.js';
import type { Tx } from './transaction.js';

/** The comment a case is about. */
export interface CaseSubject {
  readonly commentId: string;
  readonly space: string;
  readonly language: string;
}

/** A change to be written: what it says, the key of the history's hashes, and when. */
export interface PendingChange {
  readonly change: CaseChange;
  readonly chainKey: Uint8Array;
  readonly at: Date;
}

/** A case as it stands after a change, with the events of that change. */
export interface Written {
  readonly case: ModerationCase;
  readonly events: readonly CaseEvent[];
  /** What the comment was made by it; null: it was left as it is. */
  readonly commentState: CommentState | null;
}

/**
 * Runs a change on a case that the caller has locked and writes what it says: events, projection,
 * effects and the comment's state. Null when there was nothing to do.
 */
export async function changeCase(
  tx: Tx,
  row: CaseRow,
  { change, chainKey, at }: PendingChange,
): Promise<Written | null> {
  const outcome = change(toCase(row, at));
  if (outcome === null) return null;
  const head = { subject: row.id, seq: row.seq, hash: row.headHash };
  const events = link(chainKey, head, outcome.events);
  const seq = row.seq + events.length;
  const changed = await tx.moderationCase.update({
    where: { id: row.id, seq: row.seq },
    data: {
      ...projection(outcome),
      seq,
      version: outcome.moves ? seq : row.version,
      headHash: events.at(-1)?.hash ?? row.headHash,
    },
  });
  const [before, until] = [row.sanctionUntil, changed.sanctionUntil];
  if (before !== null && before > at && (until === null || until < before))
    await passHeldOn(tx, { caseId: row.id, until, at });
  return finish(tx, outcome, { row: changed, events, at });
}

/** Opens the case of a comment that has none yet. Null when the change does not want one. */
export async function openCase(
  tx: Tx,
  subject: CaseSubject,
  { change, chainKey, at }: PendingChange,
): Promise<Written | null> {
  const outcome = change(null);
  if (outcome === null) return null;
  const id = newId(at);
  const events = link(chainKey, { subject: id, seq: 0, hash: chainStart }, outcome.events);
  const created = await tx.moderationCase.create({
    data: {
      id,
      ...subject,
      ...projection(outcome),
      openedAt: outcome.next.openedAt,
      seq: events.length,
      version: events.length,
      headHash: events.at(-1)?.hash ?? chainStart,
    },
  });
  return finish(tx, outcome, { row: created, events, at });
}

/** What `sanction_until` says for a sanction without an end. */
const noEnd = new Date('9999-12-31T00:00:00Z');

function sanctionUntil(decision: Decision | null): Date | null {
  if (decision?.kind !== 'mute' && decision?.kind !== 'ban') return null;
  return decision.until ?? noEnd;
}

function projection({ next }: CaseOutcome) {
  return {
    state: next.state,
    signals: plainJson(next.signals),
    priority: next.priority.value,
    terms: plainJson(next.priority.terms),
    dueAt: next.dueAt,
    claimBy: next.claim?.by ?? null,
    claimUntil: next.claim?.until ?? null,
    decision: next.decision === null ? Prisma.DbNull : plainJson(next.decision),
    sanctionUntil: sanctionUntil(next.decision),
    snoozedUntil: next.snoozedUntil,
    updatedAt: next.updatedAt,
  };
}

interface Changed {
  readonly row: CaseRow;
  readonly events: readonly LinkedEvent[];
  readonly at: Date;
}

async function finish(
  tx: Tx,
  outcome: CaseOutcome,
  { row, events, at }: Changed,
): Promise<Written> {
  const commentState = await writeBeside(tx, { row, outcome, events });
  const told = events.map(({ prevHash: _, hash: __, ...event }) => ({ ...event, caseId: row.id }));
  return { case: toCase(row, at), events: told, commentState };
}

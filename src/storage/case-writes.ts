import { UserError } from '../core/errors.js';
import type { CaseEvent, Decision, ModerationCase } from '../moderation/cases/case.js';
import type { CaseChange, CaseOutcome } from '../moderation/ports.js';
import { toCase } from './case-rows.js';
import { chainStart, link } from './event-chain.js';
import { type ModerationCase as CaseRow, Prisma } from './generated/client.js';
import { passHeldOn } from './held-comments.js';
import { plainJson } from './json.js';
import { newId } from './new-id.js';
import { putEffects } from './outbox-store.js';
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

/** Locks a case's row until the transaction ends; null when there is none. */
export async function lockCase(tx: Tx, id: string): Promise<CaseRow | null> {
  await tx.$queryRaw`SELECT 1 FROM moderation_case WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.moderationCase.findUnique({ where: { id } });
}

/**
 * Whether an idempotency key was used on a case before. Throws `UserError('key-used-elsewhere')`
 * when it was used on another: otherwise nothing would be done, and nobody would know.
 */
export async function isRepeated(tx: Tx, key: string | null, caseId: string): Promise<boolean> {
  if (key === null) return false;
  const event = await tx.caseEvent.findUnique({ where: { key }, select: { caseId: true } });
  if (event !== null && event.caseId !== caseId) throw new UserError('key-used-elsewhere');
  return event !== null;
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

/** Whoever decides a case with an open appeal has answered it. */
async function answerAppeal(tx: Tx, { events }: CaseOutcome, caseId: string): Promise<void> {
  const decided = events.find(({ type }) => type === 'decided');
  if (decided === undefined) return;
  await tx.appeal.updateMany({
    where: { caseId, decidedBy: null },
    data: { decidedBy: decided.actor, decidedAt: decided.at },
  });
}

async function finish(
  tx: Tx,
  outcome: CaseOutcome,
  written: {
    row: CaseRow;
    events: ReturnType<typeof link<CaseOutcome['events'][number]>>;
    at: Date;
  },
): Promise<Written> {
  const { row, at } = written;
  const data = written.events.map((event) => ({
    ...event,
    caseId: row.id,
    payload: plainJson(event.payload),
  }));
  if (data.length > 0) await tx.caseEvent.createMany({ data });
  await answerAppeal(tx, outcome, row.id);
  await putEffects(tx, outcome.effects, outcome.next.updatedAt);
  if (outcome.commentState !== undefined) {
    // What its author took away stays away.
    await tx.comment.updateMany({
      where: { id: row.commentId, withdrawnAt: null },
      data: { state: outcome.commentState },
    });
  }
  const events = written.events.map(({ prevHash: _, hash: __, ...event }) => ({
    ...event,
    caseId: row.id,
  }));
  return { case: toCase(row, at), events };
}

import type { Effect } from '../moderation/cases/case.js';
import type { Outbox, OutboxRow } from '../moderation/ports.js';
import { Prisma, type PrismaClient, type Outbox as Row } from './generated/client.js';
import { plainJson } from './json.js';
import { newId } from './new-id.js';
import type { Db } from './transaction.js';
import { oneOf } from './words.js';

const states = ['pending', 'done', 'failed'] as const;

/** Effects waiting to be done outside the database. */
export function createOutbox(prisma: PrismaClient): Outbox {
  return {
    put: (effects, at) => putEffects(prisma, effects, at),
    async due(at, limit, leaseMs) {
      const hiddenUntil = new Date(at.getTime() + leaseMs);
      const taken = await prisma.$queryRaw<{ id: string }[]>`
        UPDATE outbox SET next_at = ${hiddenUntil}, attempts = attempts + 1
        WHERE id = ANY(ARRAY(
          SELECT id FROM outbox WHERE state = 'pending' AND next_at <= ${at}
          ORDER BY created_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED))
        RETURNING id`;
      const rows = await prisma.outbox.findMany({
        where: { id: { in: taken.map(({ id }) => id) } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toRow);
    },
    async done(id, at, instead) {
      await prisma.outbox.updateMany({
        where: { id },
        data: { state: 'done', doneAt: at, lastError: instead ?? null },
      });
    },
    async failed(id, error, nextAt) {
      const again = nextAt === null ? { state: 'failed' } : { nextAt };
      await prisma.outbox.updateMany({
        where: { id, state: 'pending' },
        data: { ...again, lastError: error.slice(0, 2000) },
      });
    },
    async of(subject) {
      const rows = await prisma.outbox.findMany({
        where: { subject },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toRow);
    },
  };
}

/** Writes effects with their cause; one with a known `dedupe` is there already. */
export async function putEffects(tx: Db, effects: readonly Effect[], at: Date): Promise<void> {
  if (effects.length === 0) return;
  await tx.outbox.createMany({ data: effectRows(effects, at), skipDuplicates: true });
}

/** The part of a statement that does the same, once for every row of `cause`. */
export function intoOutbox(
  effects: readonly Effect[],
  at: Date,
  cause = Prisma.sql`(SELECT 1) AS once`,
): Prisma.Sql {
  const rows = JSON.stringify(effectRows(effects, at));
  return Prisma.sql`
    INSERT INTO outbox (id, kind, subject, payload, dedupe, next_at, created_at)
    SELECT f.id, f.kind, f.subject, f.payload, f.dedupe, f."nextAt", f."createdAt"
    FROM ${cause}, jsonb_to_recordset(${rows}::jsonb) AS f(
      id uuid, kind text, subject text, payload jsonb, dedupe text, "nextAt" timestamptz,
      "createdAt" timestamptz)
    ON CONFLICT DO NOTHING`;
}

/** Effects as they are kept, in their order. */
function effectRows(effects: readonly Effect[], at: Date) {
  return effects.map(({ kind, subject, payload, dedupe, notBefore }) => ({
    id: newId(at),
    kind,
    subject,
    payload: plainJson(payload),
    dedupe,
    nextAt: notBefore ?? at,
    createdAt: at,
  }));
}

function toRow(row: Row): OutboxRow {
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    payload: Object(row.payload),
    dedupe: row.dedupe,
    attempts: row.attempts,
    state: oneOf(states, row.state),
    lastError: row.lastError,
  };
}

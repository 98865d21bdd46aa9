import type {
  AlertMark,
  AlertStore,
  Look,
  Telling,
  WaitingCase,
} from '../moderation/alerts/ports.js';
import { whereIn } from './case-scope.js';
import type { PrismaClient } from './generated/client.js';
import { putEffects } from './outbox-store.js';
import { type Tx, transaction } from './transaction.js';
import { oneOf } from './words.js';

const steps = ['near', 'late', 'urgent', 'raid'] as const;
/** More are told in the next turn: the message says how many, not which. */
const MOST = 2_000;
/** Below it, a case only sounds like one of somebody in need (see `priorityOf`). */
const IN_NEED = 1;

/** Due times and what was told of them. */
export function createAlertStore(prisma: PrismaClient): AlertStore {
  return {
    tell: (look, plan) =>
      transaction(prisma, async (tx) => {
        // Of two processes at once the second waits here, and then sees what the first has told.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('alerts', 0))`;
        const cases = await untold(tx, look);
        const told = await marksOf(tx, [...cases.map(({ id }) => id), ...look.raided]);
        const telling = plan({ cases, told, lastToldAt: await lastTold(tx) });
        await keep(tx, telling, look.at);
        return telling;
      }),
    async due(at, dueBy, within = []) {
      const awake = [{ snoozedUntil: null }, { snoozedUntil: { lte: at } }];
      const unresolved = { state: { not: 'resolved' }, OR: awake };
      const [near, late] = await Promise.all(
        [{ gt: at, lte: dueBy }, { lte: at }].map((dueAt) =>
          prisma.moderationCase.count({
            where: { AND: [...whereIn({ within }), unresolved, { dueAt }] },
          }),
        ),
      );
      return { near: near ?? 0, late: late ?? 0 };
    },
    async forget(before) {
      return prisma.$executeRaw`
        DELETE FROM alert_mark WHERE told_at < ${before} AND NOT EXISTS (
          SELECT 1 FROM moderation_case AS one
          WHERE one.id::text = alert_mark.about AND one.state <> 'resolved')`;
    },
  };
}

function untold(tx: Tx, { at, dueBy }: Look): Promise<WaitingCase[]> {
  return tx.$queryRaw<WaitingCase[]>`
    SELECT * FROM (
      SELECT id::text, space, language, due_at AS "dueAt", claim_until AS "heldUntil",
        coalesce((terms->>'care')::float8 > ${IN_NEED}, false) AS "isUrgent"
      FROM moderation_case
      WHERE state <> 'resolved' AND (snoozed_until IS NULL OR snoozed_until <= ${at})
    ) AS one
    WHERE ("dueAt" <= ${dueBy} AND NOT EXISTS (SELECT 1 FROM alert_mark AS mark
        WHERE mark.about = one.id AND mark.step = 'late' AND mark."of" = one."dueAt"))
      OR ("isUrgent" AND NOT EXISTS (SELECT 1 FROM alert_mark AS mark
        WHERE mark.about = one.id AND mark.step = 'urgent' AND mark."of" = one."dueAt"))
    ORDER BY "isUrgent" DESC, "dueAt", id LIMIT ${MOST}`;
}

async function marksOf(tx: Tx, about: readonly string[]): Promise<AlertMark[]> {
  const rows = await tx.alertMark.findMany({ where: { about: { in: [...about] } } });
  return rows.map((row) => ({ about: row.about, step: oneOf(steps, row.step), of: row.of }));
}

async function lastTold(tx: Tx): Promise<Date | null> {
  const { _max } = await tx.alertMark.aggregate({ where: { paced: true }, _max: { toldAt: true } });
  return _max.toldAt;
}

async function keep(tx: Tx, { marks, effects }: Telling, toldAt: Date): Promise<void> {
  if (marks.length === 0) return;
  const data = marks.map(({ isPaced: paced, about, step, of }) => ({
    ...{ about, step, of, paced, toldAt },
  }));
  await tx.alertMark.createMany({ data, skipDuplicates: true });
  await putEffects(tx, effects, toldAt);
}

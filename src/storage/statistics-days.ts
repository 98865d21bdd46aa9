import type { DayCounting } from '../moderation/statistics/ports.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { type Tx, transaction } from './transaction.js';

/** The advisory lock of whoever counts days: "days" in ASCII, as one number. */
const lockNumber = 0x64_61_79_73;

/** Days that have to be counted anew, the newest first. */
export async function staleDays(prisma: PrismaClient, zone: string): Promise<readonly string[]> {
  const rows = await prisma.$queryRaw<{ day: string }[]>`
    SELECT DISTINCT (at AT TIME ZONE ${zone})::date::text AS day
    FROM case_day_stale ORDER BY day DESC`;
  return rows.map(({ day }) => day);
}

/** Forgets every day. Zones are whole quarters of an hour away from UTC: one instant each will do. */
export async function forgetDays(prisma: PrismaClient): Promise<void> {
  await transaction(prisma, async (tx) => {
    await tx.caseDay.deleteMany();
    await tx.caseDayWait.deleteMany();
    await tx.caseDayRule.deleteMany();
    await tx.$executeRaw`
      INSERT INTO case_day_stale (at)
      SELECT DISTINCT date_bin('15 minutes', at, 'epoch'::timestamptz) FROM case_event
      WHERE type IN ('opened', 'decided', 'cleared')`;
  });
}

/**
 * Counts a day from the log, in the place of what was counted before. What is written meanwhile marks
 * the day as stale again. False: another process is counting.
 */
export function recountDay(prisma: PrismaClient, counting: DayCounting): Promise<boolean> {
  const { day, zone } = counting;
  const start = Prisma.sql`(${day}::date::timestamp AT TIME ZONE ${zone})`;
  const end = Prisma.sql`((${day}::date + 1)::timestamp AT TIME ZONE ${zone})`;
  const within = Prisma.sql`at >= ${start} AND at < ${end}`;
  return transaction(prisma, async (tx) => {
    const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${lockNumber}) AS free`;
    if (!lock?.free) return false;
    await tx.$executeRaw`DELETE FROM case_day_stale WHERE ${within}`;
    await clearDay(tx, day);
    await countCases(tx, day, within);
    await countWaits(tx, counting, within);
    await countRules(tx, day, within);
    return true;
  });
}

async function clearDay(tx: Tx, iso: string): Promise<void> {
  const day = new Date(iso);
  await tx.caseDay.deleteMany({ where: { day } });
  await tx.caseDayWait.deleteMany({ where: { day } });
  await tx.caseDayRule.deleteMany({ where: { day } });
}

/** Decisions of a day that nobody took back. */
const decided = (within: Prisma.Sql) => Prisma.sql`
  SELECT e.case_id, e.seq, e.at, e.payload ->> 'decision' AS kind FROM case_event e
  WHERE e.type = 'decided' AND ${within} AND NOT EXISTS (
    SELECT 1 FROM case_event u
    WHERE u.case_id = e.case_id AND u.seq > e.seq AND u.type = 'undone'
      AND (u.payload ->> 'undoes')::int = e.seq)`;

async function countCases(tx: Tx, day: string, within: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO case_day (day, space, language, opened, decided, cleared)
    SELECT ${day}::date, m.space, m.language, count(*) FILTER (WHERE o.type = 'opened'),
      count(*) FILTER (WHERE o.type = 'decided'), count(*) FILTER (WHERE o.type = 'cleared')
    FROM (
      SELECT case_id, type FROM case_event WHERE type IN ('opened', 'cleared') AND ${within}
      UNION ALL SELECT case_id, 'decided' FROM (${decided(within)}) d) o
    JOIN moderation_case m ON m.id = o.case_id
    GROUP BY m.space, m.language`;
}

/** A case waits from when it last came in: opened, appealed, or its decision taken back. */
async function countWaits(tx: Tx, { day, growth }: DayCounting, within: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO case_day_wait (day, space, language, bucket, cases)
    SELECT ${day}::date, m.space, m.language,
      ceil(ln(greatest(extract(epoch FROM d.at - s.at)::float8, 1)) / ln(${growth}::float8))::int,
      count(*)
    FROM (${decided(within)}) d
    JOIN moderation_case m ON m.id = d.case_id
    JOIN LATERAL (
      SELECT e.at FROM case_event e
      WHERE e.case_id = d.case_id AND e.seq < d.seq AND e.type IN ('opened', 'appealed', 'undone')
      ORDER BY e.seq DESC LIMIT 1) s ON true
    GROUP BY 2, 3, 4`;
}

/** Only the decision that stands says what became of a rule's finding. */
async function countRules(tx: Tx, day: string, within: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO case_day_rule (day, space, language, rule, source, hits, agreed)
    SELECT ${day}::date, m.space, m.language, f.rule, f.source, count(*),
      count(*) FILTER (WHERE d.kind <> 'keep')
    FROM (${decided(within)}) d
    JOIN moderation_case m ON m.id = d.case_id
    CROSS JOIN LATERAL (
      SELECT DISTINCT s ->> 'rule' AS rule, coalesce(s -> 'source' ->> 'id', '') AS source
      FROM jsonb_array_elements(m.signals) s) f
    WHERE NOT EXISTS (
      SELECT 1 FROM case_event l
      WHERE l.case_id = d.case_id AND l.seq > d.seq AND l.type = 'decided'
        AND NOT EXISTS (
          SELECT 1 FROM case_event u WHERE u.case_id = l.case_id AND u.seq > l.seq
            AND u.type = 'undone' AND (u.payload ->> 'undoes')::int = l.seq))
    GROUP BY m.space, m.language, f.rule, f.source`;
}

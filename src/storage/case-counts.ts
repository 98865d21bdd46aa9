import type { CaseFilter } from '../moderation/cases/case.js';
import type { CaseScope } from '../moderation/ports.js';
import { sqlIn, sqlSeen } from './case-scope.js';
import { Prisma, type PrismaClient } from './generated/client.js';

type Counts = Readonly<Record<CaseFilter, number>>;

const waiting = ['open', 'claimed', 'escalated', 'appealed'];

/**
 * How many cases of a part of the queue are in each state now. Those that wait are few and counted;
 * those that are resolved soon are a million, so that their number is kept (`resolved_count`), unless
 * the part is narrower than places and languages.
 */
export async function countCases(
  prisma: PrismaClient,
  scope: CaseScope,
  now: Date,
): Promise<Counts> {
  const [open, [resolved]] = await Promise.all([
    countWaiting(prisma, scope, now),
    prisma.$queryRaw<{ readonly cases: number }[]>`${resolvedIn(scope)}`,
  ]);
  return { ...open, resolved: resolved?.cases ?? 0 };
}

async function countWaiting(
  prisma: PrismaClient,
  scope: CaseScope,
  now: Date,
): Promise<Omit<Counts, 'resolved'>> {
  const count = (where: Prisma.Sql) => Prisma.sql`(count(*) FILTER (WHERE ${where}))::int`;
  // As in `whereStates`: a claim that has ended is none, and who sleeps is not open.
  const asleep = Prisma.sql`state = 'open' AND snoozed_until > ${now}`;
  const claimed = Prisma.sql`state = 'claimed' AND claim_until >= ${now}`;
  const open = Prisma.sql`(state = 'open' AND (snoozed_until IS NULL OR snoozed_until <= ${now}))
    OR (state = 'claimed' AND claim_until < ${now})`;
  const [counts] = await prisma.$queryRaw<Omit<Counts, 'resolved'>[]>`
    SELECT ${count(open)} AS open, ${count(claimed)} AS claimed, ${count(asleep)} AS snoozed,
      ${count(Prisma.sql`state = 'escalated'`)} AS escalated,
      ${count(Prisma.sql`state = 'appealed'`)} AS appealed
    FROM moderation_case WHERE state = ANY(${waiting}::text[]) ${sqlIn(scope)}`;
  return counts ?? { open: 0, claimed: 0, snoozed: 0, escalated: 0, appealed: 0 };
}

function resolvedIn({ within = [], ...narrower }: CaseScope): Prisma.Sql {
  // What is due is not resolved.
  if (narrower.dueBefore !== undefined) return Prisma.sql`SELECT 0 AS cases`;
  if (Object.values(narrower).some((value) => value !== undefined)) {
    return Prisma.sql`SELECT count(*)::int AS cases FROM moderation_case
      WHERE state = 'resolved' ${sqlIn({ within, ...narrower })}`;
  }
  const seen = [Prisma.sql`true`, ...within.map(sqlSeen)];
  return Prisma.sql`SELECT coalesce(sum(cases), 0)::int AS cases FROM resolved_count
    WHERE ${Prisma.join(seen, ' AND ')}`;
}

/** Sums up the rows that say how many cases are resolved. Who counts meanwhile sees either all or the sum. */
export async function sumUpCounts(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw`
    WITH gone AS (DELETE FROM resolved_count RETURNING space, language, cases)
    INSERT INTO resolved_count (space, language, cases)
    SELECT space, language, sum(cases) FROM gone
    GROUP BY space, language HAVING sum(cases) <> 0`;
}

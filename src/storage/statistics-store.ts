import type { Scope, Span, StatisticsStore } from '../moderation/statistics/ports.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { forgetDays, recountDay, staleDays } from './statistics-days.js';
import { inScope } from './statistics-scope.js';
import { oneOf } from './words.js';

const unresolved = ['open', 'claimed', 'escalated', 'appealed'] as const;
/** Of more groups than this nobody compares medians. */
const mostGroups = 60;

/** The counted days of the queue, and what waits in it now. */
export function createStatisticsStore(prisma: PrismaClient): StatisticsStore {
  return {
    staleDays: (zone) => staleDays(prisma, zone),
    recount: (counting) => recountDay(prisma, counting),
    forgetDays: () => forgetDays(prisma),
    days: (span, scope) => prisma.$queryRaw`
      SELECT day::text AS day, ${sums} FROM case_day
      WHERE ${within(span, scope)} GROUP BY day ORDER BY day`,
    groups: (span, scope) => prisma.$queryRaw`
      SELECT space, language, ${sums} FROM case_day
      WHERE ${within(span, scope)} GROUP BY space, language ORDER BY space, language`,
    waits: (span, scope) => prisma.$queryRaw`
      SELECT day::text AS day, bucket, sum(cases)::int AS cases FROM case_day_wait
      WHERE ${within(span, scope)} GROUP BY day, bucket ORDER BY day, bucket`,
    groupWaits: (span, scope) => prisma.$queryRaw`
      SELECT space, language, bucket, sum(cases)::int AS cases FROM case_day_wait
      WHERE ${within(span, scope)} AND (space, language) IN (
        SELECT space, language FROM case_day WHERE ${within(span, scope)}
        GROUP BY space, language ORDER BY sum(decided) DESC LIMIT ${mostGroups})
      GROUP BY space, language, bucket`,
    rules: (span, scope) => prisma.$queryRaw`
      SELECT rule, source, sum(hits)::int AS hits, sum(agreed)::int AS agreed FROM case_day_rule
      WHERE ${within(span, scope)} GROUP BY rule, source ORDER BY hits DESC, rule, source`,
    open: (...asked) => openCases(prisma, ...asked),
  };
}

const sums = Prisma.sql`sum(opened)::int AS opened, sum(decided)::int AS decided,
  sum(cleared)::int AS cleared`;

function within({ from, to }: Span, scope: Scope): Prisma.Sql {
  return Prisma.sql`day >= ${from}::date AND day <= ${to}::date AND ${inScope(scope)}`;
}

interface OpenRow {
  readonly space: string;
  readonly language: string;
  readonly state: string;
  readonly ageClass: number;
  readonly cases: number;
  readonly late: number;
  readonly oldest: Date;
}

/** As in the queue: a claim that has ended is none, and the case is open again. */
async function openCases(
  prisma: PrismaClient,
  ...[now, ages, scope]: Parameters<StatisticsStore['open']>
): ReturnType<StatisticsStore['open']> {
  const rows = await prisma.$queryRaw<OpenRow[]>`
    SELECT space, language,
      CASE WHEN state = 'claimed' AND claim_until < ${now} THEN 'open' ELSE state END AS state,
      width_bucket(extract(epoch FROM ${now} - opened_at)::float8, ${[...ages]}::float8[])
        AS "ageClass",
      count(*)::int AS cases, (count(*) FILTER (WHERE due_at < ${now}))::int AS late,
      min(opened_at) AS oldest
    FROM moderation_case
    WHERE state = ANY(${[...unresolved]}::text[]) AND ${inScope(scope)}
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
  return rows.map((row) => ({ ...row, state: oneOf(unresolved, row.state) }));
}

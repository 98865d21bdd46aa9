import type {
  FatedCase,
  RuleHitStore,
  UndoFate,
  UndoSpan,
} from '../moderation/staff-rules/ports.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { isUuid, oneOf } from './words.js';

const undoFates = ['cleared', 'retracted', 'waiting', 'decided', 'in_hand', 'nothing'] as const;

/** The cases about what a rule found while it was live, in order, a page at a time. */
export async function listCasesOf(
  prisma: PrismaClient,
  span: UndoSpan,
  { after, limit }: Parameters<RuleHitStore['casesOf']>[1],
): Promise<readonly string[]> {
  if (!isUuid(span.rule)) return [];
  const further = after === null ? Prisma.empty : Prisma.sql`AND m.id > ${after}::uuid`;
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT m.id FROM ${joined} WHERE ${isIn(span)} ${further}
    ORDER BY m.id LIMIT ${limit}::int`;
  return rows.map(({ id }) => id);
}

/** How many cases have which fate: a query, never a counter. */
export async function countFates(
  prisma: PrismaClient,
  span: UndoSpan,
  at: Date,
): Promise<Readonly<Record<UndoFate, number>>> {
  const none = Object.fromEntries(undoFates.map((fate) => [fate, 0])) as Record<UndoFate, number>;
  if (!isUuid(span.rule)) return none;
  const rows = await prisma.$queryRaw<{ fate: string; count: number }[]>`
    SELECT fate, count(*)::int AS count FROM (${fated(span, at)}) AS f GROUP BY fate`;
  return { ...none, ...Object.fromEntries(rows.map(({ fate, count }) => [fate, count])) };
}

/** Cases of some fates, the newest first. */
export async function listFated(
  prisma: PrismaClient,
  span: UndoSpan,
  { fates, limit, at }: Parameters<RuleHitStore['fatedCases']>[1],
): Promise<readonly FatedCase[]> {
  if (!isUuid(span.rule)) return [];
  const rows = await prisma.$queryRaw<{ id: string; comment: string; fate: string }[]>`
    SELECT id, comment, fate FROM (${fated(span, at)}) AS f
    WHERE fate = ANY(${[...fates]}::text[]) ORDER BY id DESC LIMIT ${limit}::int`;
  return rows.map(({ fate, ...row }) => ({ ...row, fate: oneOf(undoFates, fate) }));
}

const joined = Prisma.sql`rule_hit h JOIN moderation_case m ON m.comment_id = h.comment_id`;

function isIn({ rule, since, until }: UndoSpan): Prisma.Sql {
  return Prisma.sql`h.rule_id = ${rule}::uuid AND h.mode = 'live'
    AND h.at >= ${since} AND h.at <= ${until}`;
}

/** The same reasons as `retractable`, in its order; what the undoing itself did comes first. */
function fated(span: UndoSpan, at: Date): Prisma.Sql {
  const source = JSON.stringify([{ source: { id: span.rule } }]);
  const prefix = span.keys ?? '';
  return Prisma.sql`
    SELECT DISTINCT m.id, m.comment_id AS comment, CASE
      WHEN e.type IS NOT NULL THEN e.type
      WHEN m.decision->>'kind' IS NOT NULL
        AND (m.state = 'resolved' OR m.decision->>'kind' <> 'keep') THEN 'decided'
      WHEN m.state = 'resolved' THEN 'nothing'
      WHEN m.state IN ('escalated', 'appealed')
        OR (m.state = 'claimed' AND m.claim_until >= ${at}) THEN 'in_hand'
      WHEN m.signals @> ${source}::jsonb THEN 'waiting'
      ELSE 'nothing' END AS fate
    FROM ${joined} LEFT JOIN case_event e
      ON e.key = ${prefix}::text || m.id::text AND e.case_id = m.id
    WHERE ${isIn(span)}`;
}

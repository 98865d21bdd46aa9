import { z } from 'zod';
import { UserError } from '../core/errors.js';
import type { Candidate, ReviewStore } from '../moderation/agreement/ports.js';
import { Prisma, type PrismaClient, type SecondReview } from './generated/client.js';
import { firstIdOf } from './new-id.js';
import { isUuid, oneOf } from './words.js';

const kinds = ['keep', 'remove', 'warn', 'mute', 'kick', 'ban'] as const;

/** Second looks at decided cases. */
export function createReviewStore(prisma: PrismaClient): ReviewStore {
  return {
    candidates: ({ reviewer, since, before, limit }) =>
      prisma.$queryRaw<Candidate[]>`
        ${candidates(reviewer)} AND m.id >= ${firstIdOf(since)}::uuid
          ${before === null ? Prisma.empty : Prisma.sql`AND m.id < ${before}::uuid`}
        ORDER BY m.id DESC LIMIT ${limit}`,
    async add({ caseId, by, decision, at, key }) {
      if (!isUuid(caseId)) return false;
      const added = await prisma.$executeRaw`
        INSERT INTO second_review
          (case_id, first_by, first, decided_at, second_by, second, at, key)
        SELECT m.id, m.decision ->> 'by', m.decision ->> 'kind',
          (m.decision ->> 'at')::timestamptz, ${by}, ${decision}, ${at}, ${key}
        FROM (${candidates(by)} AND m.id = ${caseId}::uuid) c
        JOIN moderation_case m ON m.id = c."caseId"
        ON CONFLICT DO NOTHING`;
      if (added > 0) return true;
      const kept = await prisma.secondReview.findUnique({ where: { key } });
      return kept !== null && kept.caseId === caseId && kept.secondBy === by;
    },
    async counts(from, until) {
      const groups = await prisma.secondReview.groupBy({
        by: ['firstBy', 'first', 'secondBy', 'second'],
        where: { at: { gte: from, lte: until } },
        _count: true,
        orderBy: [{ firstBy: 'asc' }, { secondBy: 'asc' }, { first: 'asc' }, { second: 'asc' }],
      });
      return groups.map(({ firstBy, first, secondBy, second, _count }) => ({
        ...{ firstBy, secondBy, cases: _count },
        ...{ first: oneOf(kinds, first), second: oneOf(kinds, second) },
      }));
    },
    async disagreements(limit, cursor) {
      const rows = await prisma.secondReview.findMany({
        where: {
          NOT: { first: { equals: prisma.secondReview.fields.second } },
          ...(cursor === undefined ? {} : before(cursor)),
        },
        orderBy: [{ at: 'desc' }, { caseId: 'desc' }],
        take: limit,
      });
      return rows.map(toReviewed);
    },
  };
}

/** The colleague's own comments and reports are left out as the database leaves them out of deciding. */
const candidates = (reviewer: string) => Prisma.sql`
  SELECT m.id AS "caseId", m.comment_id AS "commentId", (m.decision ->> 'revision')::int AS revision,
    m.space, m.language
  FROM moderation_case m JOIN comment c ON c.id = m.comment_id
  WHERE m.state = 'resolved' AND m.decision ->> 'by' <> ${reviewer}
    AND EXISTS (SELECT 1 FROM comment_content t WHERE t.comment_id = m.comment_id
      AND t.revision = (m.decision ->> 'revision')::int)
    AND EXISTS (SELECT 1 FROM comment_key k WHERE k.comment_id = m.comment_id)
    AND NOT EXISTS (SELECT 1 FROM second_review r WHERE r.case_id = m.id)
    AND NOT EXISTS (
      SELECT 1 FROM (
        SELECT person FROM staff_person WHERE staff_id = ${reviewer}
        UNION SELECT person FROM staff_identity WHERE user_id = ${reviewer}) p
      WHERE p.person = c.author OR EXISTS (
        SELECT 1 FROM report o WHERE o.comment_id = c.id AND o.reporter = p.person))`;

const cursorSchema = z.tuple([z.iso.datetime().transform((text) => new Date(text)), z.uuid()]);

function before(cursor: string): Prisma.SecondReviewWhereInput {
  const read = cursorSchema.safeParse(cursor.split(' '));
  if (!read.success) throw new UserError('bad-cursor');
  const [at, caseId] = read.data;
  return { OR: [{ at: { lt: at } }, { at, caseId: { lt: caseId } }] };
}

function toReviewed({ caseId, firstBy, first, secondBy, second, at }: SecondReview) {
  const said = { first: oneOf(kinds, first), second: oneOf(kinds, second) };
  return { caseId, firstBy, secondBy, at, ...said };
}

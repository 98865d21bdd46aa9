import { z } from 'zod';
import { UserError } from '../core/errors.js';
import type {
  Candidate,
  ReviewCount,
  Reviewed,
  ReviewStore,
} from '../moderation/agreement/ports.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { firstIdOf } from './new-id.js';
import { inScope } from './statistics-scope.js';
import { isUuid } from './words.js';

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
    counts: ({ from, until }, scope) => prisma.$queryRaw<ReviewCount[]>`
      SELECT r.first_by AS "firstBy", r.first, r.second_by AS "secondBy", r.second,
        count(*)::int AS cases
      FROM second_review r JOIN moderation_case m ON m.id = r.case_id
      WHERE r.at >= ${from} AND r.at <= ${until} AND ${inScope(scope)}
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 3, 2, 4`,
    disagreements: async (scope, { limit, cursor }) => prisma.$queryRaw<Reviewed[]>`
      SELECT r.case_id::text AS "caseId", r.first_by AS "firstBy", r.first,
        r.second_by AS "secondBy", r.second, r.at
      FROM second_review r JOIN moderation_case m ON m.id = r.case_id
      WHERE r.first <> r.second AND ${inScope(scope)}
        ${cursor === undefined ? Prisma.empty : Prisma.sql`AND ${before(cursor)}`}
      ORDER BY r.at DESC, r.case_id DESC LIMIT ${limit}`,
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

function before(cursor: string): Prisma.Sql {
  const read = cursorSchema.safeParse(cursor.split(' '));
  if (!read.success) throw new UserError('bad-cursor');
  const [at, caseId] = read.data;
  return Prisma.sql`(r.at, r.case_id) < (${at}, ${caseId}::uuid)`;
}

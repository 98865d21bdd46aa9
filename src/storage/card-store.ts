import type { CardStore } from '../platforms/cases/ports.js';
import type { PrismaClient } from './generated/client.js';

/** Where the cards of cases stand in moderators' channels. */
export function createCardStore(prisma: PrismaClient): CardStore {
  return {
    async of(caseId) {
      const rows = await prisma.caseCard.findMany({ where: { caseId } });
      return rows.map(({ space, message, version }) => ({ case: caseId, space, message, version }));
    },
    async put({ case: caseId, space, message, version }) {
      const change = { message, version };
      await prisma.caseCard.upsert({
        where: { caseId_space: { caseId, space } },
        create: { caseId, space, ...change },
        update: change,
      });
    },
    async forget(caseId, space) {
      await prisma.caseCard.deleteMany({ where: { caseId, space } });
    },
    async behind(spaces, limit) {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        SELECT m.id::text AS id
        FROM moderation_case m
        WHERE EXISTS (
          SELECT 1 FROM unnest(${[...spaces]}::text[]) AS place
          LEFT JOIN case_card k ON k.case_id = m.id AND k.space = place
          WHERE CASE WHEN k.message IS NULL THEN m.state <> 'resolved'
                     ELSE k.version <> m.version END
            AND (k.message IS NOT NULL
              OR NOT EXISTS (SELECT 1 FROM named_queue q WHERE place = ANY(q.places))
              OR EXISTS (SELECT 1 FROM named_queue q WHERE place = ANY(q.places)
                AND (cardinality(q.spaces) = 0 OR m.space = ANY(q.spaces))
                AND (cardinality(q.languages) = 0 OR m.language = ANY(q.languages)))))
        ORDER BY m.opened_at LIMIT ${limit}`;
      return rows.map(({ id }) => id);
    },
    async caseOf(space, externalId) {
      const row = await prisma.moderationCase.findFirst({
        where: { comment: { space, externalId } },
        select: { id: true },
      });
      return row?.id ?? null;
    },
  };
}

import type { PersonalStore } from '../core/personal-store.js';
import type { PrismaClient } from './generated/client.js';
import { transaction } from './transaction.js';

/**
 * A person's reports of comments. Their reasons are erased at once; who reported is forgotten once
 * the case is decided, because until then a reader counts once for each comment.
 */
export function createPersonalReports(prisma: PrismaClient): PersonalStore {
  return {
    async exportOf(person) {
      const rows = await prisma.report.findMany({
        where: { reporter: person },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        include: { comment: { select: { space: true, externalId: true } } },
      });
      return rows.map(({ comment, reason, at }) => ({ ...comment, reason, at }));
    },
    eraseOf: (person, { askedAt }) =>
      transaction(prisma, async (tx) => {
        await tx.report.updateMany({
          where: { reporter: person, at: { lte: askedAt } },
          data: { reason: '' },
        });
        const erased = await tx.$executeRaw`
          UPDATE report r SET reporter = 'erased:' || r.id
          WHERE r.reporter = ${person} AND r.at <= ${askedAt} AND NOT EXISTS (
            SELECT 1 FROM moderation_case m
            WHERE m.comment_id = r.comment_id AND m.state <> 'resolved')`;
        const where = { reporter: person, at: { lte: askedAt } };
        return { erased, kept: await tx.report.count({ where }) };
      }),
  };
}

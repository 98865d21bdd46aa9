import type { PersonalStore } from '../core/personal-store.js';
import type { PrismaClient } from './generated/client.js';
import { transaction } from './transaction.js';

/**
 * That a reader is also a colleague. It stays as long as a comment or a report from before the wish
 * names them, because otherwise they could decide on what is their own; whoever goes on writing is
 * noted again.
 */
export function createPersonalStaff(prisma: PrismaClient): PersonalStore {
  return {
    async exportOf(person) {
      const rows = await prisma.staffPerson.findMany({
        where: { person },
        orderBy: [{ seenAt: 'asc' }, { staffId: 'asc' }],
      });
      return rows.map(({ seenAt }) => ({ knownAsColleagueSince: seenAt }));
    },
    eraseOf: (person, { askedAt }) =>
      transaction(prisma, async (tx) => {
        const erased = await tx.$executeRaw`
          DELETE FROM staff_person p
          WHERE p.person = ${person} AND p.seen_at <= ${askedAt}
            AND NOT EXISTS (SELECT 1 FROM comment c
                            WHERE c.author = p.person AND c.received_at <= ${askedAt})
            AND NOT EXISTS (SELECT 1 FROM report r
                            WHERE r.reporter = p.person AND r.at <= ${askedAt})`;
        const where = { person, seenAt: { lte: askedAt } };
        return { erased, kept: await tx.staffPerson.count({ where }) };
      }),
  };
}

import type { UnansweredStore } from '../library/ports.js';
import type { PrismaClient } from './generated/client.js';

/** Questions nobody could answer, the commonest first. */
export function createUnansweredStore(prisma: PrismaClient): UnansweredStore {
  return {
    async keep({ locale, question, sample, at }) {
      await prisma.unanswered.upsert({
        where: { locale_question: { locale, question } },
        create: { locale, question, sample, firstAt: at, lastAt: at },
        update: { count: { increment: 1 }, lastAt: at },
      });
    },
    async list(limit) {
      const rows = await prisma.unanswered.findMany({
        orderBy: [{ count: 'desc' }, { lastAt: 'desc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(({ id, locale, sample, count, lastAt }) => ({
        id,
        locale,
        sample,
        count,
        lastAt,
      }));
    },
  };
}

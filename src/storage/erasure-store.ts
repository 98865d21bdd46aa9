import type { ErasureStore } from '../core/privacy.js';
import type { PrismaClient } from './generated/client.js';

/** Who wants to be forgotten as soon as moderators have done. */
export function createErasureStore(prisma: PrismaClient): ErasureStore {
  return {
    async pend(person, askedAt) {
      await prisma.erasure.upsert({
        where: { person },
        create: { person, askedAt },
        update: { askedAt },
      });
    },
    async done(person) {
      await prisma.erasure.deleteMany({ where: { person } });
    },
    async pending(limit) {
      return prisma.erasure.findMany({ orderBy: { askedAt: 'asc' }, take: limit });
    },
    async askedAt(person) {
      return (await prisma.erasure.findUnique({ where: { person } }))?.askedAt ?? null;
    },
  };
}

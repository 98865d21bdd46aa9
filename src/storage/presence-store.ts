import type { Presence } from '../platforms/ports.js';
import type { PrismaClient } from './generated/client.js';
import { transaction } from './transaction.js';

/** Which spaces the service is still in, and under which id. */
export function createPresence(prisma: PrismaClient): Presence {
  return {
    async left(space, at) {
      await prisma.space.updateMany({ where: { id: space, leftAt: null }, data: { leftAt: at } });
    },
    async back(space) {
      await prisma.space.updateMany({ where: { id: space }, data: { leftAt: null } });
    },
    moved: (from, to) =>
      transaction(prisma, async (tx) => {
        const former = await tx.space.findUnique({ where: { id: from } });
        if (!former) return false;
        // Somebody may have spoken at the new place already: it is replaced by what was set up.
        await tx.space.deleteMany({ where: { id: to } });
        await tx.$executeRaw`
          UPDATE named_queue SET spaces = array_replace(spaces, ${from}, ${to}),
            places = array_replace(places, ${from}, ${to})
          WHERE ${from} = ANY(spaces) OR ${from} = ANY(places)`;
        await tx.savedFilter.updateMany({ where: { space: from }, data: { space: to } });
        await tx.space.update({ where: { id: from }, data: { id: to, leftAt: null } });
        return true;
      }),
  };
}

import type { SignInEnd, SignInStore } from '../staff/ports.js';
import { addAuditEntry } from './audit-entry.js';
import type { Prisma, PrismaClient } from './generated/client.js';
import { transaction } from './transaction.js';

/** The sessions of better-auth's table, for people to look at and to end. */
export function createSignInStore(prisma: PrismaClient): SignInStore {
  return {
    async of(userId, at) {
      const rows = await prisma.session.findMany({
        where: { userId, expiresAt: { gt: at } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      return rows.map(({ id, userAgent, createdAt, expiresAt }) => ({
        ...{ id, browser: userAgent ?? '', at: createdAt, until: expiresAt },
      }));
    },
    end: (end) =>
      transaction(prisma, async (tx) => {
        const { count } = await tx.session.deleteMany({ where: meant(end) });
        if (count === 0) return 0;
        const { account: subject, by, origin, at } = end;
        const after = { ended: count };
        await addAuditEntry(tx, { by, origin, at, action: 'sessions-ended', subject, after });
        return count;
      }),
  };
}

function meant({ account: userId, which }: SignInEnd): Prisma.SessionWhereInput {
  if ('id' in which) return { userId, id: which.id };
  return { userId, ...(which.allBut !== null && { id: { not: which.allBut } }) };
}

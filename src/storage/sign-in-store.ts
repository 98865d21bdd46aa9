import { signInWays } from '../staff/actions.js';
import type { SignInEnd, SignInOpened, SignInStore } from '../staff/ports.js';
import { addAuditEntry } from './audit-entry.js';
import type { Prisma, PrismaClient } from './generated/client.js';
import { transaction } from './transaction.js';
import { oneOf } from './words.js';

/** The sessions of better-auth's table, for people to look at and to end. */
export function createSignInStore(prisma: PrismaClient): SignInStore {
  return {
    opened: (opened) => noteOpened(prisma, opened),
    async of(userId, at) {
      const rows = await prisma.session.findMany({
        where: { userId, expiresAt: { gt: at } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      return rows.map(({ id, way, userAgent, createdAt, expiresAt }) => ({
        ...{ id, browser: userAgent ?? '', at: createdAt, until: expiresAt },
        way: way === null ? null : oneOf(signInWays, way),
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

async function noteOpened(prisma: PrismaClient, opened: SignInOpened): Promise<void> {
  const { session: id, way, factor, by, origin, at } = opened;
  await transaction(prisma, async (tx) => {
    await tx.user.updateMany({ where: { id: by }, data: { signedInAt: at } });
    // By the service's clock, as everything that is compared with it.
    await tx.session.updateMany({ where: { id, userId: by }, data: { way, createdAt: at } });
    const after = { way, ...(factor && { factor }) };
    await addAuditEntry(tx, { by, origin, at, action: 'signed-in', subject: by, after });
  });
}

function meant({ account: userId, which }: SignInEnd): Prisma.SessionWhereInput {
  if ('id' in which) return { userId, id: which.id };
  return { userId, ...(which.allBut !== null && { id: { not: which.allBut } }) };
}

import type { BetterAuthOptions } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { addAuditEntry } from './audit-entry.js';
import { guarded } from './away.js';
import type { PrismaClient } from './generated/client.js';
import type { AuthChange, AuthChanges, AuthTables } from './ports.js';
import { type Db, type Tx, transaction } from './transaction.js';

/** better-auth's own adapter on the same client, or on one transaction of it. */
export function authTables(db: Db): AuthTables {
  const adapter = prismaAdapter(db, { provider: 'postgresql' });
  return (options: BetterAuthOptions) => guarded(adapter(options));
}

/** Changes of a way to sign in: what better-auth writes, ended sign-ins and the line of the log. */
export function createAuthChanges(prisma: PrismaClient): AuthChanges {
  return { together: (work) => transaction(prisma, (tx) => work(changeIn(tx))) };
}

function changeIn(tx: Tx): AuthChange {
  return {
    auth: authTables(tx),
    record: (note) => addAuditEntry(tx, note),
    async endOthers(userId, { id, way, at: createdAt }) {
      await tx.session.updateMany({ where: { userId, id }, data: { way, createdAt } });
      const { count } = await tx.session.deleteMany({ where: { userId, id: { not: id } } });
      return count;
    },
  };
}

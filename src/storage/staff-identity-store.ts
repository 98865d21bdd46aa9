import { staffRoles } from '../core/permission.js';
import type { LinkedStaff, StaffIdentityStore } from '../core/staff-link.js';
import type { PrismaClient, User } from './generated/client.js';
import { transaction } from './transaction.js';
import { oneOf } from './words.js';

/** Which colleague someone is who chats, and the codes by which they say so. */
export function createStaffIdentityStore(prisma: PrismaClient): StaffIdentityStore {
  return {
    async offer({ staff: userId, hash, expiresAt }) {
      const change = { hash, expiresAt };
      await prisma.staffLinkCode.upsert({
        where: { userId },
        create: { userId, ...change },
        update: change,
      });
    },
    async offered(at) {
      const rows = await prisma.staffLinkCode.findMany({
        where: { expiresAt: { gt: at }, user: { dismissedAt: null } },
      });
      return rows.map(({ userId, hash }) => ({ staff: userId, hash }));
    },
    spend: ({ staff: userId, hash }, { person, platform, at }) =>
      transaction(prisma, async (tx) => {
        const { count } = await tx.staffLinkCode.deleteMany({ where: { userId, hash } });
        if (count === 0) return null;
        const change = { userId, platform, linkedAt: at };
        const { user } = await tx.staffIdentity.upsert({
          where: { person },
          create: { person, ...change },
          update: change,
          include: { user: true },
        });
        return linked(user);
      }),
    async of(person) {
      const row = await prisma.staffIdentity.findUnique({
        where: { person, user: { dismissedAt: null } },
        include: { user: true },
      });
      return row && linked(row.user);
    },
    async unlink(person) {
      const { count } = await prisma.staffIdentity.deleteMany({ where: { person } });
      return count > 0;
    },
    async exportOf(person) {
      const rows = await prisma.staffIdentity.findMany({
        where: { person },
        include: { user: true },
      });
      return rows.map(({ platform, linkedAt, user }) => ({
        ...{ platform, linkedAt, account: user.email },
      }));
    },
    async eraseOf(person) {
      const { count } = await prisma.staffIdentity.deleteMany({ where: { person } });
      return { erased: count, kept: 0 };
    },
  };
}

function linked({ id, role, name, email }: User): LinkedStaff {
  return { staff: id, role: oneOf(staffRoles, role), name: name || email };
}

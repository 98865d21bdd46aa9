import { staffRoles } from '../core/permission.js';
import { platforms } from '../core/person.js';
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
    spend: ({ staff: userId, hash }, { person, platform, at, address }) =>
      transaction(prisma, async (tx) => {
        const { count } = await tx.staffLinkCode.deleteMany({ where: { userId, hash } });
        if (count === 0) return null;
        // A private chat stays known when the next code is brought in a group.
        const reached = address === undefined ? {} : { address };
        const change = { userId, platform, linkedAt: at, ...reached };
        const { user } = await tx.staffIdentity.upsert({
          where: { person },
          create: { person, ...change },
          update: change,
          include: { user: true },
        });
        return linked(user);
      }),
    async of(person) {
      // One statement for both: it is asked of everybody who says a word.
      const [user] = await prisma.$queryRaw<LinkedUser[]>`
        /* prepared: linked_staff */ SELECT s.id, s.name, s.email, s.role
        FROM staff_identity i JOIN staff s ON s.id = i.user_id
        WHERE i.person = ${person} AND s.dismissed_at IS NULL`;
      return user ? linked(user) : null;
    },
    async reachAt(person, address) {
      const { count } = await prisma.staffIdentity.updateMany({
        where: { person },
        data: { address },
      });
      return count > 0;
    },
    async lines(staff) {
      const rows = await prisma.staffIdentity.findMany({
        where: { userId: { in: [...staff] }, address: { not: null }, user: { dismissedAt: null } },
        include: { user: true },
        orderBy: { linkedAt: 'desc' },
      });
      return rows.map(({ platform, address, user: { id, locale } }) => ({
        ...{ staff: id, platform: oneOf(platforms, platform), address: address ?? '', locale },
      }));
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
      return rows.map(({ platform, linkedAt, address, user }) => ({
        ...{ platform, linkedAt, address, account: user.email },
      }));
    },
    async eraseOf(person) {
      const { count } = await prisma.staffIdentity.deleteMany({ where: { person } });
      return { erased: count, kept: 0 };
    },
  };
}

type LinkedUser = Pick<User, 'id' | 'role' | 'name' | 'email'>;

function linked({ id, role, name, email }: LinkedUser): LinkedStaff {
  return { staff: id, role: oneOf(staffRoles, role), name: name || email };
}

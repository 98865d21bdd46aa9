import { randomUUID } from 'node:crypto';
import { staffRoles } from '../core/permission.js';
import type { ApiToken, PrismaClient, User } from './generated/client.js';
import type { StaffMember, StaffStore } from './ports.js';
import { oneOf } from './words.js';

/** Not every use of a token needs a write: the last use is known to the minute. */
const useNotedMs = 60_000;

/** Colleagues and the tokens of their scripts. Emails are kept and compared in lower case. */
export function createStaffStore(prisma: PrismaClient): StaffStore {
  return {
    async put({ email, role, name, at }) {
      const address = email.trim().toLowerCase();
      const row = await prisma.user.upsert({
        where: { email: address },
        create: {
          id: randomUUID(),
          email: address,
          name: name ?? address.replace(/@.*$/, ''),
          role,
          createdAt: at,
          updatedAt: at,
        },
        update: { role, dismissedAt: null, updatedAt: at, ...(name === undefined ? {} : { name }) },
      });
      return toMember(row);
    },
    async byEmail(email) {
      const row = await prisma.user.findUnique({ where: { email: email.trim().toLowerCase() } });
      return row && toMember(row);
    },
    async byId(id) {
      const row = await prisma.user.findUnique({ where: { id } });
      return row && toMember(row);
    },
    async list() {
      const rows = await prisma.user.findMany({ orderBy: { email: 'asc' } });
      return rows.map(toMember);
    },
    async isReader(id, person, at) {
      await prisma.staffPerson.createMany({
        data: { staffId: id, person, seenAt: at },
        skipDuplicates: true,
      });
    },
    async byToken(hash, at) {
      const [row] = await prisma.$queryRaw<TokenHolder[]>`
        SELECT t.scopes, t.last_used_at AS "lastUsedAt", u.id, u.email, u.name, u.role, u.locale,
          u.signed_in_at AS "signedInAt", u.dismissed_at AS "dismissedAt"
        FROM staff_token t JOIN staff u ON u.id = t.user_id
        WHERE t.hash = ${hash} AND t.revoked_at IS NULL AND u.dismissed_at IS NULL`;
      if (row === undefined) return null;
      if (at.getTime() - (row.lastUsedAt?.getTime() ?? 0) > useNotedMs) {
        await prisma.apiToken.updateMany({ where: { hash }, data: { lastUsedAt: at } });
      }
      return { member: toMember(row), scopes: row.scopes };
    },
  };
}

/** What of an account the house asks for. */
type Member = Pick<
  User,
  'id' | 'email' | 'name' | 'role' | 'locale' | 'signedInAt' | 'dismissedAt'
>;

/** A token with its owner, read in one go: it happens with every request of a script. */
type TokenHolder = Member & Pick<ApiToken, 'scopes' | 'lastUsedAt'>;

function toMember(row: Member): StaffMember {
  const { id, email, name, locale, signedInAt, dismissedAt } = row;
  return { id, email, name, role: oneOf(staffRoles, row.role), locale, signedInAt, dismissedAt };
}

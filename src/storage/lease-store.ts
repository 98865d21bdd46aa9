import type { PrismaClient } from './generated/client.js';
import type { LeaseStore } from './ports.js';

/**
 * Who may do what only one may do at a time. The fence number stays the same while a holder renews
 * in time and grows with every other taking, so that what an earlier holder still does is known by
 * its smaller number. A holder's name must be new at every start of a process.
 */
export function createLeaseStore(prisma: PrismaClient): LeaseStore {
  return {
    async take(name, holder, at, until) {
      const [lease] = await prisma.$queryRaw<{ fence: number }[]>`
        INSERT INTO lease (name, holder, fence, until) VALUES (${name}, ${holder}, 1, ${until})
        ON CONFLICT (name) DO UPDATE SET
          holder = excluded.holder,
          until = excluded.until,
          fence = lease.fence
            + CASE WHEN lease.holder = excluded.holder AND lease.until > ${at} THEN 0 ELSE 1 END
        WHERE lease.holder = excluded.holder OR lease.until <= ${at}
        RETURNING fence`;
      return lease?.fence ?? null;
    },
    async release(name, holder) {
      await prisma.lease.updateMany({
        where: { name, holder },
        data: { holder: '', until: new Date(0) },
      });
    },
  };
}

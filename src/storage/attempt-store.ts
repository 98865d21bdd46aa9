import type { AttemptStore } from '../staff/ports.js';
import type { PrismaClient } from './generated/client.js';
import type { Keys } from './keys.js';
import { textHash } from './seal.js';

/** How often something secret was tried: counted in the database, so that all processes count together. */
export function createAttemptStore(prisma: PrismaClient, keys: Keys): AttemptStore {
  return {
    async count(what, { at, ms }) {
      const id = textHash(keys.texts, `attempt ${what}`);
      const over = new Date(at.getTime() - ms);
      const [counted] = await prisma.$queryRaw<{ tries: number; since: Date }[]>`
        INSERT INTO attempt (id, since, tries) VALUES (${id}, ${at}, 1)
        ON CONFLICT (id) DO UPDATE SET
          since = CASE WHEN attempt.since <= ${over} THEN excluded.since ELSE attempt.since END,
          tries = CASE WHEN attempt.since <= ${over} THEN 1 ELSE attempt.tries + 1 END
        RETURNING tries, since`;
      return counted ?? { tries: 1, since: at };
    },
    async forget(before) {
      await prisma.attempt.deleteMany({ where: { since: { lte: before } } });
    },
  };
}

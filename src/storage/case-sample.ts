import type { PrismaClient } from './generated/client.js';
import type { CaseSample } from './ports.js';

/** More than enough to draw from: what is drawn is random both times. */
const ENOUGH = 3;

/** Cases at random: a million are passed over in a fraction of a second. */
export function createCaseSample(prisma: PrismaClient): CaseSample {
  return {
    async ids(count) {
      const all = await prisma.moderationCase.count();
      const percent = Math.min(100, (100 * ENOUGH * count) / Math.max(all, 1));
      const drawn = await prisma.$queryRaw<{ id: string }[]>`
        SELECT id FROM moderation_case TABLESAMPLE BERNOULLI (${percent}::real)
        ORDER BY random() LIMIT ${count}`;
      return drawn.map(({ id }) => id);
    },
  };
}

import type { SpaceRecord, SpaceStore } from '../moderation/ports.js';
import type { PrismaClient, Space } from './generated/client.js';
import { oneOf } from './words.js';

const roles = ['readers', 'moderators', 'editors', 'partner'] as const;

/** Places where comments come from. */
export function createSpaceStore(prisma: PrismaClient): SpaceStore {
  return {
    async ensure({ id, platform, name, at }) {
      const known = await prisma.space.findUnique({ where: { id } });
      if (known !== null) return toSpace(known);
      await prisma.space.createMany({
        data: { id, platform, name, createdAt: at },
        skipDuplicates: true,
      });
      return toSpace(await prisma.space.findUniqueOrThrow({ where: { id } }));
    },
    async get(id) {
      const row = await prisma.space.findUnique({ where: { id } });
      return row && toSpace(row);
    },
    async list() {
      const rows = await prisma.space.findMany({ orderBy: { id: 'asc' } });
      return rows.map(toSpace);
    },
    async update(id, change) {
      const [row] = await prisma.space.updateManyAndReturn({ where: { id }, data: change });
      return row ? toSpace(row) : null;
    },
  };
}

function toSpace({ id, platform, name, role, locale, mayAct }: Space): SpaceRecord {
  return { id, platform, name, role: oneOf(roles, role), locale, mayAct };
}

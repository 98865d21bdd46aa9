import { Prisma, type PrismaClient } from './generated/client.js';
import { plainJson } from './json.js';
import type { SettingStore } from './ports.js';

/** Small facts about this installation, as JSON; an unknown key is null. */
export function createSettingStore(prisma: PrismaClient): SettingStore {
  return {
    async get(key) {
      const row = await prisma.setting.findUnique({ where: { key } });
      return row?.value ?? null;
    },
    async set(key, value, at) {
      const change = {
        value: value === null || value === undefined ? Prisma.JsonNull : plainJson(value),
        updatedAt: at,
      };
      await prisma.setting.upsert({
        where: { key },
        create: { key, ...change },
        update: change,
      });
    },
  };
}

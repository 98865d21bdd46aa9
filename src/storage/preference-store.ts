import type { PreferenceStore } from '../library/ports.js';
import type { PrismaClient } from './generated/client.js';

/** What readers chose, by the hash of who they are. */
export function createPreferenceStore(prisma: PrismaClient): PreferenceStore {
  return {
    async locale(person) {
      const [row] = await prisma.$queryRaw<{ readonly locale: string }[]>`
        /* prepared: preferred_locale */
        SELECT locale FROM preference WHERE person = ${person}`;
      return row?.locale ?? null;
    },
    async setLocale(person, locale, at) {
      const change = { locale, updatedAt: at };
      await prisma.preference.upsert({
        where: { person },
        create: { person, ...change },
        update: change,
      });
    },
    async exportOf(person) {
      const rows = await prisma.preference.findMany({ where: { person } });
      return rows.map(({ locale, updatedAt }) => ({ locale, updatedAt }));
    },
    async eraseOf(person) {
      const { count } = await prisma.preference.deleteMany({ where: { person } });
      return { erased: count, kept: 0 };
    },
  };
}

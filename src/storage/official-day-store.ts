import { z } from 'zod';
import type { OfficialDay, OfficialDayChange, OfficialDayStore } from '../library/notices/ports.js';
import type { OfficialDay as DayRow, PrismaClient } from './generated/client.js';
import { canonicalJson, plainJson } from './json.js';
import { type Tx, transaction } from './transaction.js';

const names = z.record(z.string(), z.string());

/** Days off and make-up workdays that staff imported. */
export function createOfficialDayStore(prisma: PrismaClient): OfficialDayStore {
  return {
    async list(country) {
      const rows = await prisma.officialDay.findMany({
        where: { country },
        orderBy: { date: 'asc' },
      });
      return rows.map(toDay);
    },
    replace: (change) => transaction(prisma, (tx) => replace(tx, change)),
  };
}

async function replace(tx: Tx, { country, years, days, at }: OfficialDayChange): Promise<number> {
  const rows = await tx.officialDay.findMany({ where: { country } });
  const known = new Set(rows.map((row) => canonicalJson(toDay(row))));
  const dates = days.map(({ date }) => date);
  const inYears = years.map((year) => ({ date: { startsWith: `${year}-` } }));
  await tx.officialDay.deleteMany({
    where: { country, OR: [...inYears, { date: { in: dates } }] },
  });
  await tx.officialDay.createMany({
    data: days.map(({ date, name, off }) => ({
      ...{ country, date, off, importedAt: at },
      name: plainJson(name),
    })),
  });
  return days.filter((day) => !known.has(canonicalJson(day))).length;
}

function toDay({ date, name, off }: DayRow): OfficialDay {
  return { date, name: names.parse(name), off };
}

import type { FeedbackStore } from '../library/ports.js';
import type { PrismaClient } from './generated/client.js';

/** Helpful or not, counted per command and day. */
export function createFeedbackStore(prisma: PrismaClient): FeedbackStore {
  return {
    async count(entry) {
      const place = { ...entry, day: dayOf(entry.day) };
      await prisma.feedback.upsert({
        where: { day_command_helpful: place },
        create: { ...place, count: 1 },
        update: { count: { increment: 1 } },
      });
    },
    async totals(from, to) {
      const rows = await prisma.feedback.groupBy({
        by: ['command', 'helpful'],
        where: { day: { gte: dayOf(from), lte: dayOf(to) } },
        _sum: { count: true },
        orderBy: { command: 'asc' },
      });
      const sumOf = (command: string, helpful: boolean) =>
        rows.find((row) => row.command === command && row.helpful === helpful)?._sum.count ?? 0;
      return [...new Set(rows.map((row) => row.command))].map((command) => ({
        command,
        helpful: sumOf(command, true),
        unhelpful: sumOf(command, false),
      }));
    },
  };
}

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

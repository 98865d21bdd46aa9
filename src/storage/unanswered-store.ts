import type { KeptQuestion, UnansweredStore } from '../library/ports.js';
import type { PrismaClient, Unanswered as Row } from './generated/client.js';
import { type Tx, transaction } from './transaction.js';
import { isUuid } from './words.js';

type Kept = Parameters<UnansweredStore['keep']>[0];

/** Two questions are one when they share so many of their pairs of characters (Jaccard). */
const ALIKE = 0.5;
/** So many groups are compared with a question at most, those asked last first. */
const COMPARED = 200;
const WORDINGS = 5;

/** Questions nobody could answer, in groups of those that are alike, the commonest first. */
export function createUnansweredStore(prisma: PrismaClient): UnansweredStore {
  return {
    keep: (kept) => transaction(prisma, (tx) => keep(tx, kept)),
    async list(limit) {
      const rows = await prisma.unanswered.findMany({
        where: { state: 'open' },
        orderBy: [{ count: 'desc' }, { lastAt: 'desc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(toKept);
    },
    async near(grams) {
      return prisma.unanswered.findMany({
        where: { state: 'open', grams: { hasSome: [...grams] } },
        orderBy: { lastAt: 'desc' },
        take: COMPARED,
        select: { id: true, grams: true },
      });
    },
    async dismiss(id) {
      if (!isUuid(id)) return false;
      const data = { state: 'dismissed' };
      const { count } = await prisma.unanswered.updateMany({ where: { id }, data });
      return count > 0;
    },
    async resolve(ids, topic) {
      const where = { id: { in: ids.filter(isUuid) }, state: 'open' };
      const { count } = await prisma.unanswered.updateMany({
        where,
        data: { state: 'taught', topic },
      });
      return count;
    },
    async purge(before) {
      const { count } = await prisma.unanswered.deleteMany({ where: { lastAt: { lt: before } } });
      return count;
    },
  };
}

async function keep(tx: Tx, { locale, question, sample, grams, at }: Kept): Promise<void> {
  const group = await groupOf(tx, { locale, question, grams });
  if (group === null) {
    const texts = { question, sample, grams: [...grams], wordings: [sample] };
    await tx.unanswered.create({ data: { locale, ...texts, firstAt: at, lastAt: at } });
    return;
  }
  const { wordings } = group;
  const isNews = wordings.length < WORDINGS && !wordings.includes(sample);
  await tx.unanswered.update({
    where: { id: group.id },
    data: {
      count: { increment: 1 },
      lastAt: at,
      ...(isNews ? { wordings: [...wordings, sample] } : {}),
      // Asked again after it was taught: whatever was taught did not answer it.
      ...(group.state === 'taught' ? { state: 'open', topic: null } : {}),
    },
  });
}

/** The group with this very question, else the one it is most like. */
async function groupOf(
  tx: Tx,
  { locale, question, grams }: Pick<Kept, 'locale' | 'question' | 'grams'>,
): Promise<Row | null> {
  const same = await tx.unanswered.findUnique({ where: { locale_question: { locale, question } } });
  if (same !== null || grams.length === 0) return same;
  const near = await tx.unanswered.findMany({
    where: { locale, grams: { hasSome: [...grams] } },
    orderBy: { lastAt: 'desc' },
    take: COMPARED,
  });
  const scored = near.map((row) => ({ row, score: likeness(grams, row.grams) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (most, one) => (most === null || one.score > most.score ? one : most),
    null,
  );
  return best !== null && best.score >= ALIKE ? best.row : null;
}

/** Shared over all members; both lists hold each member once. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const members = new Set(one);
  const shared = other.filter((member) => members.has(member)).length;
  return shared / (one.length + other.length - shared);
}

function toKept({ id, locale, sample, wordings, count, firstAt, lastAt }: Row): KeptQuestion {
  return { id, locale, sample, wordings, count, firstAt, lastAt };
}

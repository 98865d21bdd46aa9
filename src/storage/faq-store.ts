import { z } from 'zod';
import { UserError } from '../core/errors.js';
import type { FaqChange, FaqContent, FaqRecord, FaqStep, FaqStore } from '../library/faq/ports.js';
import type { PrismaClient, FaqEntry as Row } from './generated/client.js';
import { canonicalJson, plainJson } from './json.js';
import { type Tx, transaction } from './transaction.js';

const localised = z.record(z.string(), z.string());
const ways = z.record(z.string(), z.array(z.string()));

/** What staff taught, and every version it ever had. */
export function createFaqStore(prisma: PrismaClient): FaqStore {
  return {
    async all() {
      const rows = await prisma.faqEntry.findMany({ orderBy: { topic: 'asc' } });
      return rows.map(toRecord);
    },
    async stamp() {
      const [found] = await prisma.$queryRaw<{ stamp: string }[]>`
        SELECT count(*) || ' ' || coalesce(sum(version), 0) AS stamp FROM faq_entry`;
      return found?.stamp ?? '';
    },
    change: (step, change) =>
      transaction(prisma, async (tx) => {
        const current = await lock(tx, step.topic);
        if (await isRepeated(tx, step)) return current;
        const next = change(current);
        return next === null ? current : write(tx, next, { ...step, current });
      }),
    putAll: (entries, by, at) => transaction(prisma, (tx) => putAll(tx, entries, { by, at })),
  };
}

async function lock(tx: Tx, topic: string): Promise<FaqRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM faq_entry WHERE topic = ${topic} FOR UPDATE`;
  const row = await tx.faqEntry.findUnique({ where: { topic } });
  return row && toRecord(row);
}

/** Throws `UserError('key-used-elsewhere')` when the key belongs to another topic's change. */
async function isRepeated(tx: Tx, { key, topic }: FaqStep): Promise<boolean> {
  const known = await tx.faqRevision.findUnique({ where: { key }, select: { topic: true } });
  if (known !== null && known.topic !== topic) throw new UserError('key-used-elsewhere');
  return known !== null;
}

async function write(
  tx: Tx,
  next: FaqChange,
  step: Omit<FaqStep, 'key'> & { readonly key: string | null; readonly current: FaqRecord | null },
): Promise<FaqRecord> {
  const { topic, by, at, key, current } = step;
  const texts = {
    titles: plainJson(next.title),
    asks: plainJson(next.ask),
    answers: plainJson(next.answer),
  };
  const version = (current?.version ?? 0) + 1;
  const { withdrawn } = next;
  const data = { ...texts, author: by, version, updatedAt: at };
  const row = { ...data, withdrawnAt: withdrawn ? at : null };
  const written = current
    ? await tx.faqEntry.update({ where: { topic }, data: row })
    : await tx.faqEntry.create({ data: { topic, ...row } });
  await tx.faqRevision.create({
    data: { topic, ...texts, author: by, version, withdrawn, at, key },
  });
  return toRecord(written);
}

async function putAll(
  tx: Tx,
  entries: readonly (FaqContent & { readonly topic: string })[],
  { by, at }: { by: string; at: Date },
): Promise<number> {
  const rows = await tx.faqEntry.findMany();
  const known = new Map(rows.map((row) => [row.topic, toRecord(row)]));
  let changed = 0;
  for (const { topic, title, ask, answer } of entries) {
    const current = known.get(topic) ?? null;
    if (current && current.withdrawnAt === null && isSame(current, { title, ask, answer }))
      continue;
    const next = { title, ask, answer, withdrawn: false };
    await write(tx, next, { topic, by, at, key: null, current });
    changed += 1;
  }
  return changed;
}

function isSame({ title, ask, answer }: FaqContent, other: FaqContent): boolean {
  return canonicalJson({ title, ask, answer }) === canonicalJson(other);
}

function toRecord(row: Row): FaqRecord {
  const { topic, author, version, updatedAt, withdrawnAt } = row;
  return {
    ...{ topic, author, version, updatedAt, withdrawnAt },
    title: localised.parse(row.titles),
    ask: ways.parse(row.asks),
    answer: localised.parse(row.answers),
  };
}

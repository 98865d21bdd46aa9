import { UserError } from '../core/errors.js';
import type {
  NamedQueue,
  QueueSet,
  QueueStep,
  QueueStore,
  QueueWords,
} from '../moderation/queues/ports.js';
import type { AuditAction } from '../staff/actions.js';
import { addAuditEntry } from './audit-entry.js';
import type { PrismaClient, NamedQueue as Row } from './generated/client.js';
import { isDuplicate, type Tx, transaction } from './transaction.js';
import { isUuid } from './words.js';

/** Any number, the same in every process. */
const QUEUE_LOCK = 7_205_042;

interface Edit {
  readonly id: string;
  readonly version: number;
}

/** Named queues and their members. Changes are compared and set on the locked row. */
export function createQueueStore(prisma: PrismaClient): QueueStore {
  return {
    async list() {
      return (await prisma.namedQueue.findMany({ orderBy: { name: 'asc' } })).map(toQueue);
    },
    async sightOf(staff) {
      const own = await prisma.namedQueue.findMany({ where: { members: { has: staff } } });
      return own.length === 0 ? null : { parts: own.map(toQueue) };
    },
    make: (words, step) =>
      named(
        prisma.$transaction(async (tx): Promise<QueueSet> => {
          const known = await doneBefore(tx, step);
          if (known) return { ok: true, queue: toQueue(known), touched: [] };
          const data = { ...columns(words), movedBy: step.by, movedAt: step.at };
          const row = await tx.namedQueue.create({ data });
          await note(tx, step, { action: 'queue-made', subject: row.id, after: words });
          return { ok: true, queue: toQueue(row), touched: words.members };
        }),
      ),
    change: ({ words, seeAll, ...edit }, step) =>
      named(
        onLocked(prisma, { edit, step }, async (tx, row) => {
          const staff = (await freedBy(tx, row, words)).filter((one) => !seeAll.includes(one));
          if (staff.length > 0) return { ok: false, code: 'frees', staff };
          const before = toQueue(row);
          const version = row.version + 1;
          const data = { ...columns(words), version, movedBy: step.by, movedAt: step.at };
          const next = await tx.namedQueue.update({ where: { id: row.id }, data });
          await note(tx, step, { action: 'queue-changed', subject: row.id, before, after: words });
          const touched = [...new Set([...before.members, ...words.members])];
          return { ok: true, queue: toQueue(next), touched };
        }),
      ),
    withdraw: (edit, step) =>
      onLocked(prisma, { edit, step }, async (tx, row) => {
        if (row.members.length > 0) return { ok: false, code: 'has_members' };
        await tx.namedQueue.delete({ where: { id: row.id } });
        await note(tx, step, {
          ...{ action: 'queue-withdrawn', subject: row.id, before: toQueue(row) },
        });
        return { ok: true, queue: toQueue(row), touched: [] };
      }),
  };
}

function onLocked(
  prisma: PrismaClient,
  { edit, step }: { readonly edit: Edit; readonly step: QueueStep },
  work: (tx: Tx, row: Row) => Promise<QueueSet>,
): Promise<QueueSet> {
  return transaction(prisma, async (tx): Promise<QueueSet> => {
    if (!isUuid(edit.id)) return { ok: false, code: 'missing' };
    // One after another: two that each take somebody out of one queue must see each other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${QUEUE_LOCK}::bigint)`;
    await tx.$queryRaw`SELECT 1 FROM named_queue WHERE id = ${edit.id}::uuid FOR UPDATE`;
    const row = await tx.namedQueue.findUnique({ where: { id: edit.id } });
    if (row === null) return { ok: false, code: 'missing' };
    const known = await doneBefore(tx, step);
    if (known && known.id !== row.id) throw new UserError('key-used-elsewhere');
    if (known) return { ok: true, queue: toQueue(row), touched: [] };
    if (row.version !== edit.version) {
      return { ok: false, code: 'stale', winner: { by: row.movedBy, at: row.movedAt } };
    }
    return work(tx, row);
  });
}

/** Who is in this queue, is not in it by these words, and is in no other. */
async function freedBy(tx: Tx, { id, members }: Row, words: QueueWords): Promise<string[]> {
  const out = members.filter((staff) => !words.members.includes(staff));
  const where = { id: { not: id }, members: { hasSome: out } };
  const others = out.length === 0 ? [] : await tx.namedQueue.findMany({ where });
  return out.filter((staff) => !others.some((queue) => queue.members.includes(staff)));
}

/** The queue that this key has touched before. */
async function doneBefore(tx: Tx, { key }: QueueStep): Promise<Row | null> {
  const entry = await tx.auditEntry.findUnique({ where: { key } });
  if (entry === null) return null;
  const id = entry.subject ?? '';
  const row = isUuid(id) ? await tx.namedQueue.findUnique({ where: { id } }) : null;
  if (row === null) throw new UserError('key-used-elsewhere');
  return row;
}

interface Noted {
  readonly action: AuditAction;
  readonly subject: string;
  readonly before?: object;
  readonly after?: object;
}

function note(tx: Tx, { by, at, key, origin = null }: QueueStep, noted: Noted): Promise<void> {
  return addAuditEntry(tx, { by, at, key, origin, ...noted });
}

async function named(work: Promise<QueueSet>): Promise<QueueSet> {
  try {
    return await work;
  } catch (error) {
    if (isDuplicate(error)) throw new UserError('queue-name-taken');
    throw error;
  }
}

function columns({ name, spaces, languages, places, members, due }: QueueWords) {
  const set = (names: readonly string[]) => [...new Set(names)].sort();
  return {
    ...{ name, spaces: set(spaces), languages: set(languages) },
    ...{ places: set(places), members: set(members) },
    ...{ dueGrave: due.grave, dueOther: due.other },
  };
}

function toQueue({
  id,
  version,
  name,
  spaces,
  languages,
  places,
  members,
  ...row
}: Row): NamedQueue {
  const due = { grave: row.dueGrave, other: row.dueOther };
  return { id, version, name, spaces, languages, places, members, due };
}

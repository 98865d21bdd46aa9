import { UserError } from '../core/errors.js';
import type {
  Handover,
  HandoverChange,
  HandoverStore,
  HandoverTransacted,
  NewHandover,
  NewLine,
} from '../library/handover/ports.js';
import type { PrismaClient } from './generated/client.js';
import {
  columnsOf,
  makeHandoverKey,
  openHandoverKey,
  sealLine,
  toHandover,
  toMessage,
} from './handover-rows.js';
import { newId } from './new-id.js';
import { putEffects } from './outbox-store.js';
import { type Tx, transaction } from './transaction.js';
import { isUuid } from './words.js';

/** Conversations with staff, each line encrypted under the conversation's own key. */
export function createHandoverStore(
  prisma: PrismaClient,
  { wrapKey }: { readonly wrapKey: Uint8Array },
): HandoverStore {
  const messages: HandoverStore['messages'] = async (id) => {
    if (!isUuid(id)) return [];
    const secret = await prisma.handoverKey.findUnique({ where: { handoverId: id } });
    const key = openHandoverKey(secret, wrapKey);
    const rows = await prisma.handoverMessage.findMany({
      where: { handoverId: id },
      orderBy: { seq: 'asc' },
    });
    return rows.map((row) => toMessage(row, key));
  };
  return {
    messages,
    open: (opening, limit) => transaction(prisma, (tx) => open(tx, opening, { limit, wrapKey })),
    async get(id) {
      const row = isUuid(id) ? await prisma.handover.findUnique({ where: { id } }) : null;
      return row && toHandover(row);
    },
    async latest(person) {
      const row = await prisma.handover.findFirst({
        where: { person },
        // An open one has no time of closing and comes first.
        orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { openedAt: 'desc' }],
      });
      return row && toHandover(row);
    },
    transact: (id, key, change) =>
      transaction(prisma, (tx) => transact(tx, { id, key }, { change, wrapKey })),
    async list(states, limit) {
      const closed = states.includes('closed');
      const rows = await prisma.handover.findMany({
        where: { state: { in: [...states] } },
        orderBy: closed ? [{ closedAt: 'desc' }] : [{ waitingSince: 'asc' }, { id: 'asc' }],
        take: limit,
        include: {
          _count: { select: { messages: { where: { sender: 'reader', deliveredAt: null } } } },
        },
      });
      return rows.map(({ _count, ...row }) => ({ ...toHandover(row), unread: _count.messages }));
    },
    async delivered(id, { senders, upTo }, at) {
      const lines = { handoverId: id, sender: { in: [...senders] }, seq: { lte: upTo } };
      const { count } = await prisma.handoverMessage.updateMany({
        where: { ...lines, deliveredAt: null },
        data: { deliveredAt: at },
      });
      return count;
    },
    async waits(since, limit) {
      const rows = await prisma.handover.findMany({
        where: { firstTakenAt: { gte: since }, waitMs: { not: null } },
        orderBy: { firstTakenAt: 'desc' },
        take: limit,
        select: { waitMs: true },
      });
      return rows.flatMap(({ waitMs }) => (waitMs === null ? [] : [waitMs]));
    },
    async purge(at) {
      const { count } = await prisma.handover.deleteMany({ where: { purgeAt: { lte: at } } });
      return count;
    },
    async exportOf(person) {
      const rows = await prisma.handover.findMany({
        where: { person },
        orderBy: { openedAt: 'asc' },
      });
      return Promise.all(
        rows.map(async ({ id, platform, locale, state, openedAt, closedAt, closedWhy }) => ({
          kind: 'conversation',
          ...{ id, platform, locale, state, openedAt, closedAt, closedWhy },
          messages: (await messages(id)).map(({ sender, text, at }) => ({ sender, text, at })),
        })),
      );
    },
    async eraseOf(person) {
      const { count } = await prisma.handover.deleteMany({ where: { person } });
      return count;
    },
  };
}

async function open(
  tx: Tx,
  opening: NewHandover,
  { limit, wrapKey }: { readonly limit: number; readonly wrapKey: Uint8Array },
): Promise<{ handover: Handover; fresh: boolean } | null> {
  const { person, platform, address, locale, staffedSince, at, lines } = opening;
  const known = await tx.handover.findFirst({ where: { person, state: { not: 'closed' } } });
  if (known) return { handover: toHandover(known), fresh: false };
  if ((await tx.handover.count({ where: { state: { not: 'closed' } } })) >= limit) return null;
  const id = newId(at);
  const { key, wrapped } = makeHandoverKey(id, wrapKey);
  const row = await tx.handover.create({
    data: {
      ...{ id, person, platform, address, locale, staffedSince },
      ...{ state: 'waiting', version: 1, seq: lines.length },
      ...{ openedAt: at, waitingSince: at, spokenAt: at },
      ...{ movedBy: 'reader', movedHow: 'open', movedAt: at },
    },
  });
  await tx.handoverKey.create({ data: { handoverId: id, wrapped } });
  await putLines(tx, lines, { id, seq: 0, key, idempotency: null });
  await putEffects(tx, opening.errands(id), at);
  return { handover: toHandover(row), fresh: true };
}

async function transact(
  tx: Tx,
  { id, key }: { readonly id: string; readonly key: string },
  {
    change,
    wrapKey,
  }: {
    readonly change: (current: Handover) => HandoverChange | null;
    readonly wrapKey: Uint8Array;
  },
): Promise<HandoverTransacted> {
  if (!isUuid(id)) return { kind: 'missing' };
  await tx.$queryRaw`SELECT 1 FROM handover WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.handover.findUnique({ where: { id }, include: { secret: true } });
  if (row === null) return { kind: 'missing' };
  const { secret, ...own } = row;
  const current = toHandover(own);
  if (await isRepeated(tx, key, id)) return { kind: 'repeated', handover: current };
  const wanted = change(current);
  if (wanted === null) return { kind: 'done', handover: current, changed: false };
  const sealing = openHandoverKey(secret, wrapKey);
  if (sealing === null) throw new Error(`conversation ${id} was erased`);
  const { lines, errands, moves, next } = wanted;
  const written = await tx.handover.update({
    where: { id },
    data: {
      ...columnsOf(next),
      version: current.version + (moves ? 1 : 0),
      seq: current.seq + lines.length,
    },
  });
  await putLines(tx, lines, { id, seq: current.seq, key: sealing, idempotency: key });
  await putEffects(tx, errands, lines[0]?.at ?? next.moved.at);
  return { kind: 'done', handover: toHandover(written), changed: true };
}

async function isRepeated(tx: Tx, key: string, id: string): Promise<boolean> {
  const line = await tx.handoverMessage.findUnique({ where: { key } });
  if (line !== null && line.handoverId !== id) throw new UserError('key-used-elsewhere');
  return line !== null;
}

interface Page {
  readonly id: string;
  /** The number of the last line there is. */
  readonly seq: number;
  readonly key: Uint8Array;
  readonly idempotency: string | null;
}

async function putLines(tx: Tx, lines: readonly NewLine[], page: Page): Promise<void> {
  const { id, key, idempotency } = page;
  const data = lines.map(({ sender, staff, text, at, told }, index) => {
    const seq = page.seq + index + 1;
    const cipher = sealLine(key, text, { id, seq });
    const deliveredAt = told ? at : null;
    const own = index === 0 ? idempotency : null;
    return { handoverId: id, seq, sender, staff, cipher, at, key: own, deliveredAt };
  });
  await tx.handoverMessage.createMany({ data });
}

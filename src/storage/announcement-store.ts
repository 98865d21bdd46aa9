import { z } from 'zod';
import type {
  Announcement,
  AnnouncementChange,
  AnnouncementEvent,
  AnnouncementStore,
} from '../announcements/ports.js';
import { UserError } from '../core/errors.js';
import { chainStart, link } from './event-chain.js';
import type {
  Announcement as AnnouncementRow,
  AnnouncementVariant,
  AnnouncementEvent as EventRow,
  PrismaClient,
} from './generated/client.js';
import { plainJson, plainRecord } from './json.js';
import { newId } from './new-id.js';
import { type Tx, transaction } from './transaction.js';
import { isUuid, oneOf } from './words.js';

type Row = AnnouncementRow & { readonly variants: readonly AnnouncementVariant[] };

const states = [
  'draft',
  'submitted',
  'approved',
  'scheduled',
  'sending',
  'sent',
  'paused',
  'cancelled',
  'corrected',
  'withdrawn',
] as const;

const audienceSchema = z.object({
  roles: z.array(z.enum(['readers', 'moderators', 'editors', 'partner'])),
  platforms: z.array(z.string()).exactOptional(),
  languages: z.array(z.string()).exactOptional(),
});

const withVariants = { variants: { orderBy: { locale: 'asc' } } } as const;

/** Announcements and their append-only history, hashed like the cases'. */
export function createAnnouncementStore(
  prisma: PrismaClient,
  { chainKey }: { chainKey: Uint8Array },
): AnnouncementStore {
  return {
    create: (draft) => transaction(prisma, (tx) => create(tx, draft, chainKey)),
    async get(id) {
      if (!isUuid(id)) return null;
      const row = await prisma.announcement.findUnique({ where: { id }, include: withVariants });
      return row && toAnnouncement(row);
    },
    async list(limit) {
      const rows = await prisma.announcement.findMany({
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: limit,
        include: withVariants,
      });
      return rows.map(toAnnouncement);
    },
    async events(id) {
      if (!isUuid(id)) return [];
      const rows = await prisma.announcementEvent.findMany({
        where: { announcementId: id },
        orderBy: { seq: 'asc' },
      });
      return rows.map(toEvent);
    },
    async transact(id, key, change) {
      if (!isUuid(id)) return { kind: 'missing' };
      return transaction(prisma, async (tx) => {
        const row = await lock(tx, id);
        if (row === null) return { kind: 'missing' };
        const current = toAnnouncement(row);
        if (await isRepeated(tx, key, id)) return { kind: 'repeated', announcement: current };
        const wanted = change(current);
        if (wanted === null) return { kind: 'done', announcement: current };
        await write(tx, { row, current, change: wanted, chainKey });
        return { kind: 'done', announcement: await read(tx, id) };
      });
    },
    async due(at) {
      const rows = await prisma.announcement.findMany({
        where: { state: 'scheduled', sendAt: { lte: at } },
        orderBy: [{ sendAt: 'asc' }, { id: 'asc' }],
        include: withVariants,
      });
      return rows.map(toAnnouncement);
    },
  };
}

async function create(
  tx: Tx,
  draft: Parameters<AnnouncementStore['create']>[0],
  chainKey: Uint8Array,
): Promise<Announcement> {
  const { author, audience, variants, at, key } = draft;
  const known = await tx.announcementEvent.findUnique({ where: { key } });
  if (known !== null) return read(tx, known.announcementId);
  const id = newId(at);
  const payload = { languages: Object.keys(variants), audience };
  const head = { subject: id, seq: 0, hash: chainStart };
  const events = link(chainKey, head, [{ type: 'drafted', payload, actor: author, at, key }]);
  await tx.announcement.create({
    data: {
      ...{ id, author, createdAt: at, updatedAt: at },
      audience: plainJson(audience),
      state: 'draft',
      version: events.length,
    },
  });
  await putVariants(tx, id, variants);
  await putEvents(tx, id, events);
  return read(tx, id);
}

async function write(
  tx: Tx,
  step: { row: Row; current: Announcement; change: AnnouncementChange; chainKey: Uint8Array },
): Promise<void> {
  const { row, current, chainKey } = step;
  const { next, event } = step.change;
  const last = await tx.announcementEvent.findFirst({
    where: { announcementId: row.id },
    orderBy: { seq: 'desc' },
  });
  const head = { subject: row.id, seq: last?.seq ?? 0, hash: last?.hash ?? chainStart };
  const events = link(chainKey, head, [event]);
  await tx.announcement.update({
    where: { id: row.id },
    data: {
      state: next.state,
      approver: next.approver,
      audience: plainJson(next.audience),
      sendAt: next.sendAt,
      version: head.seq + events.length,
      updatedAt: event.at,
    },
  });
  if (next.variants !== current.variants) await putVariants(tx, row.id, next.variants);
  await putEvents(tx, row.id, events);
}

/** Locks an announcement until the transaction ends; null when there is none. */
async function lock(tx: Tx, id: string): Promise<Row | null> {
  await tx.$queryRaw`SELECT 1 FROM announcement WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.announcement.findUnique({ where: { id }, include: withVariants });
}

async function read(tx: Tx, id: string): Promise<Announcement> {
  const where = { where: { id }, include: withVariants };
  return toAnnouncement(await tx.announcement.findUniqueOrThrow(where));
}

async function isRepeated(tx: Tx, key: string, id: string): Promise<boolean> {
  const event = await tx.announcementEvent.findUnique({ where: { key } });
  if (event !== null && event.announcementId !== id) throw new UserError('key-used-elsewhere');
  return event !== null;
}

async function putVariants(tx: Tx, id: string, variants: Announcement['variants']): Promise<void> {
  const data = Object.entries(variants).map(([locale, { text }]) => ({
    announcementId: id,
    locale,
    text,
  }));
  await tx.announcementVariant.deleteMany({ where: { announcementId: id } });
  await tx.announcementVariant.createMany({ data });
}

async function putEvents(tx: Tx, id: string, events: ReturnType<typeof link>): Promise<void> {
  const data = events.map((event) => ({
    ...event,
    announcementId: id,
    payload: plainRecord(event.payload),
  }));
  await tx.announcementEvent.createMany({ data });
}

function toAnnouncement(row: Row): Announcement {
  const { id, version, author, approver, sendAt, createdAt, updatedAt } = row;
  return {
    ...{ id, version, author, approver, sendAt, createdAt, updatedAt },
    state: oneOf(states, row.state),
    audience: audienceSchema.parse(row.audience),
    variants: Object.fromEntries(row.variants.map(({ locale, text }) => [locale, { text }])),
  };
}

function toEvent({ seq, type, payload, actor, at, key }: EventRow): AnnouncementEvent {
  return { seq, type, payload: Object(payload), actor, at, key };
}

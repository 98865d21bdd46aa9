import type { Announcement, Delivery, Ledger } from '../announcements/ports.js';
import type { PrismaClient, Delivery as Row } from './generated/client.js';
import { transaction } from './transaction.js';
import { oneOf } from './words.js';

const states = [
  'ready',
  'reserved',
  'attempting',
  'sent',
  'failed',
  'doubtful',
  'skipped',
] as const;

/** A row as raw SQL returns it. */
type RawRow = Pick<Row, 'recipient' | 'platform' | 'locale' | 'state' | 'reason'> & {
  readonly announcement: string;
  readonly messageId: string | null;
  readonly updatedAt: Date;
};

/**
 * The ledger of deliveries. Every update says under which fence it is made; one under an older
 * fence than the row's finds nothing, so a sender that was replaced can change nothing any more.
 */
export function createLedger(prisma: PrismaClient): Ledger {
  return {
    freeze: (announcement, fallbackLocale, at) =>
      freeze(prisma, announcement, { fallbackLocale, at }),
    async reserve(platform, limit, fence, at) {
      // Rows are found by their place (ctid): a join with the locked rows falls to a fraction of
      // the speed when the planner's statistics are stale.
      const rows = await prisma.$queryRaw<RawRow[]>`
        UPDATE delivery SET state = 'reserved', fence = ${fence}, updated_at = ${at}
        WHERE ctid = ANY(ARRAY(
          SELECT d.ctid FROM delivery d
          JOIN announcement a ON a.id = d.announcement_id AND a.state = 'sending'
          WHERE d.platform = ${platform} AND d.state = 'ready'
            AND NOT EXISTS (
              SELECT 1 FROM delivery newer
              WHERE newer.platform = ${platform} AND newer.fence > ${fence})
          ORDER BY a.send_at, d.announcement_id, d.recipient
          LIMIT ${limit} FOR UPDATE OF d SKIP LOCKED))
        RETURNING announcement_id AS announcement, recipient, platform, locale, state,
                  message_id AS "messageId", reason, updated_at AS "updatedAt"`;
      return rows.map(fromRaw).sort(byPlace);
    },
    async attempting({ announcement, recipient }, fence, at) {
      const { count } = await prisma.delivery.updateMany({
        where: {
          announcementId: announcement,
          recipient,
          fence,
          state: 'reserved',
          announcement: { state: 'sending' },
        },
        data: { state: 'attempting', updatedAt: at },
      });
      return count === 1;
    },
    async settle({ announcement, recipient }, { state, messageId, reason }, fence, at) {
      await prisma.delivery.updateMany({
        where: {
          announcementId: announcement,
          recipient,
          fence,
          state: { in: ['reserved', 'attempting'] },
        },
        data: { state, messageId: messageId ?? null, reason: reason ?? null, updatedAt: at },
      });
    },
    recover: (platform, fence, at) =>
      transaction(prisma, async (tx) => {
        const older = { platform, fence: { lt: fence } };
        const released = await tx.delivery.updateMany({
          where: { ...older, state: 'reserved' },
          data: { state: 'ready', fence, updatedAt: at },
        });
        const doubtful = await tx.delivery.updateMany({
          where: { ...older, state: 'attempting' },
          data: { state: 'doubtful', fence, reason: 'interrupted', updatedAt: at },
        });
        return { released: released.count, doubtful: doubtful.count };
      }),
    async progress(announcement) {
      const counts = await prisma.delivery.groupBy({
        by: ['state'],
        where: { announcementId: announcement },
        _count: true,
      });
      const of = (state: string) => counts.find((row) => row.state === state)?._count ?? 0;
      return {
        ready: of('ready'),
        reserved: of('reserved'),
        attempting: of('attempting'),
        sent: of('sent'),
        failed: of('failed'),
        doubtful: of('doubtful'),
        skipped: of('skipped'),
      };
    },
    async report(announcement) {
      const rows = await prisma.delivery.findMany({
        where: { announcementId: announcement },
        orderBy: { recipient: 'asc' },
      });
      return rows.map(toDelivery);
    },
    async received(space, limit) {
      return prisma.$queryRaw<{ announcement: string; locale: string; text: string; at: Date }[]>`
        SELECT d.announcement_id AS announcement, d.locale, v.text, d.updated_at AS at
        FROM delivery d
        JOIN announcement a ON a.id = d.announcement_id AND a.state <> 'withdrawn'
        JOIN announcement_variant v ON v.announcement_id = d.announcement_id AND v.locale = d.locale
        WHERE d.recipient = ${space} AND d.state = 'sent'
        ORDER BY d.updated_at DESC, d.announcement_id
        LIMIT ${limit}`;
    },
  };
}

/**
 * Writes the audience in one transaction. While nobody has been reserved yet it may be written
 * anew (the audience was edited in between); afterwards it stays as it was frozen.
 */
async function freeze(
  prisma: PrismaClient,
  { id, audience, variants }: Announcement,
  { fallbackLocale, at }: { fallbackLocale: string; at: Date },
): Promise<number> {
  const locales = Object.keys(variants).sort();
  const fallback = locales.includes(fallbackLocale) ? fallbackLocale : (locales[0] ?? '');
  const { platforms = [], languages = [] } = audience;
  return transaction(prisma, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM announcement WHERE id = ${id}::uuid FOR UPDATE`;
    const untouched = { announcementId: id, state: 'ready', fence: 0 };
    const frozen = await tx.delivery.count({ where: { announcementId: id, NOT: untouched } });
    if (frozen === 0) {
      await tx.delivery.deleteMany({ where: untouched });
      await tx.$executeRaw`
        INSERT INTO delivery (announcement_id, recipient, platform, locale, updated_at)
        SELECT ${id}::uuid, id, platform,
               CASE WHEN locale = ANY(${locales}::text[]) THEN locale ELSE ${fallback} END, ${at}
        FROM space
        WHERE role = ANY(${[...audience.roles]}::text[]) AND left_at IS NULL AND platform <> 'story'
          AND (${platforms.length === 0} OR platform = ANY(${[...platforms]}::text[]))
          AND (${languages.length === 0}
               OR coalesce(locale, ${fallbackLocale}) = ANY(${[...languages]}::text[]))
        ON CONFLICT DO NOTHING`;
    }
    return tx.delivery.count({ where: { announcementId: id } });
  });
}

function byPlace(a: Delivery, b: Delivery): number {
  const left = `${a.announcement} ${a.recipient}`;
  const right = `${b.announcement} ${b.recipient}`;
  return left < right ? -1 : 1;
}

function fromRaw(row: RawRow): Delivery {
  return { ...row, state: oneOf(states, row.state) };
}

function toDelivery({ announcementId: announcement, fence: _, ...row }: Row): Delivery {
  return fromRaw({ ...row, announcement });
}

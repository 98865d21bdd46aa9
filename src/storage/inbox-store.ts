import type { PersonalStore } from '../core/personal-store.js';
import type { IncomingUpdate, TakenUpdate, Taking, UpdateInbox } from '../platforms/ports.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import type { Keys } from './keys.js';
import { seal, textHash, unseal } from './seal.js';
import { oneOf } from './words.js';

const taken = ['waiting', 'answering'] as const;
/** Nothing is to be done about these any more. */
const over = ['done', 'aside'] as const;
const nothing = new Uint8Array(0);

interface TakenRow {
  readonly update_id: bigint;
  readonly state: string;
  readonly cipher: Uint8Array;
  readonly sent: number;
  readonly attempts: number;
  readonly overtaken: boolean;
  readonly received_at: Date;
}

/** What platforms brought, sealed until it is done. */
export function createUpdateInbox(prisma: PrismaClient, keys: Keys): UpdateInbox {
  const update = (bot: string, id: number, data: Prisma.InboxUpdateUpdateManyMutationInput) =>
    prisma.inboxUpdate.updateMany({ where: { bot, updateId: id }, data });
  return {
    async keep(bot, updates, at) {
      const data = updates.map((one) => ({ ...rowOf(keys, bot, one), nextAt: at, receivedAt: at }));
      if (data.length === 0) return 0;
      const { count } = await prisma.inboxUpdate.createMany({ data, skipDuplicates: true });
      return count;
    },
    async take(bot, taking) {
      const rows = await take(prisma, bot, taking);
      return rows.map((row) => toTaken(keys, bot, row)).sort((one, other) => one.id - other.id);
    },
    async renew(bot, ids, until) {
      if (ids.length === 0) return;
      const open = { bot, updateId: { in: [...ids] }, state: { in: [...taken] } };
      await prisma.inboxUpdate.updateMany({ where: open, data: { nextAt: until } });
    },
    answering(bot, id, answer) {
      const cipher = sealed(keys, { bot, id }, answer);
      const change = Prisma.sql`state = 'answering', cipher = ${cipher}, sent = 0, attempts = 1`;
      return letOn(prisma, { bot, id }, change);
    },
    sent: async (bot, id, count) => void (await update(bot, id, { sent: count })),
    done(bot, id) {
      const change = Prisma.sql`state = 'done', cipher = ${nothing}, person = NULL, lane = ''`;
      return letOn(prisma, { bot, id }, change);
    },
    async failed(bot, id, nextAt) {
      await update(bot, id, nextAt === null ? { state: 'aside' } : { nextAt });
    },
    async free(bot, at) {
      const open = { bot, state: { in: [...taken] }, nextAt: { gt: at } };
      await prisma.inboxUpdate.updateMany({ where: open, data: { nextAt: at } });
    },
    async count(bot) {
      const groups = await prisma.inboxUpdate.groupBy({
        by: ['state'],
        where: { bot },
        _count: true,
      });
      const of = (state: string) => groups.find((group) => group.state === state)?._count ?? 0;
      return { waiting: of('waiting'), answering: of('answering'), aside: of('aside') };
    },
    async purge(before) {
      const { count } = await prisma.inboxUpdate.deleteMany({
        where: { receivedAt: { lt: before }, state: { in: [...over] } },
      });
      return count;
    },
  };
}

/**
 * A person's updates that are not done yet, at most some seconds old, and those set aside. What
 * somebody works at this moment goes by itself; what waits is worked off first, so that nobody
 * gets a comment past moderation by erasing.
 */
export function createPersonalUpdates(prisma: PrismaClient, keys: Keys): PersonalStore {
  return {
    async exportOf(person) {
      const rows = await prisma.inboxUpdate.findMany({
        where: { person },
        orderBy: { updateId: 'asc' },
      });
      return rows.map(({ bot, updateId, cipher, receivedAt, state }) => ({
        ...{ state, receivedAt },
        content: opened(keys, { bot, id: Number(updateId) }, cipher),
      }));
    },
    async eraseOf(person, { askedAt, now }) {
      const { count } = await prisma.inboxUpdate.updateMany({
        where: { person, state: 'aside', receivedAt: { lte: askedAt } },
        data: { state: 'done', cipher: nothing, person: null, lane: '' },
      });
      const waiting = { receivedAt: { lte: askedAt }, nextAt: { lte: now } };
      return {
        erased: count,
        kept: await prisma.inboxUpdate.count({ where: { person, ...waiting } }),
      };
    },
  };
}

/**
 * One statement, so that two processes never work in one lane: the heads of all lanes are found
 * first, and one that is held (its time is not over, or its row is locked) holds up its lane. So
 * does one behind it that was taken before the head came in: an edit that overtook its original.
 */
function take(prisma: PrismaClient, bot: string, { at, until, limit }: Taking) {
  return prisma.$queryRaw<TakenRow[]>`
    WITH heads AS (
      SELECT min(update_id) AS update_id FROM inbox_update
      WHERE bot = ${bot} AND state = 'waiting' GROUP BY lane
      HAVING bool_and(attempts = 0 OR next_at <= ${at}))
    UPDATE inbox_update i SET next_at = ${until}, attempts = attempts + 1
    WHERE bot = ${bot} AND update_id = ANY(ARRAY(
      SELECT u.update_id FROM inbox_update u
      WHERE u.bot = ${bot} AND u.next_at <= ${at} AND (u.state = 'answering' OR
        u.state = 'waiting' AND u.update_id IN (SELECT update_id FROM heads))
      ORDER BY u.update_id LIMIT ${limit} FOR UPDATE SKIP LOCKED))
    RETURNING i.update_id, i.state, i.cipher, i.sent, i.attempts, i.received_at, EXISTS (
      SELECT 1 FROM inbox_update later
      WHERE later.bot = i.bot AND later.subject = i.subject
        AND later.update_id > i.update_id AND later.state = 'done') AS overtaken`;
}

/** Changes an update so that the next of its lane may be worked at; whether one waits. */
async function letOn(prisma: PrismaClient, { bot, id }: Placed, change: Prisma.Sql) {
  const [row] = await prisma.$queryRaw<{ readonly waits: boolean }[]>`
    WITH changed AS (
      UPDATE inbox_update i SET ${change}
      FROM (SELECT lane FROM inbox_update WHERE bot = ${bot} AND update_id = ${id}) before
      WHERE i.bot = ${bot} AND i.update_id = ${id}
      RETURNING before.lane)
    SELECT EXISTS (
      SELECT 1 FROM inbox_update next JOIN changed ON next.lane = changed.lane
      WHERE next.bot = ${bot} AND next.state = 'waiting' AND next.update_id <> ${id}) AS waits`;
  return row?.waits ?? false;
}

function rowOf(keys: Keys, bot: string, { id, lane, subject, person, content }: IncomingUpdate) {
  return {
    ...{ bot, updateId: id, person, cipher: sealed(keys, { bot, id }, content) },
    lane: textHash(keys.texts, `${bot} ${lane}`),
    subject: subject === null ? null : textHash(keys.texts, `${bot} ${subject}`),
  };
}

function toTaken(keys: Keys, bot: string, row: TakenRow): TakenUpdate {
  const id = Number(row.update_id);
  const { sent, attempts, overtaken, received_at: receivedAt } = row;
  const content = opened(keys, { bot, id }, row.cipher);
  const state = oneOf(taken, row.state);
  return { id, state, content, sent, attempts, overtaken, receivedAt };
}

interface Placed {
  readonly bot: string;
  readonly id: number;
}

function sealed(keys: Keys, place: Placed, content: unknown): Uint8Array<ArrayBuffer> {
  return seal(keys.wrap, Buffer.from(JSON.stringify(content), 'utf8'), placeOf(place));
}

function opened(keys: Keys, place: Placed, cipher: Uint8Array): unknown {
  if (cipher.length === 0) return null;
  return JSON.parse(unseal(keys.wrap, cipher, placeOf(place)).toString('utf8'));
}

function placeOf({ bot, id }: Placed): string {
  return `inbox:${bot}:${id}`;
}

import type { PersonalStore } from '../core/personal-store.js';
import type { UpdateInbox } from '../platforms/ports.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { opened, rowOf, sealed } from './inbox-rows.js';
import { keepAndTake, letOn, take } from './inbox-taking.js';
import type { Keys } from './keys.js';

const taken = ['waiting', 'answering'] as const;
/** Nothing is to be done about these any more. */
const over = ['done', 'aside'] as const;
const nothing = new Uint8Array(0);

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
    keepAndTake: (bot, updates, taking) => keepAndTake({ prisma, keys }, updates, { bot, taking }),
    take: (bot, taking) => take({ prisma, keys }, bot, taking),
    async renew(bot, ids, until) {
      if (ids.length === 0) return;
      const open = { bot, updateId: { in: [...ids] }, state: { in: [...taken] } };
      await prisma.inboxUpdate.updateMany({ where: open, data: { nextAt: until } });
    },
    answering(bot, id, answer) {
      const cipher = sealed(keys, { bot, id }, answer);
      const set = Prisma.sql`state = 'answering', cipher = ${cipher}, sent = 0, attempts = 1`;
      return letOn(prisma, { bot, id }, { mark: Prisma.sql`/* prepared: answer_update */`, set });
    },
    sent: async (bot, id, count) => void (await update(bot, id, { sent: count })),
    done(bot, id) {
      const set = Prisma.sql`state = 'done', cipher = ${nothing}, person = NULL, lane = ''`;
      return letOn(prisma, { bot, id }, { mark: Prisma.sql`/* prepared: end_update */`, set });
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

import { z } from 'zod';
import { UserError } from '../core/errors.js';
import type {
  NewNotice,
  NoticeStore,
  StoredNotice,
  WithdrawOutcome,
  WithdrawStep,
} from '../library/notices/ports.js';
import type { Notice as NoticeRow, PrismaClient } from './generated/client.js';
import { plainJson } from './json.js';
import { newId } from './new-id.js';
import { type Db, type Tx, transaction } from './transaction.js';
import { isUuid } from './words.js';

const localised = z.looseObject({ 'zh-CN': z.string(), en: z.string() }).catchall(z.string());
const span = z.object({ open: z.string(), close: z.string() }).nullable();
const days = z.object({ from: z.string(), to: z.string() });
const content = z.object({
  source: localised,
  text: localised,
  halls: z.record(z.string(), span),
  except: z.array(
    z.object({ days, halls: z.union([z.literal('all'), z.array(z.string())]), open: span }),
  ),
});

/** Any number, the same in every process: who adds or withdraws a notice waits for it. */
const NOTICE_LOCK = 7_205_026;

/** Notices of changed hours, one after the other. */
export function createNoticeStore(prisma: PrismaClient): NoticeStore {
  return {
    list: () => readAll(prisma),
    add: (decide, at) =>
      transaction(prisma, async (tx) => {
        await lock(tx);
        const rows = decide(await readAll(tx)).map((notice) => rowOf(notice, at));
        await tx.notice.createMany({ data: rows });
        const ids = rows.map(({ id }) => id);
        return (await readAll(tx)).filter(({ id }) => ids.includes(id));
      }),
    async withdraw(step) {
      if (!isUuid(step.id)) return { kind: 'missing' };
      return transaction(prisma, async (tx) => {
        await lock(tx);
        return withdraw(tx, step);
      });
    },
  };
}

async function lock(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${NOTICE_LOCK}::bigint)`;
}

async function withdraw(tx: Tx, step: WithdrawStep): Promise<WithdrawOutcome> {
  const { id, key, by, at } = step;
  const known = await tx.notice.findUnique({ where: { withdrawKey: key } });
  if (known && known.id !== id) throw new UserError('key-used-elsewhere');
  if (known) return { kind: 'repeated', notice: toNotice(known) };
  const row = await tx.notice.findUnique({ where: { id } });
  if (!row) return { kind: 'missing' };
  if (row.version !== step.version || row.withdrawnAt !== null) {
    return { kind: 'stale', notice: toNotice(row) };
  }
  const change = { withdrawnBy: by, withdrawnAt: at, withdrawKey: key, version: row.version + 1 };
  return {
    kind: 'withdrawn',
    notice: toNotice(await tx.notice.update({ where: { id }, data: change })),
  };
}

async function readAll(db: Db): Promise<StoredNotice[]> {
  const rows = await db.notice.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map(toNotice);
}

function rowOf({ notice, author, key }: NewNotice, at: Date) {
  const { id: ref, number, issued, days: range, supersedes } = notice;
  return {
    ...{ id: newId(at), ref, number, issued, author, key, createdAt: at },
    source: plainJson(notice.source),
    text: plainJson(notice.text),
    fromDay: range.from,
    toDay: range.to,
    halls: plainJson(notice.halls),
    except: plainJson(notice.except),
    supersedes: [...supersedes],
  };
}

function toNotice(row: NoticeRow): StoredNotice {
  const { id, version, author, createdAt, key, withdrawnBy, withdrawnAt } = row;
  const { ref, number, issued, supersedes } = row;
  return {
    ...{ id, version, author, createdAt, key },
    notice: {
      ...{ id: ref, number, issued, supersedes },
      days: { from: row.fromDay, to: row.toDay },
      ...content.parse(row),
    },
    withdrawn: withdrawnAt && { by: withdrawnBy ?? '', at: withdrawnAt },
  };
}

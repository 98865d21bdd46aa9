import type { Clock } from '../core/clock.js';
import type { StoredComment } from '../moderation/comment.js';
import type { CommentStore } from '../moderation/ports.js';
import { putAppeal } from './appeal-writes.js';
import { createAuthorReads } from './author-store.js';
import { lockCase } from './case-reads.js';
import { changeCase, openCase } from './case-writes.js';
import { takeComment } from './comment-intake.js';
import { readArriving } from './comment-known.js';
import { readAround, readByExternalId, readComments } from './comment-reads.js';
import { type ReadComment, toComment, withText } from './comment-rows.js';
import { withdrawComment } from './comment-withdraw.js';
import type { Prisma, PrismaClient } from './generated/client.js';
import type { Keys } from './keys.js';
import { type Tx, transaction } from './transaction.js';
import { isUuid } from './words.js';

type Report = Parameters<CommentStore['report']>[0];

/** Comments and their texts, which are kept encrypted, each under a key of its own. */
export function createCommentStore(
  prisma: PrismaClient,
  { keys, clock }: { keys: Keys; clock: Clock },
): CommentStore {
  const opened = (row: ReadComment | null) => row && toComment(row, keys.wrap, clock.now());
  return {
    take: (intake) => takeComment(prisma, intake, { keys, now: clock.now() }),
    async get(id) {
      const [row] = await readComments(prisma, [id]);
      return opened(row ?? null);
    },
    async many(ids) {
      const rows = await readComments(prisma, ids);
      return new Map(rows.map((row) => [row.id, toComment(row, keys.wrap, clock.now())]));
    },
    async byExternalId(space, externalId) {
      return opened(await readByExternalId(prisma, space, externalId));
    },
    arriving: (comment) => readArriving(prisma, comment, { wrapKey: keys.wrap, now: clock.now() }),
    async revisionText(id, revision) {
      if (!isUuid(id)) return null;
      const row = await prisma.comment.findUnique({
        where: { id },
        include: { ...withText, contents: { where: { revision } } },
      });
      return row?.contents[0] ? toComment(row, keys.wrap, clock.now()).text : null;
    },
    async visible(space, limit) {
      const rows = await prisma.comment.findMany({
        where: { space, state: 'visible', secret: { isNot: null }, OR: notHeld(clock.now()) },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: limit,
        include: withText,
      });
      return rows.map((row) => toComment(row, keys.wrap, clock.now()));
    },
    async recentTexts(limit) {
      const rows = await prisma.comment.findMany({
        where: { contents: { some: {} } },
        orderBy: { id: 'desc' },
        take: limit,
        include: withText,
      });
      return rows.map((row) => toComment(row, keys.wrap, clock.now()).text);
    },
    async context(id, each) {
      if (!isUuid(id)) return [];
      const rows = await readAround(prisma, id, each);
      return rows.map((row): StoredComment => toComment(row, keys.wrap, clock.now()));
    },
    ...createAuthorReads(prisma, { wrapKey: keys.wrap, now: () => clock.now() }),
    async appeal(appeal) {
      if (!isUuid(appeal.caseId)) return null;
      return transaction(prisma, (tx) => putAppeal(tx, appeal, { keys, now: clock.now() }));
    },
    withdraw: (space, externalId, at) =>
      transaction(prisma, (tx) => withdrawComment(tx, { space, externalId }, at)),
    async report(report) {
      if (!isUuid(report.commentId)) return null;
      return transaction(prisma, (tx) => putReport(tx, report, { keys, now: clock.now() }));
    },
  };
}

/** Not held back by a sanction that runs. */
function notHeld(now: Date): Prisma.CommentWhereInput[] {
  const ended = [{ sanctionUntil: null }, { sanctionUntil: { lte: now } }];
  return [{ heldById: null }, ...ended.map((heldBy) => ({ heldBy }))];
}

async function putReport(
  tx: Tx,
  { commentId, reporter, reason, at, change }: Report,
  { keys, now }: { keys: Keys; now: Date },
): ReturnType<CommentStore['report']> {
  await tx.$queryRaw`SELECT 1 FROM comment WHERE id = ${commentId}::uuid FOR UPDATE`;
  const comment = await tx.comment.findUnique({
    where: { id: commentId },
    include: { case: true },
  });
  if (comment === null) return null;
  const { count } = await tx.report.createMany({
    data: { commentId, reporter, reason, at },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  const row = comment.case && (await lockCase(tx, comment.case.id));
  const pending = { change, chainKey: keys.chain, at: now };
  const { space, language } = comment;
  const written = await (row === null
    ? openCase(tx, { commentId, space, language }, pending)
    : changeCase(tx, row, pending));
  return written?.case ?? null;
}

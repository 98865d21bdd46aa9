import type { Appeal, CommentAuthor, CommentStore, DecidedComment } from '../moderation/ports.js';
import { eventsAsJson, standing, type TextEvent, telling, toEvents } from './case-events.js';
import { toCase, toEvent } from './case-rows.js';
import { openCommentKey, toComment, withText } from './comment-rows.js';
import {
  type Appeal as AppealRow,
  type CommentKey,
  Prisma,
  type PrismaClient,
} from './generated/client.js';
import { unseal } from './seal.js';
import { isUuid } from './words.js';

type Histories = Pick<
  CommentStore,
  'authorHistory' | 'reporterHistory' | 'firstHeard' | 'authorOf' | 'decidedOf' | 'appealOf'
>;

/** What is known of authors and reporters: read from the cases of what they wrote or reported. */
export function createAuthorReads(
  prisma: PrismaClient,
  { wrapKey, now }: { readonly wrapKey: Uint8Array; readonly now: () => Date },
): Histories {
  return {
    async authorHistory(author) {
      const [row] = await prisma.$queryRaw<{ readonly told: readonly TextEvent[] | null }[]>`
        SELECT ${eventsAsJson} AS told
        FROM comment o
        JOIN moderation_case d ON d.comment_id = o.id
        JOIN case_event e ON e.case_id = d.id
        WHERE o.author = ${author} AND ${standing}`;
      return toEvents(row?.told ?? null);
    },
    async reporterHistory(reporter) {
      const comment = { reports: { some: { reporter } }, author: { not: reporter } };
      const rows = await prisma.caseEvent.findMany({
        where: { type: { in: telling }, case: { comment } },
        orderBy: [{ caseId: 'asc' }, { seq: 'asc' }],
      });
      return rows.map(toEvent);
    },
    async firstHeard(author) {
      const { _min } = await prisma.comment.aggregate({
        where: { author },
        _min: { receivedAt: true },
      });
      return _min.receivedAt;
    },
    authorOf: (id) => authorOf(prisma, id, wrapKey),
    async decidedOf(author, since) {
      const rows = await prisma.moderationCase.findMany({
        where: { comment: { author }, decision: { not: Prisma.DbNull }, updatedAt: { gte: since } },
        orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
        take: mostDecided,
        include: { comment: { include: withText }, appeal: true },
      });
      return rows.map(
        ({ comment, appeal, ...row }): DecidedComment => ({
          case: toCase(row, now()),
          comment: toComment(comment, wrapKey, now()),
          appeal: appeal && toAppeal(appeal, comment.secret, wrapKey),
        }),
      );
    },
    async appealOf(caseId) {
      if (!isUuid(caseId)) return null;
      const row = await prisma.appeal.findUnique({
        where: { caseId },
        include: { case: { select: { comment: { select: { secret: true } } } } },
      });
      return row && toAppeal(row, row.case.comment.secret, wrapKey);
    },
  };
}

const mostDecided = 20;

async function authorOf(
  prisma: PrismaClient,
  id: string,
  wrapKey: Uint8Array,
): Promise<CommentAuthor | null> {
  if (!isUuid(id)) return null;
  const row = await prisma.comment.findUnique({ where: { id }, include: { secret: true } });
  if (!row?.secret || row.authorId === null) return null;
  const key = openCommentKey(row.secret, wrapKey);
  const platformId = unseal(key, row.authorId, authorPlace(id)).toString('utf8');
  return { space: row.space, person: row.author, platformId, language: row.language };
}

function toAppeal(row: AppealRow, secret: CommentKey | null, wrapKey: Uint8Array): Appeal {
  const { at, against, decidedBy, cipher, caseId } = row;
  const readable = cipher !== null && secret !== null;
  const text = readable
    ? unseal(openCommentKey(secret, wrapKey), cipher, appealPlace(caseId)).toString('utf8')
    : '';
  return { text, at, against, decidedBy };
}

/** What binds an author's sealed id to its comment. */
export function authorPlace(commentId: string): string {
  return `${commentId}:author`;
}

/** What binds the words of an appeal to their case. */
export function appealPlace(caseId: string): string {
  return `${caseId}:appeal`;
}

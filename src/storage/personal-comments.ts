import type { Erased, Erasing, PersonalStore } from '../core/personal-store.js';
import { appealPlace, authorPlace } from './author-store.js';
import { openCommentKey, openText } from './comment-rows.js';
import type { Prisma, PrismaClient } from './generated/client.js';
import type { Keys } from './keys.js';
import { unseal } from './seal.js';
import { transaction } from './transaction.js';

/** So long after a decision against a comment its author is still known: sanctions and appeals. */
const AFTER_DECISION_DAYS = 14;
const DAY_MS = 86_400_000;

const whole = {
  contents: { orderBy: { revision: 'asc' } },
  secret: true,
  case: { include: { appeal: true } },
  topics: { orderBy: { term: 'asc' } },
} as const;
type Row = Prisma.CommentGetPayload<{ include: typeof whole }>;

/** A person's comments, as far as they are theirs: texts, names, links, topics, and who wrote them. */
export function createPersonalComments(prisma: PrismaClient, keys: Keys): PersonalStore {
  return {
    async exportOf(person) {
      const rows = await prisma.comment.findMany({
        where: { author: person },
        orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
        include: whole,
      });
      return rows.map((row) => exported(row, keys));
    },
    eraseOf: (person, erasing) => erase(prisma, person, erasing),
  };
}

function exported(row: Row, { wrap }: Keys): object {
  const { space, externalId, at, receivedAt, authorName, url, language, state, secret } = row;
  const key = secret && openCommentKey(secret, wrap);
  return {
    ...{ space, externalId, at, receivedAt, name: authorName, url, language, state },
    platformId: readable(key, row.authorId, authorPlace(row.id)),
    verdict: row.verdict,
    texts: row.contents.map((content) => ({
      ...{ revision: content.revision, at: content.at },
      text: key ? openText(key, content) : null,
    })),
    topics: row.topics.map(({ label }) => label),
    case: row.case && {
      state: row.case.state,
      openedAt: row.case.openedAt,
      signals: row.case.signals,
      decision: row.case.decision,
      appeal: readable(key, row.case.appeal?.cipher ?? null, appealPlace(row.case.id)),
    },
  };
}

function readable(key: Uint8Array | null, sealed: Uint8Array | null, place: string) {
  return key && sealed && unseal(key, sealed, place).toString('utf8');
}

/**
 * Texts, names, links and topics go at once and for good, whatever moderators still have to do. Whose
 * comment it was is forgotten too, unless its case is open, or it was decided against within the last
 * days: nobody gets out of a decision by having their data erased. The case itself and its log hold
 * neither text nor author, so they stay as they are.
 */
function erase(prisma: PrismaClient, person: string, { askedAt, now }: Erasing): Promise<Erased> {
  const recently = new Date(now.getTime() - AFTER_DECISION_DAYS * DAY_MS);
  return transaction(prisma, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; space: string; kept: boolean }[]>`
      SELECT c.id, c.space, m.id IS NOT NULL AS kept
      FROM comment c
      LEFT JOIN moderation_case m ON m.comment_id = c.id
        AND (m.state <> 'resolved' OR (m.decision ->> 'kind' <> 'keep'
             AND (m.decision ->> 'at')::timestamptz > ${recently}))
      WHERE c.author = ${person} AND c.received_at <= ${askedAt}
      ORDER BY c.id
      FOR UPDATE OF c`;
    const ids = rows.map(({ id }) => id);
    const free = rows.filter(({ kept }) => !kept).map(({ id }) => id);
    await tx.topicUse.deleteMany({ where: { commentId: { in: ids } } });
    await tx.commentKey.deleteMany({ where: { commentId: { in: ids } } });
    await tx.commentContent.deleteMany({ where: { commentId: { in: ids } } });
    await tx.$executeRaw`
      UPDATE comment
      SET state = 'removed', withdrawn_at = coalesce(withdrawn_at, ${now}),
          author_name = NULL, author_id = NULL, url = NULL, text_hash = 'erased'
      WHERE id = ANY(${ids}::uuid[])`;
    await tx.appeal.updateMany({
      where: { case: { commentId: { in: ids } } },
      data: { cipher: null },
    });
    await tx.$executeRaw`
      UPDATE comment SET author = 'erased:' || id WHERE id = ANY(${free}::uuid[])`;
    const spaces = [...new Set(rows.map(({ space }) => space))];
    return { erased: free.length, kept: rows.length - free.length, spaces };
  });
}

import type { PrismaClient } from './generated/client.js';
import type { Purged, Retention } from './ports.js';
import { transaction } from './transaction.js';

/** Texts whose time is over, and what hangs on them. */
export function createRetention(prisma: PrismaClient): Retention {
  return { purgeTexts: (purging) => purge(prisma, purging) };
}

/**
 * Drops keys, texts, names, links and topics of comments, never their case, its log or what was
 * decided. A text stays as long as its case is not through, for the days in which its author may
 * still appeal, and as long as `purge_at` of one of its revisions says (a legal hold; `infinity`).
 */
function purge(
  prisma: PrismaClient,
  { at, before, decidedBefore, limit }: Parameters<Retention['purgeTexts']>[0],
): Promise<Purged> {
  return transaction(prisma, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; space: string }[]>`
      SELECT c.id, c.space
      FROM comment c
      JOIN comment_key k ON k.comment_id = c.id
      LEFT JOIN moderation_case m ON m.comment_id = c.id
      WHERE c.received_at <= ${before}
        AND NOT EXISTS (
          SELECT 1 FROM comment_content t WHERE t.comment_id = c.id
            AND (coalesce(t.purge_at > ${at}, false)
                 OR (t.purge_at IS NULL AND t.at > ${before})))
        AND (m.id IS NULL OR (m.state = 'resolved'
             AND coalesce((m.decision ->> 'at')::timestamptz <= ${decidedBefore}, false)))
      ORDER BY c.received_at, c.id
      LIMIT ${limit}
      FOR UPDATE OF c SKIP LOCKED`;
    const ids = rows.map(({ id }) => id);
    await tx.topicUse.deleteMany({ where: { commentId: { in: ids } } });
    await tx.commentKey.deleteMany({ where: { commentId: { in: ids } } });
    await tx.commentContent.deleteMany({ where: { commentId: { in: ids } } });
    await tx.comment.updateMany({
      where: { id: { in: ids } },
      data: { authorName: null, url: null, textHash: 'erased' },
    });
    return { texts: ids.length, spaces: [...new Set(rows.map(({ space }) => space))] };
  });
}

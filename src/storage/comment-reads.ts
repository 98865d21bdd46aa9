import type { CommentFields, ReadComment } from './comment-rows.js';
import type { PrismaClient } from './generated/client.js';
import { isUuid } from './words.js';

/** One row of the reading below. */
type Flat = CommentFields & {
  readonly sanctionUntil: Date | null;
  readonly wrapped: Uint8Array<ArrayBuffer> | null;
  readonly textRevision: number | null;
  readonly cipher: Uint8Array<ArrayBuffer> | null;
};

/**
 * Comments with their newest texts and keys, in no order. One statement: every step on a case and
 * every page of the queue reads them, and each part on its own would cost as much as all.
 */
export async function readComments(
  prisma: PrismaClient,
  ids: readonly string[],
): Promise<readonly ReadComment[]> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  const rows = await prisma.$queryRaw<Flat[]>`
    SELECT c.id, c.space, c.external_id AS "externalId", c.revision, c.author,
      c.author_name AS "authorName", c.url, c.language, c.at, c.state, c.verdict,
      h.sanction_until AS "sanctionUntil", k.wrapped, t.revision AS "textRevision", t.cipher
    FROM comment c
    LEFT JOIN moderation_case h ON h.id = c.held_by
    LEFT JOIN comment_key k ON k.comment_id = c.id
    LEFT JOIN LATERAL (
      SELECT revision, cipher FROM comment_content
      WHERE comment_id = c.id ORDER BY revision DESC LIMIT 1) t ON true
    WHERE c.id = ANY(${known}::uuid[])`;
  return rows.map(nested);
}

function nested({ sanctionUntil, wrapped, textRevision, cipher, ...own }: Flat): ReadComment {
  const text = textRevision === null || cipher === null ? null : { revision: textRevision, cipher };
  return {
    ...own,
    contents: text === null ? [] : [{ commentId: own.id, ...text }],
    secret: wrapped && { commentId: own.id, wrapped },
    heldBy: { sanctionUntil },
  };
}

import type { CommentFields, ReadComment } from './comment-rows.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import type { Db, Tx } from './transaction.js';
import { isUuid } from './words.js';

/** One row of the reading below. */
export type FlatComment = CommentFields & {
  readonly sanctionUntil: Date | null;
  readonly wrapped: Uint8Array<ArrayBuffer> | null;
  readonly textRevision: number | null;
  readonly cipher: Uint8Array<ArrayBuffer> | null;
};

/** What of comments is read, with their newest texts and keys; the table is called `c`. */
export const commentColumns = Prisma.sql`
  c.id, c.space, c.external_id AS "externalId", c.revision, c.author,
  c.author_name AS "authorName", c.url, c.language, c.at, c.state, c.verdict,
  h.sanction_until AS "sanctionUntil", k.wrapped, t.revision AS "textRevision", t.cipher`;
export const comments = Prisma.sql`
  comment c
  LEFT JOIN moderation_case h ON h.id = c.held_by
  LEFT JOIN comment_key k ON k.comment_id = c.id
  LEFT JOIN LATERAL (
    SELECT revision, cipher FROM comment_content
    WHERE comment_id = c.id ORDER BY revision DESC LIMIT 1) t ON true`;

/**
 * Comments with their newest texts and keys, in no order. One statement: every step on a case and
 * every page of the queue reads them, and each part on its own would cost as much as all.
 */
export async function readComments(
  db: Db,
  ids: readonly string[],
): Promise<readonly ReadComment[]> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  const rows = await db.$queryRaw<FlatComment[]>`
    /* prepared: comments_by_id */ SELECT ${commentColumns}
    FROM ${comments} WHERE c.id = ANY(${known}::uuid[])`;
  return rows.map(nested);
}

/** What stood around a comment in its space: up to `each` before and after it, oldest first. */
export async function readAround(
  prisma: PrismaClient,
  id: string,
  each: number,
): Promise<readonly ReadComment[]> {
  // The instant by itself is what the index goes by; the pair tells apart what was said at once.
  const rows = await prisma.$queryRaw<{ readonly id: string }[]>`
    SELECT o.id FROM comment m CROSS JOIN LATERAL (
      (SELECT id, at FROM comment
       WHERE space = m.space AND at <= m.at AND (at, id) < (m.at, m.id)
       ORDER BY at DESC, id DESC LIMIT ${each})
      UNION ALL
      (SELECT id, at FROM comment
       WHERE space = m.space AND at >= m.at AND (at, id) > (m.at, m.id)
       ORDER BY at, id LIMIT ${each})) o
    WHERE m.id = ${id}::uuid
    ORDER BY o.at, o.id`;
  const ids = rows.map((row) => row.id);
  const read = new Map((await readComments(prisma, ids)).map((row) => [row.id, row]));
  return ids.flatMap((one) => read.get(one) ?? []);
}

/** A comment by the id that its platform gave it; null when there is none. */
export async function readByExternalId(
  prisma: PrismaClient,
  space: string,
  externalId: string,
): Promise<ReadComment | null> {
  const [row] = await prisma.$queryRaw<FlatComment[]>`
    SELECT ${commentColumns} FROM ${comments} WHERE c.space = ${space} AND c.external_id = ${externalId}`;
  return row ? nested(row) : null;
}

/** A comment, and what tells whether a text that comes is new to it. */
export type KnownComment = ReadComment & {
  readonly textHash: string;
  readonly isWithdrawn: boolean;
};

/** Locks a comment until the transaction ends, and reads it as it then is; null when there is none. */
export async function lockComment(
  tx: Tx,
  { space, externalId }: { readonly space: string; readonly externalId: string },
): Promise<KnownComment | null> {
  const [found] = await tx.$queryRaw<{ readonly id: string }[]>`
    /* prepared: lock_comment */ SELECT id FROM comment
    WHERE space = ${space} AND external_id = ${externalId} FOR UPDATE`;
  if (found === undefined) return null;
  // A statement of its own: whoever had to wait must see what came meanwhile.
  const [row] = await tx.$queryRaw<
    (FlatComment & Pick<KnownComment, 'textHash' | 'isWithdrawn'>)[]
  >`
    /* prepared: locked_comment */ SELECT ${commentColumns},
      c.text_hash AS "textHash", c.withdrawn_at IS NOT NULL AS "isWithdrawn"
    FROM ${comments} WHERE c.id = ${found.id}::uuid`;
  if (row === undefined) return null;
  const { textHash, isWithdrawn, ...own } = row;
  return { ...nested(own), textHash, isWithdrawn };
}

/** Such a row as it is opened. */
export function nested({
  sanctionUntil,
  wrapped,
  textRevision,
  cipher,
  ...own
}: FlatComment): ReadComment {
  const text = textRevision === null || cipher === null ? null : { revision: textRevision, cipher };
  return {
    ...own,
    contents: text === null ? [] : [{ commentId: own.id, ...text }],
    secret: wrapped && { commentId: own.id, wrapped },
    heldBy: { sanctionUntil },
  };
}

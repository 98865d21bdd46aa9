import type { CommentKnown } from '../moderation/ports.js';
import { eventsAsJson, standing, type TextEvent, toEvents } from './case-events.js';
import { type CommentFields, type ReadComment, toComment } from './comment-rows.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { type SpaceFields, toSpace } from './space-rows.js';
import type { Db } from './transaction.js';
import { isUuid } from './words.js';

/** One row of the reading below. */
type Flat = CommentFields & {
  readonly sanctionUntil: Date | null;
  readonly wrapped: Uint8Array<ArrayBuffer> | null;
  readonly textRevision: number | null;
  readonly cipher: Uint8Array<ArrayBuffer> | null;
};

/** What of comments is read, with their newest texts and keys; the table is called `c`. */
const columns = Prisma.sql`
  c.id, c.space, c.external_id AS "externalId", c.revision, c.author,
  c.author_name AS "authorName", c.url, c.language, c.at, c.state, c.verdict,
  h.sanction_until AS "sanctionUntil", k.wrapped, t.revision AS "textRevision", t.cipher`;
const comments = Prisma.sql`
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
  const rows = await db.$queryRaw<Flat[]>`
    SELECT ${columns} FROM ${comments} WHERE c.id = ANY(${known}::uuid[])`;
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
  const [row] = await prisma.$queryRaw<Flat[]>`
    SELECT ${columns} FROM ${comments} WHERE c.space = ${space} AND c.external_id = ${externalId}`;
  return row ? nested(row) : null;
}

type Known = Flat & {
  readonly place: SpaceFields | null;
  readonly history: readonly TextEvent[] | null;
};

/** A comment as it is at `now`, with what a decision about it goes by; null when there is none. */
export async function readKnown(
  prisma: PrismaClient,
  id: string,
  { wrapKey, now }: { readonly wrapKey: Uint8Array; readonly now: Date },
): Promise<CommentKnown | null> {
  if (!isUuid(id)) return null;
  const [row] = await prisma.$queryRaw<Known[]>`
    SELECT ${columns}, (
      SELECT jsonb_build_object('id', s.id, 'platform', s.platform, 'name', s.name, 'role', s.role,
        'locale', s.locale, 'mayAct', s.may_act, 'policy', s.policy,
        'policyVersion', s.policy_version, 'raid', s.raid)
      FROM space s WHERE s.id = c.space) AS place, (
      SELECT ${eventsAsJson} FROM comment o
      JOIN moderation_case m ON m.comment_id = o.id JOIN case_event e ON e.case_id = m.id
      WHERE o.author = c.author AND ${standing}) AS history
    FROM ${comments} WHERE c.id = ${id}::uuid`;
  if (!row) return null;
  const { place, history, ...own } = row;
  return {
    comment: toComment(nested(own), wrapKey, now),
    space: place && toSpace(place),
    history: toEvents(history),
  };
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

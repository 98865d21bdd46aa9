import type { ArrivingComment, CommentKnown, CommentStore } from '../moderation/ports.js';
import { eventsAsJson, standing, type TextEvent, toEvents } from './case-events.js';
import { type CommentFields, type ReadComment, toComment } from './comment-rows.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { type SpaceFields, toSpace } from './space-rows.js';
import type { Db, Tx } from './transaction.js';
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
    SELECT id FROM comment WHERE space = ${space} AND external_id = ${externalId} FOR UPDATE`;
  if (found === undefined) return null;
  // A statement of its own: whoever had to wait must see what came meanwhile.
  const [row] = await tx.$queryRaw<(Flat & Pick<KnownComment, 'textHash' | 'isWithdrawn'>)[]>`
    SELECT ${columns}, c.text_hash AS "textHash", c.withdrawn_at IS NOT NULL AS "isWithdrawn"
    FROM ${comments} WHERE c.id = ${found.id}::uuid`;
  if (row === undefined) return null;
  const { textHash, isWithdrawn, ...own } = row;
  return { ...nested(own), textHash, isWithdrawn };
}

type Arriving = Partial<Flat> & Pick<Known, 'place' | 'history'>;

/** What is known before a comment comes in: itself as it stands, its author's record, its space. */
export async function readArriving(
  prisma: PrismaClient,
  { space, externalId, author }: Parameters<CommentStore['arriving']>[0],
  { wrapKey, now }: { readonly wrapKey: Uint8Array; readonly now: Date },
): Promise<ArrivingComment> {
  const [row] = await prisma.$queryRaw<Arriving[]>`
    SELECT found.*, (
      SELECT ${spaceAsJson} FROM space s WHERE s.id = ${space}) AS place, (
      SELECT ${eventsAsJson} FROM comment o
      JOIN moderation_case m ON m.comment_id = o.id JOIN case_event e ON e.case_id = m.id
      WHERE o.author = ${author} AND ${standing}) AS history
    FROM (SELECT 1) AS once LEFT JOIN (
      SELECT ${columns} FROM ${comments}
      WHERE c.space = ${space} AND c.external_id = ${externalId}) found ON true`;
  if (row === undefined) throw new Error('a row without a table always comes');
  const { place, history, ...own } = row;
  return {
    comment: isRead(own) ? toComment(nested(own), wrapKey, now) : null,
    space: place && toSpace(place),
    history: toEvents(history),
  };
}

function isRead(own: Partial<Flat>): own is Flat {
  return typeof own.id === 'string';
}

const spaceAsJson = Prisma.sql`jsonb_build_object('id', s.id, 'platform', s.platform,
  'name', s.name, 'role', s.role, 'locale', s.locale, 'mayAct', s.may_act, 'policy', s.policy,
  'policyVersion', s.policy_version, 'raid', s.raid)`;

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
      SELECT ${spaceAsJson} FROM space s WHERE s.id = c.space) AS place, (
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

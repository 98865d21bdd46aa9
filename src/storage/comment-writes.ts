import type { CommentState } from '../moderation/comment.js';
import type { CommentIntake } from '../moderation/ports.js';
import { authorPlace } from './author-store.js';
import type { KnownComment } from './comment-reads.js';
import {
  commentStates,
  makeCommentKey,
  openCommentKey,
  type ReadComment,
  sealText,
} from './comment-rows.js';
import { Prisma } from './generated/client.js';
import type { Keys } from './keys.js';
import { newId } from './new-id.js';
import { intoOutbox } from './outbox-store.js';
import { intoHits } from './rule-hit-store.js';
import { seal } from './seal.js';
import type { Db, Tx } from './transaction.js';
import { oneOf } from './words.js';

/** One comment on its way in, with what its writing needs. */
export interface Arrival {
  readonly intake: CommentIntake;
  /** Keyed hash of its text. */
  readonly hash: string;
  readonly keys: Keys;
  readonly now: Date;
}

/**
 * Writes a comment that is new, with its key, text, topics, what rules of staff's found in it, and what
 * has to be done on its platform, in one statement: on a busy evening each of them costs as much as all.
 * Null, and nothing is written, when it is there already.
 */
export async function insertComment(db: Db, arrival: Arrival): Promise<ReadComment | null> {
  const { intake, hash, keys, now } = arrival;
  const { space, externalId, text, author, authorId, authorName = null, at } = intake.comment;
  const { language, state, heldBy = null } = intake;
  const { verdict } = intake.scan;
  const url = intake.comment.url ?? null;
  const id = newId(now);
  const { key, wrapped } = makeCommentKey(id, keys.wrap);
  const cipher = sealText(key, text, { commentId: id, revision: 1 });
  const sealedAuthor = authorId === undefined ? null : sealAuthor(key, authorId, id);
  const { terms, labels } = columnsOf(intake.topics);
  const [written] = await db.$queryRaw<{ readonly id: string }[]>`
    /* prepared: insert_comment */ WITH taken AS (
      INSERT INTO comment (id, space, external_id, author, author_name, author_id, held_by, url,
        language, state, verdict, text_hash, at, received_at)
      VALUES (${id}::uuid, ${space}, ${externalId}, ${author}, ${authorName}, ${sealedAuthor},
        ${heldBy}::uuid, ${url}, ${language}, ${state}, ${verdict}, ${hash}, ${at}, ${now})
      ON CONFLICT (space, external_id) DO NOTHING RETURNING id),
    secret AS (
      INSERT INTO comment_key (comment_id, wrapped) SELECT id, ${wrapped} FROM taken),
    content AS (
      INSERT INTO comment_content (comment_id, revision, cipher, at)
      SELECT id, 1, ${cipher}, ${at} FROM taken),
    topics AS (
      INSERT INTO topic_use (term, label, comment_id, author, space, at)
      SELECT term, label, taken.id, ${author}, ${space}, ${at}
      FROM taken, unnest(${terms}::text[], ${labels}::text[]) AS topic(term, label)
      ON CONFLICT DO NOTHING),
    hits AS (${intoHits(intake.hits, now, taken)}),
    caused AS (${intoOutbox(intake.effects ?? [], now, taken)})
    SELECT id FROM taken`;
  if (written === undefined) return null;
  const content = { commentId: id, revision: 1, cipher };
  return {
    ...{ id, space, externalId, revision: 1, author, authorName, url, language, at, state },
    ...{ verdict, contents: [content], secret: { commentId: id, wrapped }, heldBy: null },
  };
}

const taken = Prisma.sql`taken`;

/** Topics as the columns of a table. */
function columnsOf(topics: CommentIntake['topics']) {
  return { terms: topics.map(({ term }) => term), labels: topics.map(({ label }) => label) };
}

function sealAuthor(key: Uint8Array, authorId: string, commentId: string) {
  return seal(key, Buffer.from(authorId, 'utf8'), authorPlace(commentId));
}

/**
 * Writes the next text of a comment that the caller has locked, in one statement. An edit does not make
 * the comment newer: its topics count for when it was first said.
 */
export async function reviseComment(
  tx: Tx,
  known: KnownComment,
  { intake, hash, keys, now }: Arrival,
): Promise<void> {
  const { id } = known;
  if (known.secret === null) throw new Error(`comment ${id} was erased`);
  const revision = known.revision + 1;
  const key = openCommentKey(known.secret, keys.wrap);
  const { author, space, at, authorName = null, text } = intake.comment;
  const cipher = sealText(key, text, { commentId: id, revision });
  const state = stricter(oneOf(commentStates, known.state), intake.state);
  const { terms, labels } = columnsOf(known.isWithdrawn ? [] : intake.topics);
  const itself = Prisma.sql`(SELECT ${id}::uuid AS id) AS itself`;
  await tx.$executeRaw`
    /* prepared: revise_comment */ WITH content AS (
      INSERT INTO comment_content (comment_id, revision, cipher, at)
      VALUES (${id}::uuid, ${revision}, ${cipher}, ${at})),
    gone AS (
      DELETE FROM topic_use
      WHERE comment_id = ${id}::uuid AND term <> ALL(${terms}::text[])),
    topics AS (
      INSERT INTO topic_use (term, label, comment_id, author, space, at)
      SELECT term, label, ${id}::uuid, ${author}, ${space}, ${known.at}
      FROM unnest(${terms}::text[], ${labels}::text[]) AS topic(term, label)
      ON CONFLICT (term, comment_id) DO UPDATE SET label = excluded.label),
    hits AS (${intoHits(intake.hits, now, itself)}),
    caused AS (${intoOutbox(intake.effects ?? [], now, itself)})
    UPDATE comment SET revision = ${revision}, text_hash = ${hash}, language = ${intake.language},
      verdict = ${intake.scan.verdict}, state = ${state},
      held_by = coalesce(${intake.heldBy ?? null}::uuid, held_by),
      author_name = coalesce(${authorName}, author_name)
    WHERE id = ${id}::uuid`;
}

/** An edit never brings back what was hidden or removed; only a decision does. */
function stricter(before: CommentState, after: CommentState): CommentState {
  return commentStates.indexOf(before) > commentStates.indexOf(after) ? before : after;
}

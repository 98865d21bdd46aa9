import type { CommentState, StoredComment } from '../moderation/comment.js';
import type { CommentIntake, StoredIntake } from '../moderation/ports.js';
import { authorPlace } from './author-store.js';
import { putCare } from './care-writes.js';
import { lockCase } from './case-reads.js';
import { toCase } from './case-rows.js';
import { changeCase, openCase } from './case-writes.js';
import { readComments } from './comment-reads.js';
import {
  type CommentRow,
  commentStates,
  makeCommentKey,
  openCommentKey,
  sealText,
  toComment,
  withText,
} from './comment-rows.js';
import type { ModerationCase as CaseRow } from './generated/client.js';
import type { Keys } from './keys.js';
import { newId } from './new-id.js';
import { putEffects } from './outbox-store.js';
import { putHits } from './rule-hit-store.js';
import { seal, textHash } from './seal.js';
import type { Tx } from './transaction.js';
import { oneOf } from './words.js';

/** One comment on its way in, with what its writing needs. */
interface Arrival {
  readonly intake: CommentIntake;
  readonly hash: string;
  readonly keys: Keys;
  readonly now: Date;
}

/**
 * Stores a comment with everything that follows from it, inside the caller's transaction: text,
 * topics, case, events, effects. The same text again writes nothing.
 */
export async function takeComment(
  tx: Tx,
  intake: CommentIntake,
  { keys, now }: { keys: Keys; now: Date },
): Promise<StoredIntake> {
  const arrival = { intake, hash: textHash(keys.texts, intake.comment.text), keys, now };
  const known = await lockKnown(tx, intake.comment);
  // What was erased takes no new text: a late edit from its platform must not bring it back.
  const isErased = known !== null && known.secret === null;
  if (known && (isErased || known.textHash === arrival.hash)) return repeated(tx, known, arrival);
  await putEffects(tx, intake.effects ?? [], now);
  return known === null ? takeNew(tx, arrival) : takeRevision(tx, known, arrival);
}

async function takeNew(tx: Tx, arrival: Arrival): Promise<StoredIntake> {
  const { intake, keys } = arrival;
  const row = await insert(tx, arrival);
  // Without a change to open one there is no case yet, and nothing that touched the row again.
  if (intake.open === null && intake.heldBy === undefined) {
    return { comment: toComment(row, keys.wrap, arrival.now), kind: 'new', case: null };
  }
  const opened = await putCase(tx, null, { id: row.id, arrival });
  const cared = await putCare(tx, intake, arrival.now);
  return { comment: await reread(tx, row.id, arrival), kind: 'new', case: opened, ...cared };
}

async function takeRevision(tx: Tx, known: CommentRow, arrival: Arrival): Promise<StoredIntake> {
  const { id } = known;
  await revise(tx, known, arrival);
  const open = await tx.moderationCase.findUnique({ where: { commentId: id } });
  const row = open && (await lockCase(tx, open.id));
  const changed = await putCase(tx, row, { id, arrival });
  const cared = await putCare(tx, arrival.intake, arrival.now);
  return { comment: await reread(tx, id, arrival), kind: 'revision', case: changed, ...cared };
}

async function reread(tx: Tx, id: string, { keys, now }: Arrival): Promise<StoredComment> {
  const [row] = await readComments(tx, [id]);
  if (row === undefined) throw new Error(`comment ${id} is gone`);
  return toComment(row, keys.wrap, now);
}

async function lockKnown(
  tx: Tx,
  { space, externalId }: { space: string; externalId: string },
): Promise<CommentRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM comment WHERE space = ${space} AND external_id = ${externalId} FOR UPDATE`;
  if (found === undefined) return null;
  return tx.comment.findUnique({ where: { id: found.id }, include: withText });
}

async function repeated(tx: Tx, known: CommentRow, arrival: Arrival): Promise<StoredIntake> {
  const row = await tx.moderationCase.findUnique({ where: { commentId: known.id } });
  return {
    comment: toComment(known, arrival.keys.wrap, arrival.now),
    kind: 'same',
    case: row && toCase(row, arrival.now),
  };
}

/** Two statements, three when a rule of staff's found something: the comment, and what hangs on it. */
async function insert(tx: Tx, { intake, hash, keys, now }: Arrival): Promise<CommentRow> {
  const { space, externalId, text, author, authorId, authorName, url, at } = intake.comment;
  const id = newId(now);
  const { key, wrapped } = makeCommentKey(id, keys.wrap);
  const cipher = sealText(key, text, { commentId: id, revision: 1 });
  const row = await tx.comment.create({
    data: {
      ...{ id, space, externalId, author, at },
      authorName: authorName ?? null,
      authorId: authorId === undefined ? null : sealAuthor(key, authorId, id),
      heldById: intake.heldBy ?? null,
      url: url ?? null,
      language: intake.language,
      state: intake.state,
      verdict: intake.scan.verdict,
      textHash: hash,
      receivedAt: now,
    },
  });
  await putHits(tx, intake.hits, { commentId: id, at: now });
  const terms = intake.topics.map(({ term }) => term);
  const labels = intake.topics.map(({ label }) => label);
  await tx.$executeRaw`
    WITH secret AS (
      INSERT INTO comment_key (comment_id, wrapped) VALUES (${id}::uuid, ${wrapped})
    ), topics AS (
      INSERT INTO topic_use (term, label, comment_id, author, space, at)
      SELECT term, label, ${id}::uuid, ${author}, ${space}, ${at}
      FROM unnest(${terms}::text[], ${labels}::text[]) AS topic(term, label)
      ON CONFLICT DO NOTHING
    )
    INSERT INTO comment_content (comment_id, revision, cipher, at)
    VALUES (${id}::uuid, 1, ${cipher}, ${at})`;
  const content = { commentId: id, revision: 1, cipher, at, purgeAt: null };
  return { ...row, contents: [content], secret: { commentId: id, wrapped }, heldBy: null };
}

function sealAuthor(key: Uint8Array, authorId: string, commentId: string) {
  return seal(key, Buffer.from(authorId, 'utf8'), authorPlace(commentId));
}

async function revise(tx: Tx, known: CommentRow, arrival: Arrival): Promise<void> {
  const { intake, hash, keys } = arrival;
  const { id } = known;
  const revision = known.revision + 1;
  if (known.secret === null) throw new Error(`comment ${id} was erased`);
  const key = openCommentKey(known.secret, keys.wrap);
  const cipher = sealText(key, intake.comment.text, { commentId: id, revision });
  await tx.comment.update({
    where: { id },
    data: {
      revision,
      textHash: hash,
      language: intake.language,
      verdict: intake.scan.verdict,
      state: stricter(oneOf(commentStates, known.state), intake.state),
      ...(intake.heldBy === undefined ? {} : { heldById: intake.heldBy }),
      ...(intake.comment.authorName === undefined ? {} : { authorName: intake.comment.authorName }),
    },
  });
  await tx.commentContent.create({
    data: { commentId: id, revision, cipher, at: intake.comment.at },
  });
  await putHits(tx, intake.hits, { commentId: id, at: arrival.now });
  await tx.topicUse.deleteMany({ where: { commentId: id } });
  // An edit does not make the comment newer: its terms count for when it was first said.
  if (known.withdrawnAt === null) await putTopics(tx, intake, { id, at: known.at });
}

/** An edit never brings back what was hidden or removed; only a decision does. */
function stricter(before: CommentState, after: CommentState): CommentState {
  return commentStates.indexOf(before) > commentStates.indexOf(after) ? before : after;
}

async function putTopics(
  tx: Tx,
  { comment, topics }: CommentIntake,
  { id, at }: { id: string; at: Date },
): Promise<void> {
  if (topics.length === 0) return;
  const { author, space } = comment;
  const data = topics.map(({ term, label }) => ({ term, label, commentId: id, author, space, at }));
  await tx.topicUse.createMany({ data, skipDuplicates: true });
}

/** Opens the comment's case or changes the one it has, which the caller has locked. */
async function putCase(
  tx: Tx,
  row: CaseRow | null,
  { id, arrival }: { id: string; arrival: Arrival },
): Promise<StoredIntake['case']> {
  const { intake, keys, now } = arrival;
  if (intake.open === null) return row && toCase(row, now);
  const pending = { change: intake.open, chainKey: keys.chain, at: now };
  const subject = { commentId: id, space: intake.comment.space, language: intake.language };
  const written = await (row === null
    ? openCase(tx, subject, pending)
    : changeCase(tx, row, pending));
  return written?.case ?? (row && toCase(row, now));
}

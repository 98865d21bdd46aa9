import type { CommentIntake, StoredIntake } from '../moderation/ports.js';
import { putCare } from './care-writes.js';
import { lockCaseOf } from './case-reads.js';
import { toCase } from './case-rows.js';
import { changeCase, openCase } from './case-writes.js';
import { type KnownComment, lockComment, readComments } from './comment-reads.js';
import { type ReadComment, toComment } from './comment-rows.js';
import { type Arrival, insertComment, reviseComment } from './comment-writes.js';
import type { ModerationCase as CaseRow, PrismaClient } from './generated/client.js';
import type { Keys } from './keys.js';
import { textHash } from './seal.js';
import { type Tx, transaction } from './transaction.js';

/**
 * Stores a comment with everything that follows from it, together or not at all: text, topics, case,
 * events, effects. The same text again writes nothing.
 */
export async function takeComment(
  prisma: PrismaClient,
  intake: CommentIntake,
  { keys, now }: { readonly keys: Keys; readonly now: Date },
): Promise<StoredIntake> {
  const arrival = { intake, hash: textHash(keys.texts, intake.comment.text), keys, now };
  // Most comments are new and nobody minds them: one statement is all they need.
  const row = isPlain(intake) ? await insertComment(prisma, arrival) : null;
  if (row) return { comment: toComment(row, keys.wrap, now), kind: 'new', case: null };
  return transaction(prisma, (tx) => takeWhole(tx, arrival));
}

function isPlain({ isKnown, open, heldBy, care }: CommentIntake): boolean {
  return !isKnown && !open?.(null) && heldBy === undefined && !care;
}

async function takeWhole(tx: Tx, arrival: Arrival): Promise<StoredIntake> {
  const { intake, hash } = arrival;
  const row = intake.isKnown ? null : await insertComment(tx, arrival);
  if (row) return takeNew(tx, row, arrival);
  const known = await lockComment(tx, intake.comment);
  // It went since it was looked for.
  if (known === null) return takeWhole(tx, { ...arrival, intake: { ...intake, isKnown: false } });
  // What was erased takes no new text: a late edit from its platform must not bring it back.
  const isErased = known.secret === null;
  if (isErased || known.textHash === hash) return repeated(tx, known, arrival);
  return takeRevision(tx, known, arrival);
}

async function takeNew(tx: Tx, row: ReadComment, arrival: Arrival): Promise<StoredIntake> {
  const { intake, keys, now } = arrival;
  const opened = await putCase(tx, null, { id: row.id, arrival });
  const cared = await putCare(tx, intake, now);
  // Nothing but a sanction, and what opens a case, changes what was just written.
  const isAsWritten = opened === null && intake.heldBy === undefined;
  const comment = isAsWritten ? toComment(row, keys.wrap, now) : await reread(tx, row.id, arrival);
  return { comment, kind: 'new', case: opened, ...cared };
}

async function takeRevision(tx: Tx, known: KnownComment, arrival: Arrival): Promise<StoredIntake> {
  const { id } = known;
  await reviseComment(tx, known, arrival);
  const changed = await putCase(tx, await lockCaseOf(tx, id), { id, arrival });
  const cared = await putCare(tx, arrival.intake, arrival.now);
  return { comment: await reread(tx, id, arrival), kind: 'revision', case: changed, ...cared };
}

async function reread(
  tx: Tx,
  id: string,
  { keys, now }: Arrival,
): Promise<StoredIntake['comment']> {
  const [row] = await readComments(tx, [id]);
  if (row === undefined) throw new Error(`comment ${id} is gone`);
  return toComment(row, keys.wrap, now);
}

async function repeated(tx: Tx, known: KnownComment, arrival: Arrival): Promise<StoredIntake> {
  const row = await tx.moderationCase.findUnique({ where: { commentId: known.id } });
  return {
    comment: toComment(known, arrival.keys.wrap, arrival.now),
    kind: 'same',
    case: row && toCase(row, arrival.now),
  };
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

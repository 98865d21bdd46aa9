import { UserError } from '../core/errors.js';
import type { CommentStore } from '../moderation/ports.js';
import { appealPlace } from './author-store.js';
import { lockCase } from './case-reads.js';
import { changeCase } from './case-writes.js';
import { openCommentKey } from './comment-rows.js';
import type { Keys } from './keys.js';
import { seal } from './seal.js';
import type { Tx } from './transaction.js';

type Appealing = Parameters<CommentStore['appeal']>[0];

/**
 * Writes an appeal with its case's change. The words are sealed under the comment's key: what is
 * erased with the comment is erased with them.
 */
export async function putAppeal(
  tx: Tx,
  { caseId, text, against, at, change }: Appealing,
  { keys, now }: { readonly keys: Keys; readonly now: Date },
): ReturnType<CommentStore['appeal']> {
  await tx.$queryRaw`
    SELECT 1 FROM comment
    WHERE id = (SELECT comment_id FROM moderation_case WHERE id = ${caseId}::uuid)
    FOR UPDATE`;
  const row = await lockCase(tx, caseId);
  if (row === null) return null;
  if ((await tx.appeal.count({ where: { caseId } })) > 0) throw new UserError('appeal-twice');
  const secret = await tx.commentKey.findUnique({ where: { commentId: row.commentId } });
  if (secret === null) return null;
  const written = await changeCase(tx, row, { change, chainKey: keys.chain, at: now });
  if (written === null) return null;
  const plain = Buffer.from(text, 'utf8');
  const cipher = seal(openCommentKey(secret, keys.wrap), plain, appealPlace(caseId));
  await tx.appeal.create({ data: { caseId, cipher, at, against } });
  return written.case;
}

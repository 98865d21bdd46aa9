import type { Tx } from './transaction.js';

/**
 * The author's (or the site's) own deletion of a comment: its state, and the topics it counted for.
 * False: there is no such comment.
 */
export async function withdrawComment(
  tx: Tx,
  place: { space: string; externalId: string },
  at: Date,
): Promise<boolean> {
  const [gone] = await tx.comment.updateManyAndReturn({
    where: { ...place, withdrawnAt: null },
    data: { state: 'removed', withdrawnAt: at },
    select: { id: true },
  });
  if (gone !== undefined) await tx.topicUse.deleteMany({ where: { commentId: gone.id } });
  return gone !== undefined || (await tx.comment.count({ where: place })) > 0;
}

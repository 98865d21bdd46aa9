import type { CommentIntake, StoredIntake } from '../moderation/ports.js';
import { putEffects } from './outbox-store.js';
import type { Tx } from './transaction.js';

/**
 * Puts the kind answer to a comment into the outbox, unless its author got one lately. Whom it was
 * for is found by their comments: no row says of a person that they were in need.
 */
export async function putCare(
  tx: Tx,
  { care, comment: { author } }: CommentIntake,
  now: Date,
): Promise<Pick<StoredIntake, 'cared'>> {
  if (!care) return {};
  // Of two comments at once the second waits here, and then sees the answer to the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`care ${author}`}, 0))`;
  const earlier = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM comment
    JOIN outbox ON outbox.subject = comment.space || '/' || comment.external_id
    WHERE comment.author = ${author} AND outbox.kind = ${care.effect.kind}
      AND outbox.created_at > ${care.quietSince}
    LIMIT 1`;
  if (earlier.length > 0) return {};
  await putEffects(tx, [care.effect], now);
  return { cared: true };
}

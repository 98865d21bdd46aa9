import type { Tx } from './transaction.js';

/** A case whose sanction ends earlier than it did, or (null) is no more. */
export interface EasedSanction {
  readonly caseId: string;
  readonly until: Date | null;
  readonly at: Date;
}

/**
 * What a sanction held back is held by another of its author's that ran already when it was said and
 * lasts longer now; where there is none it comes back by itself. Sanctions overlap: a mute for a day,
 * then a ban, and the ban undone.
 */
export async function passHeldOn(tx: Tx, { caseId, until, at }: EasedSanction): Promise<void> {
  await tx.$executeRaw`
    UPDATE comment c SET held_by = coalesce((
      SELECT o.id FROM moderation_case o JOIN comment about ON about.id = o.comment_id
      WHERE about.author = c.author AND o.id <> c.held_by
        AND o.sanction_until > greatest(${at}::timestamptz, ${until}::timestamptz)
        AND (o.decision ->> 'at')::timestamptz <= c.received_at
      ORDER BY o.sanction_until DESC, o.id LIMIT 1), c.held_by)
    WHERE c.held_by = ${caseId}::uuid`;
}

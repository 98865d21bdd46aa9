import type { LabStore, PastRecord } from '../moderation/lab/ports.js';
import { readText, withText } from './comment-rows.js';
import type { PrismaClient } from './generated/client.js';
import type { Keys } from './keys.js';
import { firstIdOf } from './new-id.js';
import { oneOf } from './words.js';

const modes = ['shadow', 'live'] as const;
const decisions = ['keep', 'remove', 'warn', 'mute', 'kick', 'ban'] as const;

/** What the rule lab reads: past comments with their outcomes, and what rules found in service. */
export function createLabStore(prisma: PrismaClient, { keys }: { keys: Keys }): LabStore {
  return {
    async past({ before, since, limit }) {
      const id = { gte: firstIdOf(since), ...(before === null ? {} : { lt: before }) };
      const rows = await prisma.comment.findMany({
        where: { id, secret: { isNot: null } },
        orderBy: { id: 'desc' },
        take: limit,
        include: { ...withText, case: { select: { decision: true } } },
      });
      return rows.map(({ case: own, ...row }): PastRecord => {
        const text = readText(row, keys.wrap);
        return {
          id: row.id,
          text,
          at: row.at,
          decision: decisionIn(own?.decision),
          queued: own !== null,
        };
      });
    },
    volumes: (since, slotMs) => volumes(prisma, since, slotMs),
    hits: (since, slotMs) => hits(prisma, since, slotMs),
    outcomes: (since) => outcomes(prisma, since),
  };
}

function decisionIn(kept: unknown): PastRecord['decision'] {
  if (typeof kept !== 'object' || kept === null || !('kind' in kept)) return null;
  return oneOf(decisions, String(kept.kind));
}

/** Ids are in the order of arrival, so that the newest days need no index of their own. */
async function volumes(
  prisma: PrismaClient,
  ...[since, slotMs]: Parameters<LabStore['volumes']>
): ReturnType<LabStore['volumes']> {
  const rows = await prisma.$queryRaw<{ slot: number; comments: number }[]>`
    SELECT floor(extract(epoch FROM received_at) * 1000 / ${slotMs}::int)::int AS slot,
      count(*)::int AS comments
    FROM comment WHERE id >= ${firstIdOf(since)}::uuid AND received_at >= ${since}
    GROUP BY 1 ORDER BY 1`;
  return rows.map(({ slot, comments }) => ({ slot: new Date(slot * slotMs), comments }));
}

async function hits(
  prisma: PrismaClient,
  ...[since, slotMs]: Parameters<LabStore['hits']>
): ReturnType<LabStore['hits']> {
  const rows = await prisma.$queryRaw<
    { id: string; version: number; slot: number; hits: number }[]
  >`
    SELECT rule_id AS id, rule_version AS version, count(*)::int AS hits,
      floor(extract(epoch FROM at) * 1000 / ${slotMs}::int)::int AS slot
    FROM rule_hit WHERE at >= ${since}
    GROUP BY rule_id, rule_version, slot ORDER BY rule_id, rule_version, slot`;
  return rows.map(({ slot, ...row }) => ({ ...row, slot: new Date(slot * slotMs) }));
}

interface OutcomeRow {
  readonly id: string;
  readonly version: number;
  readonly mode: string;
  readonly removed: number;
  readonly kept: number;
  readonly undecided: number;
  readonly last: Date;
}

async function outcomes(prisma: PrismaClient, since: Date): ReturnType<LabStore['outcomes']> {
  const rows = await prisma.$queryRaw<OutcomeRow[]>`
    SELECT h.rule_id AS id, h.rule_version AS version, h.mode, max(h.at) AS last,
      count(*) FILTER (WHERE m.decision->>'kind' IS NOT NULL
        AND m.decision->>'kind' <> 'keep')::int AS removed,
      count(*) FILTER (WHERE m.decision->>'kind' = 'keep')::int AS kept,
      count(*) FILTER (WHERE m.decision->>'kind' IS NULL)::int AS undecided
    FROM rule_hit h LEFT JOIN moderation_case m ON m.comment_id = h.comment_id
    WHERE h.at >= ${since}
    GROUP BY h.rule_id, h.rule_version, h.mode ORDER BY h.rule_id, h.rule_version, h.mode`;
  return rows.map((row) => ({ ...row, mode: oneOf(modes, row.mode) }));
}

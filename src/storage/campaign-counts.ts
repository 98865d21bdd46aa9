import type { CampaignCounts, CampaignStore } from '../topics/campaigns/ports.js';
import type { PrismaClient } from './generated/client.js';
import { stories } from './story-rows.js';
import { isShown } from './story-store.js';

/** Counted when it is asked for: what was hidden, removed or withdrawn counts no more at once. */
export async function countCampaign(
  prisma: PrismaClient,
  { slug, term, startsAt, endsAt }: Parameters<CampaignStore['counts']>[0],
  now: Date,
): Promise<CampaignCounts> {
  const [counted] = await prisma.$queryRaw<Record<keyof CampaignCounts, bigint>[]>`
    WITH told AS (
      SELECT s.author FROM ${stories}
      WHERE s.campaign = ${slug} AND s.withdrawn_at IS NULL AND ${isShown(now)}),
    said AS (
      SELECT c.author FROM topic_use u JOIN comment c ON c.id = u.comment_id
      LEFT JOIN moderation_case h ON h.id = c.held_by
      WHERE u.term = ${term} AND u.at >= ${startsAt} AND u.at < ${endsAt}
        AND split_part(u.space, ':', 1) <> 'story' AND ${isShown(now)})
    SELECT (SELECT count(*) FROM told) AS stories, (SELECT count(*) FROM said) AS discussions,
      (SELECT count(DISTINCT author) FROM (
        SELECT author FROM told UNION ALL SELECT author FROM said) everyone) AS participants`;
  return {
    stories: Number(counted?.stories ?? 0),
    discussions: Number(counted?.discussions ?? 0),
    participants: Number(counted?.participants ?? 0),
  };
}

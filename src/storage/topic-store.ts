import type { Clock } from '../core/clock.js';
import type { TermUse, TopicStore } from '../topics/ports.js';
import type { PrismaClient } from './generated/client.js';

/**
 * Uses of terms. They are kept with every comment and counted when read: a comment that is hidden
 * or removed, or held back by a sanction that runs, takes its uses with it at once, and one that
 * comes back brings them back.
 */
export function createTopicStore(prisma: PrismaClient, clock: Clock): TopicStore {
  return {
    async since(at) {
      return prisma.$queryRaw<TermUse[]>`
        SELECT u.term, u.label, u.author, u.space, u.at
        FROM topic_use u JOIN comment c ON c.id = u.comment_id AND c.state = 'visible'
        LEFT JOIN moderation_case h ON h.id = c.held_by AND h.sanction_until > ${clock.now()}
        WHERE u.at >= ${at} AND h.id IS NULL
        ORDER BY u.at, u.comment_id, u.term`;
    },
  };
}

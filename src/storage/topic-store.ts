import type { TermUse, TopicStore } from '../topics/ports.js';
import type { PrismaClient } from './generated/client.js';

/**
 * Uses of terms. They are kept with every comment and counted when read: a comment that is hidden
 * or removed takes its uses with it at once, and one that comes back brings them back.
 */
export function createTopicStore(prisma: PrismaClient): TopicStore {
  return {
    async since(at) {
      return prisma.$queryRaw<TermUse[]>`
        SELECT u.term, u.label, u.author, u.space, u.at
        FROM topic_use u JOIN comment c ON c.id = u.comment_id AND c.state = 'visible'
        WHERE u.at >= ${at}
        ORDER BY u.at, u.comment_id, u.term`;
    },
  };
}

import type { Clock } from '../core/clock.js';
import type { PersonalStore } from '../core/personal-store.js';
import type { PrismaClient } from './generated/client.js';
import type { Keys } from './keys.js';
import { openStory, type ReadStory, stories, storyColumns, toStory } from './story-rows.js';

/** A person's stories: what they say, under which name, and what their author agreed to. */
export function createPersonalStories(
  prisma: PrismaClient,
  { keys, clock }: { readonly keys: Pick<Keys, 'wrap'>; readonly clock: Clock },
): PersonalStore {
  return {
    async exportOf(person) {
      const rows = await prisma.$queryRaw<ReadStory[]>`
        SELECT ${storyColumns(clock.now())} FROM ${stories}
        WHERE s.author = ${person} ORDER BY s.id`;
      return rows.map((row) => {
        const { author: _, ...story } = toStory(row, keys.wrap);
        const address = openStory(row, keys.wrap)?.address ?? null;
        return { ...story, address, withdrawnAt: row.withdrawnAt };
      });
    },
    async eraseOf(person, { askedAt }) {
      const gone = await prisma.$queryRaw<{ space: string }[]>`
        DELETE FROM story WHERE author = ${person} AND submitted_at <= ${askedAt} RETURNING space`;
      const spaces = [...new Set(gone.map(({ space }) => space))];
      return { erased: gone.length, kept: 0, spaces };
    },
  };
}

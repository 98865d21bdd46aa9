import type { Clock } from '../core/clock.js';
import { UserError } from '../core/errors.js';
import type { NewStory, StoryStore, UnhandedStory } from '../topics/stories/ports.js';
import { withdrawComment } from './comment-withdraw.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import type { Keys } from './keys.js';
import { newId } from './new-id.js';
import {
  type ReadStory,
  sealStory,
  stories,
  storyColumns,
  toStory,
  toUnhanded,
} from './story-rows.js';
import { type Db, type Tx, transaction } from './transaction.js';
import { isUuid } from './words.js';

interface Parts {
  readonly keys: Pick<Keys, 'wrap'>;
  readonly clock: Clock;
}

/** Readers' stories, each with what moderation says of it. */
export function createStoryStore(prisma: PrismaClient, { keys, clock }: Parts): StoryStore {
  const read = (where: Prisma.Sql) => readStories(prisma, where, clock.now());
  const opened = (rows: readonly ReadStory[]) => rows.map((row) => toStory(row, keys.wrap));
  return {
    add: (story) => transaction(prisma, (tx) => add(tx, story, { keys, clock })),
    async wall(campaign, { limit, before }) {
      if (before !== undefined && !isUuid(before)) return [];
      const older = before === undefined ? Prisma.empty : Prisma.sql`AND s.id < ${before}::uuid`;
      return opened(
        await read(Prisma.sql`
          s.campaign = ${campaign} AND s.withdrawn_at IS NULL AND ${isShown(clock.now())} ${older}
          ORDER BY s.id DESC LIMIT ${limit}`),
      );
    },
    async of(author, limit) {
      return opened(await read(Prisma.sql`s.author = ${author} ORDER BY s.id DESC LIMIT ${limit}`));
    },
    async get(id) {
      if (!isUuid(id)) return null;
      const [story] = opened(await read(Prisma.sql`s.id = ${id}::uuid`));
      return story ?? null;
    },
    withdraw: async (id, at) => isUuid(id) && transaction(prisma, (tx) => withdraw(tx, id, at)),
    async unhanded(before, limit) {
      const rows = await read(Prisma.sql`
        c.id IS NULL AND s.withdrawn_at IS NULL AND k.wrapped IS NOT NULL
        AND s.submitted_at < ${before} ORDER BY s.id LIMIT ${limit}`);
      return rows.flatMap((row) => toUnhanded(row, keys.wrap) ?? []);
    },
    dropRefused: () => prisma.$executeRaw`
      DELETE FROM story_key k USING story s, comment c
      WHERE k.story_id = s.id AND c.space = s.space AND c.external_id = s.id::text
        AND c.state = 'removed'
        AND NOT EXISTS (SELECT 1 FROM comment_content t WHERE t.comment_id = c.id)`,
  };
}

/** That a story's comment may be seen. */
export function isShown(now: Date): Prisma.Sql {
  return Prisma.sql`c.state = 'visible' AND coalesce(h.sanction_until <= ${now}, true)`;
}

function readStories(db: Db, where: Prisma.Sql, now: Date): Promise<ReadStory[]> {
  return db.$queryRaw<ReadStory[]>`SELECT ${storyColumns(now)} FROM ${stories} WHERE ${where}`;
}

async function add(tx: Tx, story: NewStory, { keys, clock }: Parts): Promise<UnhandedStory> {
  const { key, campaign, space, author, language, consent } = story;
  const now = clock.now();
  const [known] = await readStories(tx, Prisma.sql`s.key = ${key}`, now);
  if (known) return toUnhanded(known, keys.wrap) ?? withdrawn();
  const id = newId(consent.at);
  const { cipher, wrapped } = sealStory(story, id, keys.wrap);
  await tx.story.create({
    data: {
      ...{ id, campaignSlug: campaign, space, author, language, key, cipher },
      ...{ consentVersion: consent.version, licence: consent.licence, ageCheck: consent.age },
      submittedAt: consent.at,
      secret: { create: { wrapped } },
    },
  });
  const { text, penName, address } = story;
  return { id, campaign, space, author, text, penName, address, submittedAt: consent.at };
}

function withdrawn(): never {
  throw new UserError('no-such-story');
}

/** Together or not at all: the wall shows it no more, nobody decides about it, its words are gone. */
async function withdraw(tx: Tx, id: string, at: Date): Promise<boolean> {
  const [gone] = await tx.story.updateManyAndReturn({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: at },
    select: { space: true },
  });
  if (gone === undefined) return false;
  await tx.storyKey.deleteMany({ where: { storyId: id } });
  await withdrawComment(tx, { space: gone.space, externalId: id }, at);
  return true;
}

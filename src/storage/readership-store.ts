import type { ArrivalStore, ReadershipStore, TitleReadership } from '../library/ports.js';
import type { PrismaClient } from './generated/client.js';
import { canonicalJson, plainJson } from './json.js';
import type { Tx } from './transaction.js';

/** Rows of one statement; a row is about half a kilobyte. */
const batch = 2_000;

/** A model of a million titles takes a minute; until it is whole the one before answers. */
const LONGEST_MS = 600_000;

/** The model that ratings were turned into: a row a title, never a reader. */
export function createReadershipStore(prisma: PrismaClient): ReadershipStore {
  return {
    titleKeys: () =>
      prisma.$queryRaw<{ id: string; isbn: string | null }[]>`
        SELECT id, isbn FROM title ORDER BY id`,
    async foremost(limit) {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        SELECT t.id FROM title AS t LEFT JOIN title_readership AS r ON r.title_id = t.id
        ORDER BY EXISTS (SELECT 1 FROM reading_list_item AS i WHERE i.title_id = t.id) DESC,
                 r.readers DESC NULLS LAST, t.added_at DESC, t.year DESC NULLS LAST, t.id
        LIMIT ${limit}`;
      return rows.map(({ id }) => id);
    },
    async replace(model) {
      const put = async (tx: Tx) => {
        await tx.$executeRaw`DELETE FROM title_readership`;
        for (let start = 0; start < model.length; start += batch) {
          await putBatch(tx, model.slice(start, start + batch));
        }
      };
      await prisma.$transaction(put, { timeout: LONGEST_MS });
    },
    async all() {
      const rows = await prisma.$queryRaw<{ row: string }[]>`
        SELECT json_build_object('title', title_id, 'readers', readers,
                                 'neighbours', neighbours, 'weights', weights)::text AS row
        FROM title_readership ORDER BY title_id`;
      return rows.map(({ row }) => JSON.parse(row));
    },
  };
}

/** When titles were added: what is new is read off it. */
export function createArrivalStore(prisma: PrismaClient): ArrivalStore {
  return {
    latest: (limit) =>
      prisma.$queryRaw<{ id: string; at: Date }[]>`
        SELECT id, added_at AS at FROM title
        ORDER BY added_at DESC, year DESC NULLS LAST, id LIMIT ${limit}`,
  };
}

function putBatch(tx: Tx, rows: readonly TitleReadership[]): Promise<number> {
  const json = canonicalJson(plainJson(rows));
  return tx.$executeRaw`
    INSERT INTO title_readership (title_id, readers, neighbours, weights)
    SELECT title, readers, neighbours, weights
    FROM jsonb_to_recordset(${json}::jsonb) AS new(
      title text, readers int, neighbours text[], weights real[])`;
}

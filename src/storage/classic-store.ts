import type { BroughtClassic, ClassicStore } from '../library/ports.js';
import type { PrismaClient } from './generated/client.js';
import { canonicalJson, plainJson } from './json.js';

/** Classics that the library brought, in the order of their ids. */
export function createClassicStore(prisma: PrismaClient): ClassicStore {
  return {
    async put(texts, at) {
      const once = [...new Map(texts.map((text) => [text.id, text])).values()];
      const rows = canonicalJson(plainJson(once.map(toRow)));
      // What differs is written, so that the same again changes nothing.
      return prisma.$executeRaw`
        INSERT INTO classic_text AS t (id, deck, title, author, dynasty, text, source, help, season,
                                       festival, "when", opening, updated_at)
        SELECT id, deck, title, author, dynasty, text, source, help, season,
               festival, "when", opening, ${at}
        FROM jsonb_to_recordset(${rows}::jsonb) AS new(
          id text, deck text, title text, author text, dynasty text, text text, source text,
          help jsonb, season text, festival text, "when" text[], opening text)
        ON CONFLICT (id) DO UPDATE SET
          deck = excluded.deck, title = excluded.title, author = excluded.author,
          dynasty = excluded.dynasty, text = excluded.text, source = excluded.source,
          help = excluded.help, season = excluded.season, festival = excluded.festival,
          "when" = excluded."when", opening = excluded.opening, updated_at = excluded.updated_at
        WHERE (t.deck, t.title, t.author, t.dynasty, t.text, t.source, t.help, t.season,
               t.festival, t."when", t.opening)
          IS DISTINCT FROM
              (excluded.deck, excluded.title, excluded.author, excluded.dynasty, excluded.text,
               excluded.source, excluded.help, excluded.season, excluded.festival,
               excluded."when", excluded.opening)`;
    },
    async all() {
      const rows = await prisma.$queryRaw<{ record: string }[]>`
        SELECT json_build_object(
          'id', id, 'deck', deck, 'title', title, 'author', author, 'dynasty', dynasty,
          'text', text, 'source', source, 'help', help, 'season', season, 'festival', festival,
          'when', "when", 'opening', opening)::text AS record
        FROM classic_text ORDER BY id`;
      return rows.map(({ record }) => JSON.parse(record));
    },
  };
}

function toRow(text: BroughtClassic): Readonly<Record<string, unknown>> {
  const { season = null, festival = null, when = [] } = text;
  return { ...text, season, festival, when };
}

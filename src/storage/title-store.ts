import { shelfKey } from '../core/call-number.js';
import type {
  FoundTitle,
  IndexedTitle,
  PageOfTitles,
  TitleRecord,
  TitleStore,
  Way,
} from '../library/ports.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { canonicalJson, plainJson } from './json.js';
import { toTsquery } from './term-query.js';
import { type Tx, transaction } from './transaction.js';

const batch = 500;

/** Few enough to be read at once. */
const page = 5_000;

/** How far along a shelf anyone leafs in a chat. Copies. */
const mostCopies = 1_000;

/** Several ways may find one title: so many times the titles wanted are gathered at most. */
const ENOUGH = 3;

/** The catalogue. */
export function createTitleStore(prisma: PrismaClient): TitleStore {
  const read = async (rest: Prisma.Sql): Promise<TitleRecord[]> => {
    const rows = await prisma.$queryRaw<{ record: string }[]>`${selectTitles} ${rest}`;
    return rows.map(({ record }) => JSON.parse(record));
  };
  return {
    async put(titles, at) {
      // The last of two with one id counts.
      const once = [...new Map(titles.map((title) => [title.id, title])).values()];
      let changed = 0;
      for (let start = 0; start < once.length; start += batch) {
        const part = once.slice(start, start + batch);
        changed += await transaction(prisma, (tx) => putBatch(tx, part, at));
      }
      // Additions wait in a list that every search reads from end to end until a vacuum sorts them
      // in, and the embedded database has none.
      if (changed > 0) await prisma.$queryRaw`SELECT gin_clean_pending_list('title_terms_idx')`;
      return changed;
    },
    byTerms: (ways, limit) => byTerms(prisma, ways, limit),
    ofKind: (kind, limit) => read(Prisma.sql`WHERE ${ofKind(kind)} ORDER BY t.id LIMIT ${limit}`),
    async byIds(ids) {
      const found = await read(Prisma.sql`WHERE t.id = ANY(${[...ids]}::text[])`);
      const known = new Map(found.map((title) => [title.id, title]));
      return ids.flatMap((id) => known.get(id) ?? []);
    },
    byIsbn: (isbn13) => read(Prisma.sql`WHERE isbn = ${isbn13} ORDER BY t.id`),
    ofClass: (letter, page) =>
      read(onShelf([shelfKey(letter), shelfKey(letterAfter(letter))], page)),
    byCallNumber(callNumber, page) {
      // A key is written in hexadecimal digits: none of them comes after `g`.
      const from = shelfKey(callNumber);
      return read(onShelf([from, `${from}g`], page));
    },
    after: (id, limit) => read(Prisma.sql`WHERE t.id > ${id} ORDER BY t.id LIMIT ${limit}`),
    async all() {
      const found: TitleRecord[] = [];
      let more: readonly TitleRecord[];
      do {
        const last = found.at(-1)?.id ?? '';
        more = await read(Prisma.sql`WHERE t.id > ${last} ORDER BY t.id LIMIT ${page}`);
        found.push(...more);
      } while (more.length === page);
      return found;
    },
    count: () => prisma.title.count(),
    async subjects(limit) {
      const rows = await prisma.$queryRaw<{ subject: string }[]>`
        SELECT subject FROM title, unnest(subjects) AS subject
        GROUP BY subject ORDER BY count(*) DESC, subject LIMIT ${limit}`;
      return rows.map(({ subject }) => subject);
    },
  };
}

/** A title with its holdings as a `TitleRecord` in JSON; what may stand in it the tables check. */
const record = Prisma.sql`json_build_object(
    'id', t.id, 'kind', kind, 'lang', lang, 'title', title, 'altTitles', alt_titles,
    'authors', authors, 'year', year, 'isbn', isbn, 'subjects', subjects, 'audience', audience,
    'summary', summary, 'sample', t.sample,
    'holdings', (
      SELECT coalesce(json_agg(json_build_object(
        'id', h.id, 'callNumber', call_number, 'hall', hall, 'status', status, 'sample', h.sample)
        ORDER BY h.id), '[]') FROM holding AS h WHERE h.title_id = t.id))::text AS record`;

const selectTitles = Prisma.sql`SELECT ${record} FROM title AS t`;

/**
 * Every way looks in the index by itself, one after the other, and stops at its own limit, its sample
 * first; all stop when there is enough. What a way finds is fenced off from its limit (MATERIALIZED):
 * the planner, who cannot know how rare terms are, would rather read the table for the first few.
 */
async function byTerms(
  prisma: PrismaClient,
  ways: readonly Way[],
  limit: number,
): Promise<readonly FoundTitle[]> {
  const asked = ways.flatMap(({ terms, sample, most }, at) => {
    const whole = toTsquery(terms);
    return whole === null ? [] : [{ at, whole, part: sample ? toTsquery(sample) : null, most }];
  });
  if (asked.length === 0) return [];
  const rows = await prisma.$queryRaw<{ way: number; record: string }[]>`
    WITH hit AS (
      SELECT one.id, way.at FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
          AS way(at int, whole text, part text, most int)
        CROSS JOIN LATERAL (
          WITH part AS MATERIALIZED (SELECT id FROM title WHERE terms @@ way.part::tsquery),
            whole AS MATERIALIZED (SELECT id FROM title WHERE terms @@ way.whole::tsquery)
          SELECT id FROM (SELECT id FROM part UNION ALL SELECT id FROM whole) AS either
          LIMIT way.most) AS one
      LIMIT ${ENOUGH * limit}),
    best AS (SELECT id, min(at) AS way FROM hit GROUP BY id ORDER BY min(at), id LIMIT ${limit})
    SELECT best.way, ${record} FROM best JOIN title AS t ON t.id = best.id
    ORDER BY best.way, t.id`;
  return rows.map(({ way, record: json }) => ({ title: JSON.parse(json), way }));
}

/** Of a stretch of the shelf, its end left out, the titles in order. */
function onShelf(
  [from, to]: readonly [string, string],
  { skip, limit, kind }: PageOfTitles,
): Prisma.Sql {
  return Prisma.sql`JOIN (
    SELECT title_id, min(shelf_key) AS place FROM (
      SELECT title_id, shelf_key FROM holding
      WHERE shelf_key >= ${from} AND shelf_key < ${to}
      ORDER BY shelf_key LIMIT ${mostCopies}) AS copies
    GROUP BY title_id) AS shelf ON shelf.title_id = t.id
    WHERE ${ofKind(kind)} ORDER BY place, t.id OFFSET ${skip} LIMIT ${limit}`;
}

function letterAfter(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1);
}

function ofKind(kind: TitleRecord['kind'] | undefined): Prisma.Sql {
  return kind ? Prisma.sql`kind = ${kind}` : Prisma.sql`true`;
}

/** Writes what differs, and counts the titles that did (in themselves or in their holdings). */
async function putBatch(tx: Tx, titles: readonly IndexedTitle[], at: Date): Promise<number> {
  const rows = await putTitles(tx, titles, at);
  const ids = titles.map(({ id }) => id);
  const kept = titles.flatMap(({ holdings }) => holdings.map(({ id }) => id));
  const removed = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM holding WHERE title_id = ANY(${ids}::text[]) AND NOT id = ANY(${kept}::text[])
    RETURNING title_id AS id`;
  const held = await putHoldings(tx, titles);
  return new Set([...rows, ...removed, ...held].map(({ id }) => id)).size;
}

function putTitles(
  tx: Tx,
  titles: readonly IndexedTitle[],
  at: Date,
): Promise<readonly { id: string }[]> {
  const rows = canonicalJson(
    plainJson(titles.map(({ altTitles, ...title }) => ({ ...title, alt_titles: altTitles }))),
  );
  return tx.$queryRaw<{ id: string }[]>`
    INSERT INTO title AS t (id, kind, lang, title, alt_titles, authors, year, isbn, subjects,
                            audience, summary, sample, terms, added_at)
    SELECT id, kind, lang, title, alt_titles, authors, year, isbn, subjects,
           audience, nullif(summary, 'null'), sample, array_to_tsvector(terms), ${at}
    FROM jsonb_to_recordset(${rows}::jsonb) AS new(
      id text, kind text, lang text, title text, alt_titles text[], authors text[], year int,
      isbn text, subjects text[], audience text, summary jsonb, sample boolean, terms text[])
    ON CONFLICT (id) DO UPDATE SET
      kind = excluded.kind, lang = excluded.lang, title = excluded.title,
      alt_titles = excluded.alt_titles, authors = excluded.authors, year = excluded.year,
      isbn = excluded.isbn, subjects = excluded.subjects, audience = excluded.audience,
      summary = excluded.summary, sample = excluded.sample, terms = excluded.terms
    WHERE (t.kind, t.lang, t.title, t.alt_titles, t.authors, t.year, t.isbn, t.subjects,
           t.audience, t.summary, t.sample, t.terms)
      IS DISTINCT FROM
          (excluded.kind, excluded.lang, excluded.title, excluded.alt_titles, excluded.authors,
           excluded.year, excluded.isbn, excluded.subjects, excluded.audience, excluded.summary,
           excluded.sample, excluded.terms)
    RETURNING id`;
}

function putHoldings(tx: Tx, titles: readonly IndexedTitle[]): Promise<readonly { id: string }[]> {
  const once = new Map(
    titles.flatMap((title) =>
      title.holdings.map(({ id, callNumber, hall, status, sample }) => {
        const place = { call_number: callNumber, shelf_key: shelfKey(callNumber), hall };
        const row = { id, title_id: title.id, ...place, status, sample };
        return [id, row] as const;
      }),
    ),
  );
  const rows = canonicalJson(plainJson([...once.values()]));
  return tx.$queryRaw<{ id: string }[]>`
    INSERT INTO holding AS h (id, title_id, call_number, shelf_key, hall, status, sample)
    SELECT id, title_id, call_number, shelf_key, hall, status, sample
    FROM jsonb_to_recordset(${rows}::jsonb) AS new(
      id text, title_id text, call_number text, shelf_key text, hall text, status text,
      sample boolean)
    ON CONFLICT (id) DO UPDATE SET
      title_id = excluded.title_id, call_number = excluded.call_number,
      shelf_key = excluded.shelf_key, hall = excluded.hall,
      status = excluded.status, sample = excluded.sample
    WHERE (h.title_id, h.call_number, h.shelf_key, h.hall, h.status, h.sample)
      IS DISTINCT FROM (excluded.title_id, excluded.call_number, excluded.shelf_key, excluded.hall,
                        excluded.status, excluded.sample)
    RETURNING title_id AS id`;
}

import type { IndexedTitle, TermQuery, TitleRecord, TitleStore } from '../library/ports.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { canonicalJson, plainJson } from './json.js';
import { type Tx, transaction } from './transaction.js';

const batch = 500;

/** Few enough to be read at once. */
const page = 5_000;

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
    async byTerms(query, limit) {
      const sets = query.sets.filter((set) => set.length > 0);
      if (sets.length === 0) return [];
      return read(Prisma.sql`WHERE ${fits(sets)} AND ${ofKind(query)}
        ORDER BY (SELECT count(*) FROM unnest(terms) AS term
                  WHERE term = ANY(${[...query.prefer]}::text[])) DESC, cardinality(terms), t.id
        LIMIT ${limit}`);
    },
    ofKind: (kind, limit) =>
      read(Prisma.sql`WHERE ${ofKind({ kind })} ORDER BY t.id LIMIT ${limit}`),
    async byIds(ids) {
      const found = await read(Prisma.sql`WHERE t.id = ANY(${[...ids]}::text[])`);
      const known = new Map(found.map((title) => [title.id, title]));
      return ids.flatMap((id) => known.get(id) ?? []);
    },
    byIsbn: (isbn13) => read(Prisma.sql`WHERE isbn = ${isbn13} ORDER BY t.id`),
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

/** Titles with their holdings as `TitleRecord`s in JSON; what may stand in them the tables check. */
const selectTitles = Prisma.sql`
  SELECT json_build_object(
    'id', t.id, 'kind', kind, 'lang', lang, 'title', title, 'altTitles', alt_titles,
    'authors', authors, 'year', year, 'isbn', isbn, 'subjects', subjects, 'audience', audience,
    'summary', summary, 'sample', t.sample,
    'holdings', (
      SELECT coalesce(json_agg(json_build_object(
        'id', h.id, 'callNumber', call_number, 'hall', hall, 'status', status, 'sample', h.sample)
        ORDER BY h.id), '[]') FROM holding AS h WHERE h.title_id = t.id))::text AS record
  FROM title AS t`;

/** The terms that fit alone are looked for together; each larger set by itself. */
function fits(sets: TermQuery['sets']): Prisma.Sql {
  const alone = sets.flatMap((set) => (set.length === 1 ? set : []));
  const together = sets.filter((set) => set.length > 1);
  const ways = together.map((set) => Prisma.sql`terms @> ${[...set]}::text[]`);
  if (alone.length > 0) ways.push(Prisma.sql`terms && ${alone}::text[]`);
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
}

function ofKind({ kind }: Pick<TermQuery, 'kind'>): Prisma.Sql {
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
           audience, nullif(summary, 'null'), sample, terms, ${at}
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
        const row = { id, title_id: title.id, call_number: callNumber, hall, status, sample };
        return [id, row] as const;
      }),
    ),
  );
  const rows = canonicalJson(plainJson([...once.values()]));
  return tx.$queryRaw<{ id: string }[]>`
    INSERT INTO holding AS h (id, title_id, call_number, hall, status, sample)
    SELECT id, title_id, call_number, hall, status, sample
    FROM jsonb_to_recordset(${rows}::jsonb) AS new(
      id text, title_id text, call_number text, hall text, status text, sample boolean)
    ON CONFLICT (id) DO UPDATE SET
      title_id = excluded.title_id, call_number = excluded.call_number, hall = excluded.hall,
      status = excluded.status, sample = excluded.sample
    WHERE (h.title_id, h.call_number, h.hall, h.status, h.sample)
      IS DISTINCT FROM (excluded.title_id, excluded.call_number, excluded.hall, excluded.status,
                        excluded.sample)
    RETURNING title_id AS id`;
}

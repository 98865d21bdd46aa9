import { shelfKey } from '../../src/core/call-number.js';
import { titleTerms } from '../../src/library/catalogue/terms.js';
import type { TitleRecord } from '../../src/library/ports.js';
import type { Shelf } from './measure.js';

const BATCH = 2_000;

/** Fills an empty shelf in plain SQL, indexes last, as a first filling would be done; seconds. */
export async function loadTitles(
  { sql }: Shelf,
  count: number,
  titleOf: (index: number) => TitleRecord | undefined,
): Promise<number> {
  const started = performance.now();
  await sql('DROP INDEX title_terms_idx; DROP INDEX holding_shelf_key_idx');
  let written: Promise<unknown> = Promise.resolve();
  for (let start = 0; start < count; start += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, count - start) }, (_, at) =>
      titleOf(start + at),
    ).flatMap((title) => title ?? []);
    const script = [
      `INSERT INTO title (id, kind, lang, title, alt_titles, authors, year, isbn, subjects,
        audience, sample, terms, added_at) VALUES ${some.map(titleRow).join()}`,
      ...copiesOf(some),
    ].join(';');
    // The next batch is made while a server writes this one.
    await written;
    written = sql(script);
    written.catch(() => {});
    if (start % 50_000 === 0) console.error(`${start} titles`);
  }
  await written;
  await sql(`SET maintenance_work_mem = '256MB'`);
  await sql('CREATE INDEX title_terms_idx ON title USING gin (terms)');
  await sql('CREATE INDEX holding_shelf_key_idx ON holding (shelf_key)');
  await sql('ANALYZE title; ANALYZE holding');
  return (performance.now() - started) / 1000;
}

function titleRow(title: TitleRecord): string {
  const { id, kind, lang, altTitles, authors, year, isbn, subjects, audience } = title;
  const terms = `array_to_tsvector(${list(titleTerms(title))})`;
  return `(${[
    ...[id, kind, lang, title.title].map(text),
    ...[list(altTitles), list(authors), year ?? 'NULL', isbn ? text(isbn) : 'NULL'],
    ...[list(subjects), text(audience), false, terms, 'now()'],
  ].join()})`;
}

function copiesOf(titles: readonly TitleRecord[]): readonly string[] {
  const rows = titles.flatMap(copyRows);
  if (rows.length === 0) return [];
  return [
    `INSERT INTO holding (id, title_id, call_number, shelf_key, hall, status) VALUES ${rows.join()}`,
  ];
}

function copyRows({ id, holdings }: TitleRecord): readonly string[] {
  return holdings.map(
    ({ id: own, callNumber, hall, status }) =>
      `(${[own, id, callNumber, shelfKey(callNumber), hall, status].map(text).join()})`,
  );
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function list(values: readonly string[]): string {
  const quoted = values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`);
  return `${text(`{${quoted.join()}}`)}::text[]`;
}

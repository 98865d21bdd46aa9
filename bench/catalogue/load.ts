import { titleTerms } from '../../src/library/catalogue/terms.js';
import type { TitleRecord } from '../../src/library/ports.js';
import type { Shelf } from './measure.js';

const BATCH = 2_000;

/** Puts titles on an empty shelf as an import does; seconds. */
export async function loadTitles(
  { titles, sql }: Shelf,
  count: number,
  titleOf: (index: number) => TitleRecord | undefined,
): Promise<number> {
  const started = performance.now();
  // A first filling without the index, which is then made at once: a quarter of the time.
  await sql('DROP INDEX title_terms_idx');
  await sql('CREATE INDEX title_terms_idx ON title USING gin (terms) WHERE false');
  for (let start = 0; start < count; start += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, count - start) }, (_, at) =>
      titleOf(start + at),
    );
    const whole = some.flatMap((title) => (title ? [{ ...title, terms: titleTerms(title) }] : []));
    await titles.put(whole, new Date(0));
    if (start % 50_000 === 0) process.stderr.write(`\r${start} titles`);
  }
  process.stderr.write('\r');
  await sql('DROP INDEX title_terms_idx');
  await sql('CREATE INDEX title_terms_idx ON title USING gin (terms)');
  await sql('ANALYZE title');
  return (performance.now() - started) / 1000;
}

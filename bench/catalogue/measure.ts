import { createCatalogueDesk } from '../../src/library/catalogue/catalogue-desk.js';
import type { TitleRecord, TitleStore } from '../../src/library/ports.js';
import type { Report } from '../report.js';
import { type Asked, questionsAbout } from './questions.js';

/** A loaded database. */
export interface Shelf {
  readonly name: string;
  readonly barMs: number;
  readonly titles: TitleStore;
  sql(script: string): Promise<unknown>;
}

const bars: Readonly<Record<string, number>> = {
  exact: 0.95,
  typo: 0.85,
  half: 0.85,
  pinyin: 0.9,
  'pinyin with spaces': 0.9,
  'author and title': 0.95,
  ISBN: 0.95,
};

/** How often the first answer is right, by kind of question. */
export async function measureAccuracy(
  report: Report,
  { name, titles }: Shelf,
  sample: readonly TitleRecord[],
): Promise<void> {
  const desk = createCatalogueDesk(titles);
  const counts = new Map<string, { asked: number; meant: number; fits: number }>();
  for (const asked of sample.flatMap(questionsAbout)) {
    const [first] = await desk.find(asked.query, 5);
    const count = counts.get(asked.kind) ?? { asked: 0, meant: 0, fits: 0 };
    count.asked += 1;
    if (first && asked.isMeant(first)) count.meant += 1;
    if (first && asked.fits(first)) count.fits += 1;
    else if (process.env.SHOW_MISSES) console.log(asked.kind, asked.query, first?.title);
    counts.set(asked.kind, count);
  }
  for (const [kind, { asked, meant, fits }] of counts) {
    const bar = bars[kind];
    report.figure({
      name: `${name}: ${kind} (${asked})`,
      value: fits / asked,
      unit: 'right',
      ...(bar && { bar: { is: 'above', value: bar - 0.0001 } }),
      peer: { name: 'the very title', value: meant / asked },
    });
  }
}

/** How long answers take, over a mix of every kind of question in a shuffled order. */
export async function measureSpeed(
  report: Report,
  shelf: Shelf,
  sample: readonly TitleRecord[],
): Promise<void> {
  const desk = createCatalogueDesk(shelf.titles);
  const all = sample.flatMap(questionsAbout);
  const questions = all.toSorted((one, other) => order(one) - order(other));
  const times = new Map<string, number[]>();
  for (const [at, { kind, query }] of questions.entries()) {
    const started = performance.now();
    await desk.find(query, 5);
    if (at < 100) continue;
    const took = performance.now() - started;
    times.set(kind, [...(times.get(kind) ?? []), took]);
  }
  const mix = [...times.values()].flat();
  const peer = await peerMs(shelf, questions.slice(0, 10));
  for (const share of [0.5, 0.95, 0.99]) {
    report.figure({
      name: `${shelf.name}: search, mix of ${mix.length}, p${share * 100}`,
      value: percentile(mix, share),
      unit: 'ms',
      ...(share === 0.95 && { bar: { is: 'below', value: shelf.barMs } }),
      peer: { name: 'ILIKE, median', value: peer },
    });
  }
  for (const [kind, some] of times) {
    const [middle, most] = [percentile(some, 0.5), percentile(some, 0.95)];
    report.line(`  ${kind.padEnd(20)} p50 ${middle.toFixed(1)} ms  p95 ${most.toFixed(1)} ms`);
  }
}

/** The same words through the plain way on the same table. */
async function peerMs({ sql }: Shelf, questions: readonly Asked[]): Promise<number> {
  const times: number[] = [];
  for (const { query } of questions) {
    const words = (query.query ?? '').replace(/['%_\\]/g, '');
    const started = performance.now();
    await sql(`SELECT id FROM title WHERE title ILIKE '%${words}%' ORDER BY length(title) LIMIT 5`);
    times.push(performance.now() - started);
  }
  return percentile(times, 0.5);
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A shuffle that is the same at every run. */
function order({ kind, query }: Asked): number {
  return [...`${kind}${query.query}`].reduce(
    (hash, one) => (hash * 31 + (one.codePointAt(0) ?? 0)) % 65_521,
    7,
  );
}

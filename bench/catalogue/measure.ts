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

interface Count {
  asked: number;
  meant: number;
  fits: number;
  readonly times: number[];
  /** Processor time of this process, ms. */
  readonly processor: number[];
}

function none(): Count {
  return { asked: 0, meant: 0, fits: 0, times: [], processor: [] };
}

/** The first questions of a run pay for what is read and compiled once. */
const WARM_UP = 50;

/**
 * Asks every kind of question about a sample, in a shuffled order: how often the first answer is right,
 * and how long answers take beside the plain way. Processor time is that of this process, which on the
 * embedded database is all of it, whatever else the machine does.
 */
export async function measure(
  report: Report,
  shelf: Shelf,
  sample: readonly TitleRecord[],
): Promise<void> {
  const desk = createCatalogueDesk(shelf.titles);
  const all = sample.flatMap(questionsAbout);
  const questions = all.toSorted((one, other) => order(one) - order(other));
  for (const { query } of questions.slice(0, WARM_UP)) await desk.find(query, 5);
  const counts = new Map<string, Count>();
  for (const asked of questions) {
    const count = counts.get(asked.kind) ?? none();
    const [started, used] = [performance.now(), process.cpuUsage()];
    const [first] = await desk.find(asked.query, 5);
    count.times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(used);
    count.processor.push((user + system) / 1000);
    count.asked += 1;
    if (first && asked.isMeant(first)) count.meant += 1;
    if (first && asked.fits(first)) count.fits += 1;
    counts.set(asked.kind, count);
  }
  reportAccuracy(report, shelf, counts);
  const mix = [...counts.values()].flatMap(({ times }) => times);
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
  const processor = [...counts.values()].flatMap((count) => count.processor);
  report.line(`  processor time of it: ${spread(processor)}`);
}

function reportAccuracy(report: Report, { name }: Shelf, counts: ReadonlyMap<string, Count>): void {
  for (const [kind, { asked, meant, fits, times, processor }] of counts) {
    const bar = bars[kind];
    report.figure({
      name: `${name}: ${kind} (${asked})`,
      value: fits / asked,
      unit: 'right',
      ...(bar && { bar: { is: 'above', value: bar - 0.0001 } }),
      peer: { name: 'the very title', value: meant / asked },
    });
    report.line(`  ${spread(times)}; of processor ${spread(processor)}`);
  }
}

function spread(times: readonly number[]): string {
  const [middle, most] = [percentile(times, 0.5), percentile(times, 0.95)];
  return `p50 ${middle.toFixed(1)} ms  p95 ${most.toFixed(1)} ms`;
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

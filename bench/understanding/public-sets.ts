import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type Example, type TrainOptions, trainLinear } from '../../src/text/linear.js';
import { createPredictor, type Predictor } from '../../src/text/predictor.js';
import { foldForMatching } from '../../src/text/script.js';
import { dataFile } from '../data-file.js';
import type { Report } from '../report.js';
import { nodeNlp } from './node-nlp.js';

const row = z.object({
  text: z.string(),
  label: z.string(),
  split: z.enum(['train', 'val']).optional(),
});
type Row = z.output<typeof row>;
interface Scored {
  readonly gold: string;
  readonly label: string;
  readonly score: number;
}

/**
 * Chosen within the training parts: for CLINC150 on a fifth of it held back, for BANKING77 on the
 * first of five folds, which is left out of what is reported.
 */
const options = {
  clinc: { bits: 15, words: 2, chars: 4, cost: 1, seed: 1 },
  banking: { bits: 18, words: 2, chars: 4, cost: 0.5, seed: 1 },
};
const outside = 'oos';

/** CLINC150 and BANKING77 where the folder has them; the same code, trained on their training parts. */
export async function publicSets(folder: string, report: Report): Promise<void> {
  await clinc(await readRows(await dataFile(folder, 'clinc150-train-val.jsonl.gz')), report);
  await banking(await readRows(await dataFile(folder, 'banking77-train.jsonl.gz')), report);
}

async function readRows(file: string): Promise<Row[]> {
  const lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines
    .map((line) => row.parse(JSON.parse(line)))
    .map((one) => ({ ...one, text: foldForMatching(one.text) }));
}

/** The threshold is chosen on one half of the validation part and reported on the other, both ways. */
async function clinc(rows: readonly Row[], report: Report): Promise<void> {
  const known = rows.filter(({ split, label }) => split === 'train' && label !== outside);
  const kept = rows.filter(({ split }) => split === 'val');
  const { predict, seconds } = trained(known, options.clinc);
  const scored = kept.map((one) => ({ gold: one.label, ...predict(one.text) }));
  const even = scored.filter((_, index) => index % 2 === 0);
  const odd = scored.filter((_, index) => index % 2 === 1);
  report.line(
    `CLINC150 (${known.length} phrases, trained in ${seconds.toFixed(1)} s of processor)`,
  );
  report.line(`  on odd     ${line(odd, chosen(even))}`);
  report.line(`  on even    ${line(even, chosen(odd))}`);
  for (const threshold of [-1, -0.8, -0.7, -0.6, -0.5, -0.4, -0.2]) {
    report.line(`  at ${threshold.toFixed(1).padStart(4)}    ${line(scored, threshold)}`);
  }
  const own = together([odd, chosen(even)], [even, chosen(odd)]);
  const peer = measured(await peerOn(known, kept), 0);
  const above = (value: number) => ({ bar: { is: 'above', value } as const });
  const beside = (value: number) => ({ peer: { name: 'node-nlp', value } });
  report.figure({
    name: 'CLINC150: in-scope accuracy',
    value: own.accuracy,
    unit: 'of 1',
    ...above(0.92),
    ...beside(peer.accuracy),
  });
  report.figure({
    name: 'CLINC150: out-of-scope recall',
    value: own.recall,
    unit: 'of 1',
    ...above(0.6),
    ...beside(peer.recall),
  });
}

/** node-nlp on the same questions; `None` is its own refusal. */
async function peerOn(known: readonly Row[], kept: readonly Row[]): Promise<readonly Scored[]> {
  const peer = await nodeNlp(known, 'en');
  const theirs: Scored[] = [];
  for (const one of kept) {
    const { label, score } = await peer.guess(one.text);
    theirs.push({ gold: one.label, label, score: label === 'None' ? -1 : score });
  }
  return theirs;
}

/** The mean of both halves, each with the threshold that was chosen on the other. */
function together(...halves: readonly (readonly [readonly Scored[], number])[]) {
  const figures = halves.map(([half, threshold]) => measured(half, threshold));
  const mean = (of: (figure: (typeof figures)[number]) => number) =>
    figures.reduce((sum, figure) => sum + of(figure), 0) / figures.length;
  return { accuracy: mean((one) => one.accuracy), recall: mean((one) => one.recall) };
}

/** Five folds over the training part: the first, on which the options were chosen, does not count. */
async function banking(rows: readonly Row[], report: Report): Promise<void> {
  let [right, asked] = [0, 0];
  for (let fold = 1; fold < 5; fold++) {
    const others = rows.filter((_, index) => index % 5 !== fold);
    const { predict } = trained(others, options.banking);
    const own = rows.filter((_, index) => index % 5 === fold);
    right += own.filter((one) => predict(one.text).label === one.label).length;
    asked += own.length;
  }
  report.figure({
    name: `BANKING77: accuracy in 4 folds of 5, ${asked} asked`,
    value: right / asked,
    unit: 'of 1',
    bar: { is: 'above', value: 0.9 },
  });
}

function trained(rows: readonly Row[], options: TrainOptions): { predict: Predictor; seconds: number } {
  const before = process.cpuUsage();
  const examples: Example[] = rows.map(({ text, label }) => ({ text, label }));
  const predict = createPredictor(trainLinear(examples, options));
  return { predict, seconds: process.cpuUsage(before).user / 1e6 };
}

/** What a little more than the bar asks for must be refused in the half on which is chosen. */
const refusedAtLeast = 0.62;

/** The lowest threshold that refuses enough: every higher one gives up answers that are right. */
function chosen(scored: readonly Scored[]): number {
  const candidates = Array.from({ length: 201 }, (_, index) => -1.2 + index / 100);
  const enough = candidates.find((one) => measured(scored, one).recall >= refusedAtLeast);
  return enough ?? 0;
}

function measured(scored: readonly Scored[], threshold: number) {
  const inside = scored.filter(({ gold }) => gold !== outside);
  const foreign = scored.filter(({ gold }) => gold === outside);
  const right = inside.filter(({ gold, label, score }) => gold === label && score >= threshold);
  const refused = foreign.filter(({ score }) => score < threshold);
  return { accuracy: right.length / inside.length, recall: refused.length / foreign.length };
}

function line(scored: readonly Scored[], threshold: number): string {
  const { accuracy, recall } = measured(scored, threshold);
  return `in-scope ${accuracy.toFixed(3)}  out-of-scope recall ${recall.toFixed(2)}  (threshold ${threshold.toFixed(2)})`;
}

import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type Example, trainLinear } from '../../src/text/linear.js';
import { createPredictor, type Predictor } from '../../src/text/predictor.js';
import { foldForMatching } from '../../src/text/script.js';
import { dataFile } from '../data-file.js';
import { nodeNlp } from './node-nlp.js';

type Out = (line: string) => void;

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

const options = { bits: 15, words: 2, chars: 4, cost: 1, seed: 1 };
const outside = 'oos';

/** CLINC150 and BANKING77 where the folder has them; the same code, trained on their training parts. */
export async function publicSets(folder: string, out: Out): Promise<void> {
  await clinc(await readRows(await dataFile(folder, 'clinc150-train-val.jsonl.gz')), out);
  await banking(await readRows(await dataFile(folder, 'banking77-train.jsonl.gz')), out);
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
async function clinc(rows: readonly Row[], out: Out): Promise<void> {
  const known = rows.filter(({ split, label }) => split === 'train' && label !== outside);
  const kept = rows.filter(({ split }) => split === 'val');
  const { predict, seconds } = trained(known);
  const start = performance.now();
  const scored = kept.map((one) => ({ gold: one.label, ...predict(one.text) }));
  const speed = kept.length / ((performance.now() - start) / 1000);
  const even = scored.filter((_, index) => index % 2 === 0);
  const odd = scored.filter((_, index) => index % 2 === 1);
  out(`CLINC150 (${known.length} phrases, trained in ${seconds.toFixed(1)} s)`);
  out(`  on odd     ${line(odd, chosen(even))}  ${Math.round(speed)} sentences/s`);
  out(`  on even    ${line(even, chosen(odd))}`);
  out(`  together   ${together([odd, chosen(even)], [even, chosen(odd)])}`);
  for (const threshold of [-1, -0.8, -0.7, -0.6, -0.5, -0.4, -0.2]) {
    out(`  at ${threshold.toFixed(1).padStart(4)}    ${line(scored, threshold)}`);
  }
  const peer = await nodeNlp(known, 'en');
  const theirs: Scored[] = [];
  for (const one of kept) {
    const { label, score } = await peer.guess(one.text);
    theirs.push({ gold: one.label, label, score: label === 'None' ? -1 : score });
  }
  out(`  node-nlp   ${line(theirs, 0)}  (trained in ${peer.trainSeconds.toFixed(1)} s)`);
}

/** The mean of both halves, each with the threshold that was chosen on the other. */
function together(...halves: readonly (readonly [readonly Scored[], number])[]): string {
  const figures = halves.map(([half, threshold]) => measured(half, threshold));
  const mean = (of: (figure: (typeof figures)[number]) => number) =>
    figures.reduce((sum, figure) => sum + of(figure), 0) / figures.length;
  const [accuracy, recall] = [mean((one) => one.accuracy), mean((one) => one.recall)];
  return `in-scope ${accuracy.toFixed(3)}  out-of-scope recall ${recall.toFixed(2)}`;
}

/** Five folds over the training part. */
async function banking(rows: readonly Row[], out: Out): Promise<void> {
  let right = 0;
  for (let fold = 0; fold < 5; fold++) {
    const { predict } = trained(rows.filter((_, index) => index % 5 !== fold));
    right += rows.filter(
      (one, index) => index % 5 === fold && predict(one.text).label === one.label,
    ).length;
  }
  out(`BANKING77, 5 folds (${rows.length} phrases): accuracy ${(right / rows.length).toFixed(3)}`);
}

function trained(rows: readonly Row[]): { predict: Predictor; seconds: number } {
  const start = performance.now();
  const examples: Example[] = rows.map(({ text, label }) => ({ text, label }));
  const predict = createPredictor(trainLinear(examples, options));
  return { predict, seconds: (performance.now() - start) / 1000 };
}

/** The threshold with the best sum of in-scope accuracy and a tenth of out-of-scope recall. */
function chosen(scored: readonly Scored[]): number {
  const candidates = Array.from({ length: 121 }, (_, index) => -1.2 + index / 100);
  const worth = (threshold: number) => {
    const { accuracy, recall } = measured(scored, threshold);
    return accuracy + recall / 10;
  };
  return candidates.reduce((best, next) => (worth(next) > worth(best) ? next : best));
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

import { hashedNgrams, type NgramOptions } from './ngrams.js';
import { trainOneVsRest } from './svm.js';

/** A sentence and what it is an example of. */
export interface Example {
  readonly text: string;
  readonly label: string;
}

export interface TrainOptions extends NgramOptions {
  /** The price of an example on the wrong side of the margin. */
  readonly cost: number;
  /** Starts the generator of the order in which examples are visited. */
  readonly seed: number;
  /** Slots seen in fewer examples than this are left out; 1 keeps all. */
  readonly minExamples?: number;
}

/** A trained classifier: one hyperplane per label over idf-weighted n-grams. */
export interface LinearModel {
  readonly ngrams: NgramOptions;
  readonly labels: readonly string[];
  /** Per slot; 0 for slots never seen. */
  readonly idf: Float32Array;
  /** Row by slot, column by label. */
  readonly weights: Int8Array;
  /** What one step of a label's int8 weights is worth. */
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

/** The best label with its score and the second best one's; scores are signed margins. */
export interface Prediction {
  readonly label: string;
  readonly score: number;
  readonly runnerUp: number;
}

/**
 * Trains one linear support vector machine per label against all others. The same examples in the
 * same order with the same options give the same model, bit by bit.
 */
export function trainLinear(examples: readonly Example[], options: TrainOptions): LinearModel {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  const slots = examples.map((example) => hashedNgrams(example.text, options));
  const idf = inverseFrequency(slots, options);
  const trained = trainOneVsRest({
    rows: slots.map((row) => weighted(row, idf)),
    labels: examples.map((example) => labels.indexOf(example.label)),
    classes: labels.length,
    dimensions: idf.length,
    cost: options.cost,
    seed: options.seed,
  });
  const ngrams = { bits: options.bits, words: options.words, chars: options.chars };
  return {
    ngrams,
    labels,
    idf,
    ...quantise(trained.weights, labels.length),
    biases: trained.biases,
  };
}

/** Scores of every label, in the order of `model.labels`. */
export function scores(model: LinearModel, text: string): Float32Array {
  const { idf, weights, scales, biases, labels } = model;
  const { slots, values } = weighted(hashedNgrams(text, model.ngrams), idf);
  const columns = labels.length;
  const sums = new Float32Array(columns);
  for (let index = 0; index < slots.length; index++) {
    const value = values[index] ?? 0;
    const row = (slots[index] ?? 0) * columns;
    for (let label = 0; label < columns; label++) {
      sums[label] = (sums[label] ?? 0) + value * (weights[row + label] ?? 0);
    }
  }
  return sums.map((sum, label) => sum * (scales[label] ?? 0) + (biases[label] ?? 0));
}

/** The same model with one of its labels alone: of two, the other says nothing new. */
export function withLabel(model: LinearModel, label: string): LinearModel {
  const { labels, idf, weights, scales, biases } = model;
  const column = labels.indexOf(label);
  if (column < 0) throw new Error(`the model has no label ${label}`);
  return {
    ...model,
    labels: [label],
    weights: Int8Array.from(idf, (_, slot) => weights[slot * labels.length + column] ?? 0),
    scales: scales.slice(column, column + 1),
    biases: biases.slice(column, column + 1),
  };
}

/** The best label of a text; `createPredictor` is quicker for many. */
export function predict(model: LinearModel, text: string): Prediction {
  return bestOf(model.labels, scores(model, text));
}

/** The label with the highest score; of equal ones the first. Scores stand in the order of labels. */
export function bestOf(labels: readonly string[], all: Float32Array | Float64Array): Prediction {
  let best = 0;
  let runnerUp = Number.NEGATIVE_INFINITY;
  for (let label = 1; label < all.length; label++) {
    const score = all[label] ?? 0;
    if (score > (all[best] ?? 0)) {
      runnerUp = all[best] ?? 0;
      best = label;
    } else if (score > runnerUp) {
      runnerUp = score;
    }
  }
  return { label: labels[best] ?? '', score: all[best] ?? 0, runnerUp };
}

/** idf = ln((1 + n) / (1 + df)) + 1, as scikit-learn's TfidfTransformer smooths it. */
function inverseFrequency(rows: readonly Uint32Array[], options: TrainOptions): Float32Array {
  const seen = new Uint32Array(2 ** options.bits);
  for (const row of rows) for (const slot of row) seen[slot] = (seen[slot] ?? 0) + 1;
  const least = options.minExamples ?? 1;
  return Float32Array.from(seen, (count) =>
    count < least ? 0 : Math.log((1 + rows.length) / (1 + count)) + 1,
  );
}

/** Slots that the model knows with their idf, scaled to length 1. */
function weighted(row: Uint32Array, idf: Float32Array) {
  const slots = new Uint32Array(row.length);
  const values = new Float32Array(row.length);
  let known = 0;
  let squares = 0;
  for (let at = 0; at < row.length; at++) {
    const slot = row[at] ?? 0;
    const value = idf[slot] ?? 0;
    if (value === 0) continue;
    slots[known] = slot;
    values[known++] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < known; at++) values[at] = (values[at] ?? 0) / length;
  return { slots: slots.subarray(0, known), values: values.subarray(0, known) };
}

/** One byte a weight: the largest weight of each label becomes 127. */
function quantise(weights: Float32Array, classes: number) {
  const scales = new Float32Array(classes);
  weights.forEach((weight, at) => {
    const label = at % classes;
    scales[label] = Math.max(scales[label] ?? 0, Math.abs(weight));
  });
  for (let label = 0; label < classes; label++) scales[label] = (scales[label] ?? 0) / 127 || 1;
  const bytes = Int8Array.from(weights, (weight, at) =>
    Math.round(weight / (scales[at % classes] ?? 1)),
  );
  return { weights: bytes, scales };
}

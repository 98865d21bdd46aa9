import type { LinearModel } from './linear.js';
import { eachNgram } from './ngrams.js';
import { createStamps } from './stamps.js';

/** The signed margin of one label for a text, as `scores` gives it. */
export type Scorer = (text: string) => number;

/**
 * Scores texts for one label, many times faster than `scores`: nothing is allocated or sorted per
 * text.
 * @throws Error when the model has no such label
 */
export function createScorer(model: LinearModel, label: string): Scorer {
  const { ngrams, idf, labels, weights, scales, biases } = model;
  const column = labels.indexOf(label);
  if (column < 0) throw new Error(`the model has no label ${label}`);
  const own = columnOf(weights, column, labels.length);
  const stamps = createStamps(idf.length);
  const scale = scales[column] ?? 0;
  const bias = biases[column] ?? 0;
  let sum = 0;
  let squares = 0;
  const count = (slot: number) => {
    if (!stamps.isFirst(slot)) return;
    const value = idf[slot] ?? 0;
    squares += value * value;
    sum += value * (own[slot] ?? 0);
  };
  return (text) => {
    stamps.begin();
    sum = 0;
    squares = 0;
    eachNgram(text, ngrams, count);
    return (sum / (Math.sqrt(squares) || 1)) * scale + bias;
  };
}

/** One label's weights; of a model with one label they are the model's own. */
function columnOf(weights: Int8Array, column: number, columns: number): Int8Array {
  if (columns === 1) return weights;
  const own = new Int8Array(weights.length / columns);
  for (let slot = 0; slot < own.length; slot++) own[slot] = weights[slot * columns + column] ?? 0;
  return own;
}

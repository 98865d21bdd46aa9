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
  const own = Int8Array.from(idf, (_, slot) => weights[slot * labels.length + column] ?? 0);
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

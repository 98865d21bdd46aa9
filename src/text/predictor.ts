import { bestOf, type LinearModel, type Prediction } from './linear.js';
import { ngramSlots } from './ngrams.js';
import { createStamps } from './stamps.js';

/** The best label of a text, as `predict` gives it. */
export type Predictor = (text: string) => Prediction;

/** `predict` for many texts: nothing is allocated or sorted per text but the answer. */
export function createPredictor(model: LinearModel): Predictor {
  const { ngrams, idf, labels, weights, scales, biases } = model;
  const columns = labels.length;
  const stamps = createStamps(idf.length);
  const sums = new Float64Array(columns);
  let squares = 0;
  const add = (slot: number, value: number) => {
    squares += value * value;
    const row = slot * columns;
    for (let label = 0; label < columns; label++) {
      sums[label] = (sums[label] ?? 0) + value * (weights[row + label] ?? 0);
    }
  };
  return (text) => {
    stamps.begin();
    sums.fill(0);
    squares = 0;
    for (const slot of ngramSlots(text, ngrams)) {
      const value = idf[slot] ?? 0;
      if (value !== 0 && stamps.isFirst(slot)) add(slot, value);
    }
    const length = Math.sqrt(squares) || 1;
    for (let label = 0; label < columns; label++) {
      sums[label] = ((sums[label] ?? 0) / length) * (scales[label] ?? 0) + (biases[label] ?? 0);
    }
    return bestOf(labels, sums);
  };
}

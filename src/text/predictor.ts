import { bestOf, type LinearModel, type Prediction } from './linear.js';
import { ngramSlots } from './ngrams.js';
import { createStamps } from './stamps.js';

/** The best label of a text, as `predict` gives it. */
export type Predictor = (text: string) => Prediction;

/** `predict` for many texts: nothing is allocated or sorted per text but the answer. */
export function createPredictor(model: LinearModel): Predictor {
  const { ngrams, idf, labels, scales, biases } = model;
  const { starts, cells } = sparseRows(model);
  const stamps = createStamps(idf.length);
  const sums = new Float64Array(labels.length);
  return (text) => {
    stamps.begin();
    sums.fill(0);
    let squares = 0;
    const slots = ngramSlots(text, ngrams);
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] ?? 0;
      const value = idf[slot] ?? 0;
      if (value === 0 || !stamps.isFirst(slot)) continue;
      squares += value * value;
      const end = starts[slot + 1] ?? 0;
      for (let place = starts[slot] ?? 0; place < end; place++) {
        const cell = cells[place] ?? 0;
        const label = cell >>> 8;
        sums[label] = (sums[label] ?? 0) + value * ((cell << 24) >> 24);
      }
    }
    const length = Math.sqrt(squares) || 1;
    for (let label = 0; label < sums.length; label++) {
      sums[label] = ((sums[label] ?? 0) / length) * (scales[label] ?? 0) + (biases[label] ?? 0);
    }
    return bestOf(labels, sums);
  };
}

/** The weights of a slot stand from `starts[slot]` to `starts[slot + 1]`. */
interface SparseRows {
  readonly starts: Uint32Array;
  /** The label above the lowest byte, its weight in it. */
  readonly cells: Uint16Array | Uint32Array;
}

/** Two thirds of a model's weights are 0: leaving them out saves the time and the processor's cache. */
function sparseRows({ idf, labels, weights }: LinearModel): SparseRows {
  const starts = new Uint32Array(idf.length + 1);
  const cells: number[] = [];
  for (let slot = 0; slot < idf.length; slot++) {
    const row = slot * labels.length;
    for (let label = 0; label < labels.length; label++) {
      const weight = weights[row + label] ?? 0;
      if (weight !== 0) cells.push((label << 8) | (weight & 0xff));
    }
    starts[slot + 1] = cells.length;
  }
  return { starts, cells: labels.length > 256 ? Uint32Array.from(cells) : Uint16Array.from(cells) };
}

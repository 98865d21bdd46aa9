/** One example: the slots that are not zero and their values. */
export interface SparseRow {
  readonly slots: Uint32Array;
  readonly values: Float32Array;
}

export interface SvmProblem {
  readonly rows: readonly SparseRow[];
  /** The class of each row. */
  readonly labels: readonly number[];
  readonly classes: number;
  readonly dimensions: number;
  readonly cost: number;
  readonly seed: number;
}

export interface Hyperplanes {
  /** Row by dimension, column by class. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

const maxRounds = 40;
const tolerance = 0.05;

/** Trains each class against all the others. */
export function trainOneVsRest(problem: SvmProblem): Hyperplanes {
  const { classes, dimensions } = problem;
  const weights = new Float32Array(classes * dimensions);
  const biases = new Float32Array(classes);
  for (let label = 0; label < classes; label++) {
    const plane = separate(problem, label);
    for (let slot = 0; slot < dimensions; slot++) {
      weights[slot * classes + label] = plane[slot] ?? 0;
    }
    biases[label] = plane[dimensions] ?? 0;
  }
  return { weights, biases };
}

/**
 * Dual coordinate descent for the linear SVM with squared hinge loss: algorithm 1 of Hsieh, Chang,
 * Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM"
 * (ICML 2008), with their stopping rule on the projected gradient. The last dimension is the bias,
 * a feature that is always 1.
 */
function separate(problem: SvmProblem, label: number): Float64Array {
  const { rows, labels, dimensions, cost, seed } = problem;
  const plane = new Float64Array(dimensions + 1);
  const dual = new Float64Array(rows.length);
  const diagonal = 1 / (2 * cost);
  const norms = rows.map((row) => row.values.reduce((sum, value) => sum + value * value, 1));
  const order = Uint32Array.from(rows.keys());
  const random = generator(seed + label);
  for (let round = 0; round < maxRounds; round++) {
    shuffle(order, random);
    let violation = 0;
    for (const index of order) {
      const row = rows[index];
      if (!row) continue;
      const sign = labels[index] === label ? 1 : -1;
      const before = dual[index] ?? 0;
      const gradient = sign * dot(plane, row) - 1 + diagonal * before;
      const projected = before === 0 ? Math.min(gradient, 0) : gradient;
      violation = Math.max(violation, Math.abs(projected));
      if (Math.abs(projected) < 1e-12) continue;
      const after = Math.max(before - gradient / ((norms[index] ?? 1) + diagonal), 0);
      dual[index] = after;
      add(plane, row, sign * (after - before));
    }
    if (violation < tolerance) break;
  }
  return plane;
}

function dot(plane: Float64Array, row: SparseRow): number {
  const { slots, values } = row;
  let sum = plane[plane.length - 1] ?? 0;
  for (let at = 0; at < slots.length; at++) sum += (plane[slots[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

function add(plane: Float64Array, row: SparseRow, step: number): void {
  const { slots, values } = row;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0;
    plane[slot] = (plane[slot] ?? 0) + step * (values[at] ?? 0);
  }
  plane[plane.length - 1] = (plane[plane.length - 1] ?? 0) + step;
}

/** Fisher and Yates. */
function shuffle(order: Uint32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = random() % (last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** xorshift32 (Marsaglia, "Xorshift RNGs", 2003): the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) | 1) >>> 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}

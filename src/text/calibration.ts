/** One guess of a model on a sentence that it did not learn from. */
export interface Judged {
  readonly score: number;
  readonly right: boolean;
}

/** P(right) = 1 / (1 + exp(-(slope * score + shift))). */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/**
 * Fits how often a score is right: Platt, "Probabilistic Outputs for Support Vector Machines" (1999),
 * with his smoothed targets, by plain Newton steps as Lin, Lin and Weng (2007) advise.
 */
export function fitCalibration(judged: readonly Judged[]): Calibration {
  const right = judged.filter((one) => one.right).length;
  const target = { yes: (right + 1) / (right + 2), no: 1 / (judged.length - right + 2) };
  let fitted: Calibration = { slope: 1, shift: 0 };
  for (let round = 0; round < 50; round++) {
    let [g1, g2, h11, h12, h22] = [0, 0, 1e-6, 0, 1e-6];
    for (const one of judged) {
      const p = confidenceOf(fitted, one.score);
      const error = p - (one.right ? target.yes : target.no);
      const weight = p * (1 - p);
      g1 += error * one.score;
      g2 += error;
      h11 += weight * one.score * one.score;
      h12 += weight * one.score;
      h22 += weight;
    }
    const determinant = h11 * h22 - h12 * h12;
    const slope = fitted.slope - (h22 * g1 - h12 * g2) / determinant;
    const shift = fitted.shift - (h11 * g2 - h12 * g1) / determinant;
    fitted = { slope, shift };
  }
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return { slope: round(fitted.slope), shift: round(fitted.shift) };
}

/** How likely a guess with this score is right, 0..1. */
export function confidenceOf({ slope, shift }: Calibration, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + shift)));
}

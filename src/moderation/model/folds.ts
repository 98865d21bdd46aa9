import type { fitCalibration } from '../../text/calibration.js';
import { type Example, type TrainOptions, trainLinear } from '../../text/linear.js';
import { createScorer } from '../../text/scorer.js';

const FOLDS = 5;

/** Every text once in a test part, and never in the training part beside it. */
export function foldsOf<Item>(texts: readonly Item[]) {
  return Array.from({ length: FOLDS }, (_, fold) => ({
    train: texts.filter((_, index) => index % FOLDS !== fold),
    test: texts.filter((_, index) => index % FOLDS === fold),
  }));
}

/** Margins of every text from a model that did not see it; `added` is seen by all of them. */
export function crossValidated(
  texts: readonly Example[],
  added: readonly Example[],
  settings: TrainOptions,
): (Example & { readonly margin: number })[] {
  const positive = texts.find(({ label }) => label !== 'safe')?.label ?? '';
  return foldsOf(texts).flatMap(({ train, test }) => {
    const score = createScorer(trainLinear([...train, ...added], settings), positive);
    return test.map((example) => ({ ...example, margin: score(example.text) }));
  });
}

type Judged = Parameters<typeof fitCalibration>[0][number];

/** So many safe texts to an offending one: a probability that does not inherit a set's mixture. */
export function mixed(judged: readonly Judged[], safeToOffending: number): Judged[] {
  const wrong = judged.filter(({ right }) => right);
  const safe = judged.filter(({ right }) => !right);
  const some = Math.min(wrong.length, Math.floor(safe.length / safeToOffending));
  return [...spread(wrong, some), ...spread(safe, Math.floor(some * safeToOffending))];
}

/** `count` of a list, evenly over its length. */
function spread<Item>(list: readonly Item[], count: number): Item[] {
  return list.filter(
    (_, index) =>
      Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length),
  );
}

import { fitCalibration } from '../../text/calibration.js';
import { type Example, trainLinear, withLabel } from '../../text/linear.js';
import { packModel } from '../../text/model-file.js';
import { readExamplesOf } from './data.js';
import { crossValidated, mixed } from './folds.js';
import type { HeadFile } from './text-model.js';

/** The kinds of the project's own examples: what attacks somebody, and what does not. */
const attacks = ['insults', 'taunts', 'threats', 'advances', 'hatred'];
const harmless = ['harmless', 'counter', 'talk', 'replies'];

const options = {
  zh: { seed: 20261126, minExamples: 2, bits: 16, words: 0, chars: 3, cost: 2 },
  en: { seed: 20261126, minExamples: 2, bits: 17, words: 2, chars: 4, cost: 2 },
} as const;
/** Of a public set's harmless texts this share is read too: what people talk about elsewhere. Per cent. */
const shareOf = { zh: 30, en: 50 } as const;
/** In a library far more is harmless than in the examples. */
const SAFE_TO_ATTACK = 3;

/**
 * The head for attacks as libraries meet them: it knows the project's own examples, which are of every
 * kind, where the public sets are about groups (COLD) or were found by swear words (Davidson).
 */
export async function trainAttack(
  language: 'zh' | 'en',
  published: readonly Example[],
): Promise<HeadFile> {
  const [bad, safe] = await Promise.all([
    readAll(language, 1, attacks),
    readAll(language, 1, harmless),
  ]);
  const own = [...labelled(bad, 'attack'), ...labelled(safe, 'safe')];
  const share = shareOf[language];
  const others = published.filter(({ label }, at) => label === 'safe' && (at * 37) % 100 < share);
  const settings = options[language];
  const judged = crossValidated(own, others, settings).map(({ label, margin }) => ({
    score: margin,
    right: label === 'attack',
  }));
  const model = withLabel(trainLinear([...others, ...own], settings), 'attack');
  return {
    calibration: fitCalibration(mixed(judged, SAFE_TO_ATTACK)),
    model: packModel(model),
  };
}

/** The own examples of some kinds, each so many times. */
export async function readAll(
  language: 'zh' | 'en',
  times: number,
  kinds: readonly string[],
): Promise<string[]> {
  const read = (kind: string) => readExamplesOf(`${kind}.${language}`, times);
  return (await Promise.all(kinds.map(read))).flat();
}

/** Texts with one label. */
export function labelled(texts: readonly string[], label: string): Example[] {
  return texts.map((text) => ({ text, label }));
}

import { type Calibration, fitCalibration, type Judged } from '../../text/calibration.js';
import { type Example, predict, type TrainOptions, trainLinear } from '../../text/linear.js';
import { packModel } from '../../text/model-file.js';
import { contextAt } from '../dates/span.js';
import type { HallWords } from '../hall-names.js';
import { createHallFinder } from '../halls.js';
import type { PhraseExample } from '../phrases.js';
import { readSentence } from '../sentence.js';
import { featuresOf } from './concepts.js';
import { commandOf, type IntentFile, topicMark } from './model.js';

const options: TrainOptions = {
  bits: 15,
  words: 2,
  chars: 3,
  cost: 2,
  seed: 20261124,
  minExamples: 2,
};

/** Parts into which the phrases are cut to choose the threshold: each is judged by a model of the others. */
const folds = 8;

/**
 * Halls that the phrases name. A library's own names are masked the same way when it is asked, so
 * the model never learns one of them.
 */
const halls: readonly HallWords[] = [
  {
    id: 'north',
    names: ['总馆北区', '北区', '新馆', '中文图书区', 'north area', 'north wing', 'north building'],
  },
  {
    id: 'south',
    names: [
      '总馆南区',
      '南区',
      '老馆',
      '外文图书区',
      '报刊区',
      'south area',
      'south building',
      'old building',
      'periodicals room',
    ],
  },
  {
    id: 'children',
    names: ['少年儿童馆', '少儿馆', '儿童馆', '亲子阅览室', "children's library", 'kids section'],
  },
  {
    id: 'ancient',
    names: ['古籍馆', '文津街', '善本阅览室', 'ancient books library', 'rare books'],
  },
];

/** Trains the intent model and chooses its threshold on phrases kept apart from their model. */
export function trainIntents(examples: readonly PhraseExample[]): IntentFile {
  const masked = maskAll(examples);
  const { threshold, calibration } = judge(masked);
  return { threshold, calibration, model: packModel(trainLinear(masked, options)) };
}

/**
 * Phrases as the model sees sentences: with halls, dates and titles masked. Each topic of the FAQ is a
 * class of its own: what asks for parking has little in common with what asks for lectures.
 */
function maskAll(examples: readonly PhraseExample[]): Example[] {
  // Any day will do: dates are masked.
  const context = contextAt(new Date('2026-01-01T00:00:00Z'), 'utc', 'future');
  const findHalls = createHallFinder(halls);
  return examples.map(({ text, label, topic }) => ({
    text: featuresOf(readSentence(text, { findHalls, context }).masked),
    label: topic ? `${label}${topicMark}${topic}` : label,
  }));
}

function judge(examples: readonly Example[]): { threshold: number; calibration: Calibration } {
  const judged = Array.from({ length: folds }, (_, fold) => {
    const others = examples.filter((_, index) => index % folds !== fold);
    const model = trainLinear(others, options);
    return examples
      .filter((_, index) => index % folds === fold)
      .map(({ text, label }) => {
        const { label: guessed, score } = predict(model, text);
        const guess = commandOf(guessed);
        return { score, guess, right: guess === commandOf(label) };
      });
  }).flat();
  const acted = judged.filter(({ guess }) => !checked.has(guess));
  return { threshold: chooseThreshold(acted), calibration: fitCalibration(judged) };
}

/**
 * Guesses that do no harm when wrong: `info` must also be like something taught, and the others run
 * no command.
 */
const checked: ReadonlySet<string> = new Set(['info', 'off_topic', 'insult', 'misdirection']);

/**
 * A wrong answer costs a reader twice what a right one brings; "I don't know" costs nothing. The
 * gain is flat near its top: of the scores that reach 99 % of it the lowest is taken, because
 * readers say ordinary things and the phrases were chosen to be unlike each other.
 */
function chooseThreshold(judged: readonly Judged[]): number {
  let gain = 0;
  const gains = judged
    .toSorted((a, b) => b.score - a.score)
    .map(({ score, right }) => {
      gain += right ? 1 : -2;
      return { score, gain };
    });
  const best = Math.max(...gains.map((one) => one.gain));
  const lowest = gains.findLast((one) => one.gain >= best * 0.99);
  return Math.round((lowest?.score ?? 0) * 1000) / 1000;
}

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Calibration, confidenceOf } from '../../text/calibration.js';
import type { LinearModel } from '../../text/linear.js';
import { type ModelFile, unpackModel } from '../../text/model-file.js';
import { createPredictor, type Predictor } from '../../text/predictor.js';
import { featuresOf } from './concepts.js';

/** What `npm run train -- intents` writes. */
export interface IntentFile {
  /** A best score below this is "I don't know". */
  readonly threshold: number;
  readonly calibration: Calibration;
  readonly model: ModelFile;
}

export interface IntentModel {
  readonly threshold: number;
  readonly calibration: Calibration;
  readonly linear: LinearModel;
  /** The best class of what `featuresOf` makes of a sentence. */
  readonly predict: Predictor;
}

/** Parts a command from its topic in the model's classes: `info:parking`. */
export const topicMark = ':';

/** The command of one of the model's classes. */
export function commandOf(label: string): string {
  return label.split(topicMark, 1)[0] ?? label;
}

/** The best label; `sure` when its score reaches the threshold. */
export interface Intent {
  readonly label: string;
  /** Of `info` the topic that comes with the project and is meant most likely. */
  readonly topic?: string;
  readonly sure: boolean;
  /** The signed margin of the best class. */
  readonly score: number;
  /** 0..1 */
  readonly confidence: number;
}

const fileSchema = z.strictObject({
  threshold: z.number(),
  calibration: z.strictObject({ slope: z.number(), shift: z.number() }),
  model: z.unknown(),
});

/** Where the model stands that the project ships, beside the code both in `src` and in `dist`. */
export const intentModelFile = new URL('../intents.model.json', import.meta.url);

/** Reads a trained model; throws when the file is not one. */
export async function loadIntentModel(file: URL | string = intentModelFile): Promise<IntentModel> {
  return openIntentModel(JSON.parse(await readFile(file, 'utf8')));
}

export function openIntentModel(input: unknown): IntentModel {
  const { threshold, calibration, model } = fileSchema.parse(input);
  const linear = unpackModel(model);
  return { threshold, calibration, linear, predict: createPredictor(linear) };
}

/** What a masked sentence wants. */
export function intentOf(model: IntentModel, masked: string): Intent {
  const { label, score } = model.predict(featuresOf(masked));
  const confidence = confidenceOf(model.calibration, score);
  const topic = label.split(topicMark)[1];
  const sure = score >= model.threshold;
  return { label: commandOf(label), sure, score, confidence, ...(topic ? { topic } : {}) };
}

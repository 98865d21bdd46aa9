import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Calibration, confidenceOf } from '../../text/calibration.js';
import { type ModelFile, unpackModel } from '../../text/model-file.js';
import { createScorer, type Scorer } from '../../text/scorer.js';
import { modelText, stanceText } from './model-text.js';

/** One question the model was trained for, and how its margins are read. */
export interface HeadFile {
  readonly calibration: Calibration;
  readonly model: ModelFile;
}

/** What `npm run train -- moderation DIR` writes. */
export interface TextModelFile {
  /** Where the texts it learned from come from, and under which licence. */
  readonly attribution: readonly string[];
  readonly heads: Readonly<Record<HeadName, HeadFile>>;
}

export const headNames = [
  ...(['offence-zh', 'stance-zh', 'attack-zh'] as const),
  ...(['offence-en', 'stance-en', 'attack-en', 'spam'] as const),
] as const;
export type HeadName = (typeof headNames)[number];

/** How likely a text offends, attacks somebody here, or advertises, 0..1 each. */
export interface Judgement {
  readonly offence: number;
  readonly attack: number;
  readonly spam: number;
}

export type TextModel = (folded: string) => Judgement;

const head = z.strictObject({
  calibration: z.strictObject({ slope: z.number(), shift: z.number() }),
  model: z.unknown(),
});
const fileSchema = z.strictObject({
  attribution: z.array(z.string()),
  heads: z.record(z.enum(headNames), head),
});

/** Where the model stands that the project ships, beside the code both in `src` and in `dist`. */
export const textModelFile = new URL('./text.model.json', import.meta.url);

export async function loadTextModel(file: URL | string = textModelFile): Promise<TextModel> {
  return openTextModel(JSON.parse(await readFile(file, 'utf8')));
}

/**
 * Reads a trained model; throws when the file is not one. Texts come folded (`text/fold`). Whoever
 * talks about a group is not its enemy: how one talks (`stance`) is asked apart, with the groups
 * masked, and takes from the margin of offence.
 */
export function openTextModel(input: unknown): TextModel {
  const { heads } = fileSchema.parse(input);
  const offenceZh = openOffence(heads['offence-zh'], heads['stance-zh']);
  const offenceEn = openOffence(heads['offence-en'], heads['stance-en']);
  const [attackZh, attackEn] = [asked(heads['attack-zh']), asked(heads['attack-en'])];
  const spam = asked(heads.spam);
  return (folded) => {
    const text = modelText(folded);
    const { zh, en: isEnglish, letters } = languagesOf(text);
    const en = isEnglish && letters >= LEAST_ENGLISH;
    return {
      offence: Math.max(zh ? offenceZh(text) : 0, en ? offenceEn(text) : 0),
      attack: Math.max(zh ? attackZh(text) : 0, en ? attackEn(text) : 0),
      spam: (zh || isEnglish) && letters >= LEAST_FOR_SPAM ? spam(text) : 0,
    };
  };
}

interface Head {
  readonly score: Scorer;
  readonly calibration: Calibration;
}

/** Offence and stance of one language together: how likely a text (`modelText`) offends. */
export function openOffence(offence: OpenedFile, stance: OpenedFile): (text: string) => number {
  const { score, calibration } = openHead(offence);
  const stanceOf = openHead(stance).score;
  return (text) => {
    return confidenceOf(
      calibration,
      eased(score(text), () => stanceOf(stanceText(text))),
    );
  };
}

type OpenedFile = z.output<typeof head>;

function asked(file: OpenedFile): (text: string) => number {
  const { score, calibration } = openHead(file);
  return (text) => confidenceOf(calibration, score(text));
}

function openHead({ calibration, model }: OpenedFile): Head {
  const linear = unpackModel(model);
  return { score: createScorer(linear, linear.labels[0] ?? ''), calibration };
}

/** From this margin on a stance counts, and so much of what is beyond. */
const STANCE_FROM = -0.95;
const STANCE_SHARE = 1.5;
/** Below this margin of offence nothing is left to excuse. */
const EASED_FROM = -0.4;

/** A margin of offence less what a harmless stance, asked only where it matters, speaks for the text. */
export function eased(margin: number, stanceOf: () => number): number {
  if (margin <= EASED_FROM) return margin;
  return margin - STANCE_SHARE * Math.max(0, stanceOf() - STANCE_FROM);
}

/** A label and a number (`证号 2133`) offer nothing yet. */
const LEAST_FOR_SPAM = 4;

/**
 * Two or three English words are a name or a title as often as an insult, and the insults among them are
 * known by their words.
 */
const LEAST_ENGLISH = 12;

/** Which heads can read a text: it takes a few letters of a script to say anything in it. */
function languagesOf(text: string): { zh: boolean; en: boolean; letters: number } {
  let [han, latin] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) latin++;
    else if (code >= 0x3400 && code <= 0x9fff) han++;
  }
  return { zh: han >= 2, en: latin >= 6 && latin > han, letters: han + latin };
}

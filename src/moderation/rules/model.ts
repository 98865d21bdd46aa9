import { z } from 'zod';
import type { Signal } from '../comment.js';
import { stanceText } from '../model/model-text.js';
import type { Judgement, TextModel } from '../model/text-model.js';
import { reportedSpans } from './quotes.js';
import { type Rule, type Subject, whole } from './rule.js';

const settings = z.strictObject({
  /** From these probabilities on a moderator should look: at offence in Chinese where groups are talked about, */
  offence: z.number().min(0).max(1).default(0.45),
  /** where none are, which is what the model errs on least, */
  offenceAlone: z.number().min(0).max(1).default(0.5),
  /** in English, */
  offenceEnglish: z.number().min(0).max(1).default(0.5),
  /** at what attacks somebody, in any language, */
  attack: z.number().min(0).max(1).default(0.7),
  /** and at advertising. */
  spam: z.number().min(0).max(1).default(0.9),
  /** The same for advertising in Chinese, which little that is said in a library resembles. */
  spamHan: z.number().min(0).max(1).default(0.8),
});
export type ModelSettings = z.output<typeof settings>;

/** Longer texts are judged by their beginning. UTF-16 units. */
const MAX_JUDGED = 2_000;

/**
 * What the text model makes of a comment: for a person to look at, never to act on. Names of titles
 * and authors of the catalogue are taken out before it reads.
 */
export function modelRule(model: TextModel, withoutNames: (text: string) => string) {
  const rule: Rule<ModelSettings> = {
    name: 'model',
    settings,
    check(subject, limits) {
      // Whoever reports what others said sounds like them: what they say themselves is for other rules.
      if (reportedSpans(subject.text).length > 0) return [];
      const text = withoutNames(subject.folded.text.slice(0, MAX_JUDGED));
      const judged = model(text);
      const limit = limitOf(text, judged, limits);
      const found = kinds.filter((kind) => judged[kind] >= limit[kind]);
      // Two of them say nearly the same of a text: the surer one says it.
      const lesser = judged.attack > judged.offence ? 'offence' : 'attack';
      const isTwice = found.includes('attack') && found.includes('offence');
      const said = isTwice ? found.filter((kind) => kind !== lesser) : found;
      return said.map((kind) => signal(subject, kind, judged[kind]));
    },
  };
  return rule;
}

/** Who speaks of harming themselves is heard by `care`, and is no attacker. */
const ofOneself = /\b(?:myself|kms)\b/;

function limitOf(text: string, judged: Judgement, limits: ModelSettings): Judgement {
  if (!/[\u3400-\u9fff]{2}/.test(text)) {
    const offence = ofOneself.test(text) ? limits.offence : limits.offenceEnglish;
    return { offence, attack: limits.attack, spam: limits.spam };
  }
  // Most texts are below both limits: whether groups are talked about is asked of the others only.
  const isBelow = judged.offence < Math.min(limits.offence, limits.offenceAlone);
  const isAlone = isBelow || stanceText(text) === text;
  const offence = isAlone ? limits.offenceAlone : limits.offence;
  return { offence, attack: limits.attack, spam: limits.spamHan };
}

/**
 * What attacks is mostly known by its words as well: the model, which is sure of most things it finds,
 * must not make every insult as grave as a threat.
 */
const MOST_OF_ATTACK = 0.5;

const kinds: readonly (keyof Judgement)[] = ['offence', 'attack', 'spam'];

function signal(subject: Subject, kind: keyof Judgement, probability: number): Signal {
  const weight = kind === 'attack' ? Math.min(probability, MOST_OF_ATTACK) : probability;
  return {
    rule: 'model',
    tier: 'model',
    span: whole(subject),
    why: { key: `model-${kind}`, args: { percent: Math.round(probability * 100) } },
    weight: Math.round(weight * 1000) / 1000,
  };
}

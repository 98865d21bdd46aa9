import { z } from 'zod';
import type { Signal } from '../comment.js';
import type { Judgement, TextModel } from '../model/text-model.js';
import { reportedSpans } from './quotes.js';
import { type Rule, type Subject, whole } from './rule.js';

const settings = z.strictObject({
  /** From these probabilities on a moderator should look. */
  offence: z.number().min(0).max(1).default(0.4),
  spam: z.number().min(0).max(1).default(0.7),
  /** The same for advertising in Chinese, which little that is said in a library resembles. */
  spamHan: z.number().min(0).max(1).default(0.5),
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
      const judged = model(withoutNames(subject.folded.text.slice(0, MAX_JUDGED)));
      const spam = /[\u3400-\u9fff]{2}/.test(subject.plain.text) ? limits.spamHan : limits.spam;
      const limit = { offence: limits.offence, spam };
      return kinds
        .filter((kind) => judged[kind] >= limit[kind])
        .map((kind) => signal(subject, kind, judged[kind]));
    },
  };
  return rule;
}

const kinds: readonly (keyof Judgement)[] = ['offence', 'spam'];

function signal(subject: Subject, kind: keyof Judgement, probability: number): Signal {
  return {
    rule: 'model',
    tier: 'model',
    span: whole(subject),
    why: { key: `model-${kind}`, args: { percent: Math.round(probability * 100) } },
    weight: Math.round(probability * 1000) / 1000,
  };
}

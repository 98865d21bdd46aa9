import { clausesOf } from './clauses.js';
import { type Intent, type IntentModel, intentOf } from './intents/model.js';
import { reread, type Turn } from './turn.js';

/** A sentence, or the part of it that asks, with what it is taken for. */
export interface Weighed {
  readonly turn: Turn;
  readonly intent: Intent;
}

/** What asks nothing of the library. */
export const harmless: ReadonlySet<string> = new Set(['off_topic', 'insult', 'misdirection']);

/** Nothing that would be done. */
export function isAside({ label }: Intent): boolean {
  return harmless.has(label) || label === 'help' || label === 'language';
}

/** Another reading may be better. */
export function isGuess(intent: Intent): boolean {
  return !intent.sure || isAside(intent);
}

/** How much clearer a part must be than a whole that is clear already. */
const lead = 0.1;

/** A long sentence may tell a story first: then the part counts that asks most clearly. */
export function weigh(turn: Turn, { model }: { readonly model: IntentModel }): Weighed {
  const { read } = turn;
  const whole = { turn, intent: intentOf(model, read.masked) };
  if (read.language === 'other' || whole.intent.label === 'misdirection') return whole;
  // No part can be so much clearer.
  if (!isGuess(whole.intent) && whole.intent.confidence > 1 - lead) return whole;
  const parts = clausesOf(read.shown, read.language)
    .map((clause) => reread(turn, clause))
    .filter((part) => part.read.language !== 'other')
    .map((part) => ({ turn: part, intent: intentOf(model, part.read.masked) }))
    .filter(({ intent }) => intent.sure && !isAside(intent));
  const [best] = parts.toSorted((a, b) => b.intent.confidence - a.intent.confidence);
  if (!best) return whole;
  const ahead = best.intent.confidence - whole.intent.confidence;
  if (!isGuess(whole.intent) && ahead < lead) return whole;
  return wide.has(best.intent.label) ? { turn, intent: best.intent } : best;
}

/** What they need may stand anywhere in the sentence: "on Saturday I'd come, so are you open?" */
const wide: ReadonlySet<string> = new Set(['hours', 'recommend', 'classic', 'trending']);

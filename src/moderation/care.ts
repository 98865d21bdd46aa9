import { effect, placed } from './cases/effects.js';
import type { IncomingComment, Signal, Tier } from './comment.js';
import type { CareIntake } from './ports.js';

/** The rule that hears talk of wanting to die. */
export const CARE = 'care';

/** An author is answered once in so long: the same words again and again would be a machine's. */
export const CARE_QUIET_MS = 24 * 3_600_000;

/** Findings that are only guesses about such a text: it reads like an attack where nobody is attacked. */
const guesses: readonly Tier[] = ['sound', 'model', 'behaviour'];

/** Whether a comment is from somebody who may need help: for a person to see, never to be punished. */
export function needsCare(signals: readonly Signal[]): boolean {
  return signals.some(isCare);
}

/** Whether it says so in words; what only sounds like it is a hint to staff and is not answered. */
export function isAnswered(signals: readonly Signal[]): boolean {
  return signals.some((signal) => isCare(signal) && signal.tier !== 'sound');
}

/** What was found beside it that would count if nobody were in need. */
export function besideCare(signals: readonly Signal[]): readonly Signal[] {
  return signals.filter((signal) => !isCare(signal) && !guesses.includes(signal.tier));
}

/** Whether nothing else was found than that somebody may need help: then nobody is sanctioned. */
export function isCareAlone(signals: readonly Signal[]): boolean {
  return careIn(signals) === 'alone';
}

/** How a case is one of care. */
export function careIn(signals: readonly Signal[]): 'alone' | 'beside' | null {
  if (!needsCare(signals)) return null;
  return besideCare(signals).length === 0 ? 'alone' : 'beside';
}

/** The kind answer that a comment's findings ask for; null: none. */
export function careFor(
  comment: IncomingComment,
  signals: readonly Signal[],
  now: Date,
): CareIntake | null {
  if (!isAnswered(signals)) return null;
  const cause = now.toISOString();
  return {
    effect: effect('care-reply', comment, { payload: placed(comment), cause }),
    quietSince: new Date(now.getTime() - CARE_QUIET_MS),
  };
}

function isCare({ rule }: Signal): boolean {
  return rule === CARE;
}

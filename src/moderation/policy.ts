import type { CommentState, Scan, Signal, Verdict } from './comment.js';

/** How strict the service is in a place. */
export interface SpacePolicy {
  /** Whether a literal hit may act there by itself. A new space only queues. */
  readonly mayAct: boolean;
}

/** From this weight on a literal hit is beyond doubt enough to act on alone. */
const ACTS_FROM = 0.8;

/** Weaker findings add to others; alone they are no reason to trouble a moderator. */
const LOOKED_AT_FROM = 0.2;

/**
 * What the signals amount to. Only a literal hit acts, only a weighty one, and only where a lead
 * allowed it; everything else that was found is for a person to look at.
 */
export function verdictOf(signals: readonly Signal[], { mayAct }: SpacePolicy): Verdict {
  if (scoreOf(signals) < LOOKED_AT_FROM) return 'allow';
  const acts = signals.some(({ tier, weight }) => tier === 'literal' && weight >= ACTS_FROM);
  return acts && mayAct ? 'act' : 'review';
}

/**
 * How likely a moderator removes the comment, 0..1: the noisy-or of the rules, `1 - Π (1 - w)`. Each
 * rule counts with its heaviest signal, because its signals are not independent of each other.
 */
export function scoreOf(signals: readonly Signal[]): number {
  const heaviest = new Map<string, number>();
  for (const { rule, weight } of signals) {
    heaviest.set(rule, Math.max(weight, heaviest.get(rule) ?? 0));
  }
  const none = [...heaviest.values()].reduce((product, weight) => product * (1 - weight), 1);
  return Math.round((1 - none) * 1000) / 1000;
}

/** The same signals judged by the policy of another place. */
export function judged(signals: readonly Signal[], policy: SpacePolicy): Scan {
  if (signals.length === 0) return { verdict: 'allow', score: 0, signals };
  return { verdict: verdictOf(signals, policy), score: scoreOf(signals), signals };
}

/**
 * What a verdict does to a comment. In the house's own rooms a doubtful comment waits for a
 * moderator ("hide and queue"): nothing is lost there by waiting. Elsewhere it is already said, so it
 * stays and is only queued.
 */
export function stateFor(verdict: Verdict, platform: string): CommentState {
  if (verdict === 'act') return 'hidden';
  return verdict === 'review' && platform === 'web' ? 'hidden' : 'visible';
}

/** The platform of a space: what stands before the colon of its id. */
export function platformOf(space: string): string {
  return space.split(':', 1)[0] ?? '';
}

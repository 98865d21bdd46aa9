import { type AuthorRecord, blankRecord } from './authors/record.js';
import type { CommentState, Judgement, Scan, Signal, Verdict } from './comment.js';
import { type SpacePolicy, standardSettings } from './space-policy.js';

/** A policy as far as it differs from the one of a space where nobody has set any. */
export type PolicyGiven = Pick<SpacePolicy, 'mayAct'> & Partial<SpacePolicy>;

/**
 * What the signals amount to under a policy, for an author with this record, and why. Only a literal
 * hit acts, only a weighty one, and only where a lead allowed it; everything else that was found is
 * for a person to look at, a little sooner when its author has strikes that still count.
 */
export function judged(
  signals: readonly Signal[],
  given: PolicyGiven,
  record: AuthorRecord = blankRecord,
): Judgement {
  const { limits, does, mayAct } = { ...standardSettings(''), ...given };
  const score = scoreOf(signals);
  const strikes = record.strikes.length;
  const limit = strikes > 0 ? limits.struck : limits.review;
  const heavy = heaviestLiteral(signals, limits.act);
  const because = (verdict: Verdict, key: string, args: Judgement['because']['args'] = {}) => ({
    ...{ verdict, score, signals },
    because: { key, args },
  });

  if (heavy && score >= limit) {
    const args = { rule: heavy.rule, limit: limits.act };
    return mayAct ? because('act', 'acts', args) : because('review', 'may-not-act', args);
  }
  if (score > 0 && score >= limit) {
    return score >= limits.review
      ? because('review', 'looked-at', { score, limit })
      : because('review', 'struck', { score, limit, strikes });
  }
  if (does.allow === 'premoderate') return because('review', 'premoderated');
  return signals.length === 0
    ? because('allow', 'clean')
    : because('allow', 'weak', { score, limit });
}

function heaviestLiteral(signals: readonly Signal[], from: number): Signal | undefined {
  return signals
    .filter(({ tier, weight }) => tier === 'literal' && weight >= from)
    .sort((one, other) => other.weight - one.weight)[0];
}

/** The verdict alone. */
export function verdictOf(signals: readonly Signal[], policy: PolicyGiven): Verdict {
  return judged(signals, policy).verdict;
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

/** What a verdict does to a comment under a policy. Where all is premoderated nothing is shown. */
export function stateUnder({ does }: Pick<SpacePolicy, 'does'>, verdict: Verdict): CommentState {
  if (verdict === 'act' && does.act === 'remove') return 'removed';
  if (does.allow === 'premoderate') return 'hidden';
  return verdict !== 'allow' && does[verdict] === 'hide' ? 'hidden' : 'visible';
}

/** Whether a verdict counts as a strike before a person has decided. */
export function strikes({ does }: Pick<SpacePolicy, 'does'>, { verdict }: Pick<Scan, 'verdict'>) {
  return verdict === 'act' && does.act === 'remove';
}

import { type AuthorRecord, blankRecord } from './authors/record.js';
import { besideCare, needsCare } from './care.js';
import type { CommentState, Judgement, Scan, Signal, Verdict, VerdictReason } from './comment.js';
import { isHeldByRaid, isOfRaid } from './raid/signal.js';
import { type SpacePolicy, standardSettings } from './space-policy.js';
import { isOfStory } from './stories.js';

/** A policy as far as it differs from the one of a space where nobody has set any. */
export type PolicyGiven = Pick<SpacePolicy, 'mayAct'> & Partial<SpacePolicy>;

const standard = standardSettings('');

/**
 * What the signals amount to under a policy, for an author with this record, and why. Only a literal
 * hit acts, only a weighty one, and only where a lead allowed it; everything else that was found is
 * for a person to look at, a little sooner when its author has strikes that still count. Where the
 * author may need help a person looks, and nothing acts whatever else was found.
 */
export function judged(
  signals: readonly Signal[],
  given: PolicyGiven,
  record: AuthorRecord = blankRecord,
): Judgement {
  const policy = { ...standard, ...given };
  const score = scoreOf(signals);
  const weighed = { policy, score, strikes: record.strikes.length };
  const [verdict, key, args = {}] = needsCare(signals)
    ? (['review', 'care'] as const)
    : ruling(signals, weighed);
  return { verdict, score, signals, because: { key, args } };
}

type Ruling = readonly [Verdict, key: string, args?: VerdictReason['args']];

interface Weighed {
  readonly policy: Pick<SpacePolicy, 'limits' | 'does' | 'mayAct'>;
  readonly score: number;
  /** How many of the author's strikes count. */
  readonly strikes: number;
}

function ruling(signals: readonly Signal[], { policy, score, strikes }: Weighed): Ruling {
  const { limits, does, mayAct } = policy;
  const limit = strikes > 0 ? limits.struck : limits.review;
  const isLookedAt = score > 0 && score >= limit;
  const heavy = isLookedAt ? heaviestLiteral(signals, limits.act) : undefined;
  if (heavy) {
    const args = { rule: heavy.rule, limit: limits.act };
    return mayAct ? ['act', 'acts', args] : ['review', 'may-not-act', args];
  }
  if (isLookedAt && score >= limits.review) return ['review', 'looked-at', { score, limit }];
  if (isLookedAt) return ['review', 'struck', { score, limit, strikes }];
  if (isOfRaid(signals)) return ['review', 'raid'];
  if (isOfStory(signals)) return ['review', 'story'];
  if (does.allow === 'premoderate') return ['review', 'premoderated'];
  return signals.length === 0 ? ['allow', 'clean'] : ['allow', 'weak', { score, limit }];
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

/**
 * The same for what was found in a comment. Whoever may need help is not hidden for it, nor for what
 * was only guessed beside it. A newcomer's comment waits while a space is slowed down, and a story
 * always does, whatever a space's policy says.
 */
export function stateFor(policy: SpacePolicy, judgement: Judgement): CommentState {
  const state = stateByFindings(policy, judgement);
  return state === 'visible' && isOfStory(judgement.signals) ? 'hidden' : state;
}

function stateByFindings(policy: SpacePolicy, { verdict, signals }: Judgement): CommentState {
  if (!needsCare(signals)) {
    const state = stateUnder(policy, verdict);
    return state === 'visible' && isHeldByRaid(signals) ? 'hidden' : state;
  }
  const beside = judged(besideCare(signals), policy).verdict;
  return stateUnder(policy, beside === 'allow' ? 'allow' : 'review');
}

/** Whether a verdict counts as a strike before a person has decided. */
export function strikes({ does }: Pick<SpacePolicy, 'does'>, { verdict }: Pick<Scan, 'verdict'>) {
  return verdict === 'act' && does.act === 'remove';
}

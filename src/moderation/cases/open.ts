import { reliabilityFrom, reopens, weightOf } from '../authors/reliability.js';
import type { Judgement, Signal } from '../comment.js';
import { scoreOf, strikes } from '../policy.js';
import type { CaseChange } from '../ports.js';
import type { SpacePolicy } from '../space-policy.js';
import type { CaseEventType, ModerationCase, NewCaseEvent } from './case.js';
import { byTheClock, type DueRule, dueAt } from './due.js';
import type { Consequences } from './outcome.js';
import { outcomeOf } from './outcome.js';
import { plainJudgement, plainSignals } from './payloads.js';
import { priorityOf } from './priority.js';

/** What was found in a comment's (new) text. */
export interface Finding {
  readonly judgement: Judgement;
  readonly policy: Pick<SpacePolicy, 'does' | 'holdDays'>;
  readonly at: Date;
  /** The text replaces an earlier one: which revision it is. */
  readonly revision: number;
  /** What its due time follows from; absent: the clock. */
  readonly due?: DueRule;
}

const DAY_MS = 86_400_000;

/**
 * Opens a case for what was found, or tells the comment's case that the text is another. A case that
 * is resolved opens again when its old text was removed, or when a rule finds worse in the new one
 * than the person who kept the old one knew; after the hold of their decision, when it finds anything.
 */
export function textCame(finding: Finding, consequences: Consequences = {}): CaseChange {
  const { judgement, policy, at, revision, due = byTheClock } = finding;
  const { verdict, signals } = judgement;
  const told = { judged: plainJudgement(judgement) };
  const strike = strikes(policy, judgement) ? { strike: true } : {};
  return (current) => {
    if (current === null) {
      if (verdict === 'allow') return null;
      const first = opened(signals, { openedAt: at, at, due }, { ...told, ...strike });
      return outcomeOf(null, [first], consequences);
    }
    const kept = [...reportsOf(current), ...signals];
    const { openedAt } = current;
    const revised = event('revised', at, { ...found(kept, openedAt), ...told, revision });
    if (!comesAgain(current, finding)) return outcomeOf(current, [revised], consequences);
    const again = opened(kept, { openedAt, at, due }, { ...told, ...strike });
    return outcomeOf(current, [revised, again], consequences);
  };
}

function comesAgain({ state, decision, signals }: ModerationCase, finding: Finding): boolean {
  const { judgement, policy, at } = finding;
  if (state !== 'resolved') return false;
  // Cleared when a rule's findings were taken back: no person has said anything that would hold.
  if (decision === null) return judgement.verdict !== 'allow';
  if (decision.kind !== 'keep') return true;
  if (judgement.verdict === 'allow') return false;
  const isHeld = at.getTime() < decision.at.getTime() + policy.holdDays * DAY_MS;
  const known = scoreOf(signals.filter(({ tier }) => tier !== 'report'));
  return !isHeld || judgement.score > known;
}

/** A reader's report: how long the comment is, and how far the reader is to be believed. */
export interface ReportCame {
  readonly at: Date;
  readonly length: number;
  /** 0..1, see `reliabilityOf`. */
  readonly reliability: number;
  readonly due?: DueRule;
}

/**
 * A reader reported the comment. What a person has kept comes back only when several readers whose
 * reports proved right before say otherwise.
 */
export function reported({ at, length, reliability, due = byTheClock }: ReportCame): CaseChange {
  const report: Signal = {
    ...{
      rule: 'report',
      tier: 'report',
      span: [0, length],
      weight: rounded(weightOf(reliability)),
    },
    why: { key: 'reported' },
  };
  return (current) => {
    if (current === null) {
      return outcomeOf(null, [opened([report], { openedAt: at, at, due }, {}, 'reader')]);
    }
    const signals = [...current.signals, report];
    const { openedAt } = current;
    const told = event('reported', at, found(signals, openedAt), 'reader');
    if (!reportsReopen(current, report)) return outcomeOf(current, [told]);
    return outcomeOf(current, [told, opened(signals, { openedAt, at, due }, {}, 'reader')]);
  };
}

/** Readers who reported before the decision have been answered by it. */
function reportsReopen(current: ModerationCase, report: Signal): boolean {
  const { state, decision } = current;
  if (state !== 'resolved') return false;
  if (decision === null) return true;
  if (decision.kind !== 'keep') return false;
  const since = [...reportsOf(current).slice(decision.reports ?? 0), report];
  return reopens(since.map(({ weight }) => reliabilityFrom(weight)));
}

function reportsOf({ signals }: ModerationCase): readonly Signal[] {
  return signals.filter(({ tier }) => tier === 'report');
}

interface Opening {
  readonly openedAt: Date;
  readonly at: Date;
  readonly due: DueRule;
}

function opened(
  signals: readonly Signal[],
  { openedAt, at, due: rule }: Opening,
  ...[more, actor = 'rule']: [object, string?]
): NewCaseEvent {
  const due = dueAt(signals, at, rule).toISOString();
  return event('opened', at, { ...found(signals, openedAt), ...more, due }, actor);
}

function found(signals: readonly Signal[], openedAt: Date) {
  return { signals: plainSignals(signals), terms: priorityOf(signals, openedAt).terms };
}

function event(
  type: CaseEventType,
  at: Date,
  ...[payload, actor = 'rule']: [NewCaseEvent['payload'], string?]
): NewCaseEvent {
  return { type, payload, actor, at, key: null };
}

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}

import type { AuthorRecord } from '../authors/record.js';
import type { CommentState, Judgement, Signal, StoredComment } from '../comment.js';
import { judged, stateFor, strikes } from '../policy.js';
import type { CaseOutcome } from '../ports.js';
import type { SpacePolicy } from '../space-policy.js';
import type { ModerationCase } from './case.js';
import { effectsOf } from './effects.js';
import { asOf } from './fold.js';
import { outcomeOf } from './outcome.js';
import { plainJudgement, plainSignals } from './payloads.js';
import { priorityOf } from './priority.js';

/** Who takes back what a rule of staff's found in a comment, and what is known about it. */
export interface Retracting {
  readonly current: ModerationCase;
  readonly comment: StoredComment;
  readonly policy: SpacePolicy;
  /** What is known of the comment's author beside this case. */
  readonly record: AuthorRecord;
  readonly rule: string;
  readonly step: { readonly by: string; readonly at: Date; readonly key: string };
}

/**
 * Why a case is left as it is: a person has `decided`; it is `in_hand` with a colleague (claimed,
 * held, escalated or appealed); the rule finds `nothing` in it any more.
 */
export type LeftAlone = 'decided' | 'in_hand' | 'nothing';

/** Whether a rule's part in a case can be taken back, or why not. */
export function retractable(current: ModerationCase, rule: string): LeftAlone | null {
  const { state, decision, signals } = current;
  if (decision !== null && (state === 'resolved' || decision.kind !== 'keep')) return 'decided';
  if (state === 'resolved') return 'nothing';
  if (state !== 'open') return 'in_hand';
  return signals.some(({ source }) => source?.id === rule) ? null : 'nothing';
}

/**
 * The case as if the rule had not looked at the comment: what it found, hid and held against the
 * author is taken back. What other rules or readers found stays, and so does the case then. It only
 * ever becomes milder. Pure; writes nothing.
 */
export function retract(retracting: Retracting): CaseOutcome | LeftAlone {
  const { comment, policy, record, rule, step } = retracting;
  const current = asOf(retracting.current, step.at);
  const left = retractable(current, rule);
  if (left !== null) return left;
  const signals = current.signals.filter(({ source }) => source?.id !== rule);
  const reports = signals.filter(isReport);
  const judgement = judged(
    signals.filter((signal) => !isReport(signal)),
    policy,
    record,
  );
  const [before, after] = statesOf(comment, stateFor(policy, judgement));
  const payload = {
    ...{ rule, before, after, signals: plainSignals(signals), judged: plainJudgement(judgement) },
    ...{ terms: priorityOf(signals, current.openedAt).terms, ...strikeOf(policy, judgement) },
  };
  const type = judgement.verdict === 'allow' && reports.length === 0 ? 'cleared' : 'retracted';
  const event = { type, payload, actor: step.by, at: step.at, key: step.key } as const;
  // Held back for a sanction, it stays away from its platform until that ends.
  const effects = comment.held ? [] : effectsOf(comment, { from: before, to: after }, step.key);
  return outcomeOf(current, [event], { commentState: after, effects });
}

const mildestFirst: readonly CommentState[] = ['visible', 'hidden', 'removed'];

/** Before and after. A comment that is held back shows as hidden, whatever the rules made of it. */
function statesOf(comment: StoredComment, wanted: CommentState): [CommentState, CommentState] {
  const before = comment.state;
  if (comment.held) return [before, wanted];
  const isMilder = mildestFirst.indexOf(wanted) < mildestFirst.indexOf(before);
  return [before, isMilder ? wanted : before];
}

function strikeOf(policy: SpacePolicy, judgement: Judgement) {
  return strikes(policy, judgement) ? { strike: true } : {};
}

function isReport({ tier }: Signal): boolean {
  return tier === 'report';
}

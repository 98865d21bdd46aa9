import type { Signal } from '../comment.js';
import type { CaseChange } from '../ports.js';
import type { CaseEventType, NewCaseEvent } from './case.js';
import type { Consequences } from './outcome.js';
import { outcomeOf } from './outcome.js';
import { plainSignals } from './payloads.js';
import { dueAt, priorityOf } from './priority.js';

/** What was found in a comment's (new) text. */
export interface Finding {
  readonly signals: readonly Signal[];
  readonly at: Date;
  /** The text replaces an earlier one: which revision it is. */
  readonly revision: number;
}

/** So many readers' reports, and again so many, bring a case back that was decided as harmless. */
const REOPEN_REPORTS = 3;

/**
 * Opens a case for what was found, or tells the comment's case that the text is another. A case that
 * is resolved opens again when the new text has findings of its own, or its old text was removed.
 */
export function textCame(finding: Finding, consequences: Consequences = {}): CaseChange {
  const { signals, at } = finding;
  return (current) => {
    if (current === null) {
      if (signals.length === 0) return null;
      return outcomeOf(null, [opened(signals, at, at)], consequences);
    }
    const kept = [...current.signals.filter(({ tier }) => tier === 'report'), ...signals];
    const { openedAt, state, decision } = current;
    const { revision } = finding;
    const revised = event('revised', at, { ...found(kept, openedAt), revision });
    const again = state === 'resolved' && (signals.length > 0 || decision?.kind !== 'keep');
    const events = again ? [revised, opened(kept, openedAt, at)] : [revised];
    return outcomeOf(current, events, consequences);
  };
}

/** A reader reported the comment. Enough reports open again what was decided as harmless. */
export function reported(at: Date, length: number): CaseChange {
  const report: Signal = {
    ...{ rule: 'report', tier: 'report', span: [0, length], weight: 0.3 },
    why: { key: 'reported' },
  };
  return (current) => {
    if (current === null) return outcomeOf(null, [opened([report], at, at, 'reader')]);
    const signals = [...current.signals, report];
    const told = event('reported', at, found(signals, current.openedAt), 'reader');
    const reports = signals.filter(({ tier }) => tier === 'report').length;
    const kept = current.state === 'resolved' && current.decision?.kind === 'keep';
    const again = kept && reports % REOPEN_REPORTS === 0;
    const { openedAt } = current;
    return outcomeOf(current, again ? [told, opened(signals, openedAt, at, 'reader')] : [told]);
  };
}

function opened(
  signals: readonly Signal[],
  openedAt: Date,
  ...[at, actor = 'rule']: [Date, string?]
): NewCaseEvent {
  const due = dueAt(signals, at).toISOString();
  return event('opened', at, { ...found(signals, openedAt), due }, actor);
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

import type { CaseEvent } from '../cases/case.js';
import { payloads } from '../cases/payloads.js';

/** How moderators have judged what a reader reported. */
export interface ReporterRecord {
  readonly agreed: number;
  readonly disagreed: number;
}

export const unknownReporter: ReporterRecord = { agreed: 0, disagreed: 0 };

/**
 * A reader's record from the events of the cases about what they reported: agreed where the
 * comment was decided against, disagreed where it was kept, nothing where nobody has decided (or
 * the decision was undone).
 */
export function reporterRecordOf(events: readonly CaseEvent[]): ReporterRecord {
  const kept = new Map<string, boolean>();
  for (const { caseId, type, payload } of events) {
    if (type === 'undone') kept.delete(caseId);
    if (type !== 'decided') continue;
    kept.set(caseId, payloads.decided.parse(payload).decision === 'keep');
  }
  const all = [...kept.values()];
  const disagreed = all.filter(Boolean).length;
  return { agreed: all.length - disagreed, disagreed };
}

/**
 * How far a reader's report is to be believed, 0..1: the mean of the Beta posterior over a flat
 * prior, (1 + agreed) / (2 + agreed + disagreed) (Laplace's rule of succession). One half for whom
 * nothing is known; every judgement moves it a little, none makes it jump.
 */
export function reliabilityOf({ agreed, disagreed }: ReporterRecord): number {
  return (1 + agreed) / (2 + agreed + disagreed);
}

/** What a wholly reliable reader's report weighs: how likely it alone has a comment removed. */
const FULL_WEIGHT = 0.6;

/** The weight of a report's signal. */
export function weightOf(reliability: number): number {
  return FULL_WEIGHT * reliability;
}

/** How reliable its reporter was, from the weight of a report's signal. */
export function reliabilityFrom(weight: number): number {
  return Math.min(1, weight / FULL_WEIGHT);
}

/** So much above the unknown reader's half, together, brings a case back... */
const REOPENS_FROM = 0.4;
/** ... and never by the word of one alone. */
const LEAST_REPORTERS = 2;

/**
 * Whether reports since a decision are enough to look again: from several readers whose reports
 * have proved right before. Readers of whom nothing is known, however many, are not.
 */
export function reopens(reliabilities: readonly number[]): boolean {
  const trusted = reliabilities.map((one) => Math.max(0, one - 0.5)).filter((one) => one > 0);
  const together = trusted.reduce((sum, one) => sum + one, 0);
  return trusted.length >= LEAST_REPORTERS && together >= REOPENS_FROM;
}

import { reliabilityFrom } from '../authors/reliability.js';
import { isAnswered, needsCare } from '../care.js';
import type { Signal } from '../comment.js';
import { scoreOf } from '../policy.js';
import type { ModerationCase, Priority } from './case.js';

/** Terms are points; these are the most that each can give. */
const SEVERITY = 3;
const REPORTS = 2;
/** Who says that they want to die comes before everything else; what only sounds like it hardly. */
const CARE = 6;
const FAINT_CARE = 0.3;
/** Waiting a day is worth a point: what waits comes up between what is worse. */
const POINTS_A_DAY = 1;

/** Where waiting is counted from, so that a stored priority orders cases at any later time. */
const epoch = Date.UTC(2026, 0, 1);
const dayMs = 86_400_000;

/**
 * The stored priority, a sum of terms:
 * - `severity`: 3 x the score of what rules found.
 * - `reports`: 2 x (1 - Π (1 - r)) over the readers who reported it, r being how far each is to be
 *   believed (the mean of their Beta posterior, one half while nothing is known of them): more
 *   reports add less and less.
 * - `care`: 6 where the author says that they want to die, 0.3 where it only sounds so; else absent.
 * - `ageing`: a point for each day that the case is younger than the epoch, negative. All cases age
 *   alike, so the order of stored values is right at any moment; `aged` shows it as waiting.
 */
export function priorityOf(signals: readonly Signal[], openedAt: Date): Priority {
  const reports = signals.filter(({ tier }) => tier === 'report');
  const none = reports.reduce((rest, { weight }) => rest * (1 - reliabilityFrom(weight)), 1);
  const found = signals.filter(({ tier }) => tier !== 'report');
  return summed({
    severity: SEVERITY * scoreOf(found),
    reports: REPORTS * (1 - none),
    ...(needsCare(signals) ? { care: isAnswered(signals) ? CARE : FAINT_CARE } : {}),
    ageing: -POINTS_A_DAY * daysBetween(epoch, openedAt.getTime()),
  });
}

/** A priority from its terms. */
export function summed(terms: Readonly<Record<string, number>>): Priority {
  const rounded = Object.entries(terms).map(([term, value]) => [term, round(value)] as const);
  const value = round(rounded.reduce((sum, [, value]) => sum + value, 0));
  return { value, terms: Object.fromEntries(rounded) };
}

/** The case with its priority as a person should see it at `at`: `ageing` is days of waiting. */
export function aged(one: ModerationCase, at: Date): ModerationCase {
  const { ageing = 0, ...terms } = one.priority.terms;
  const waited = ageing + POINTS_A_DAY * daysBetween(epoch, at.getTime());
  return { ...one, priority: summed({ ...terms, ageing: Math.max(0, waited) }) };
}

function daysBetween(from: number, to: number): number {
  return (to - from) / dayMs;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

import type { CaseEvent, DecisionKind } from '../cases/case.js';
import { payloads } from '../cases/payloads.js';

/** A decision against an author's comment, or what a literal rule did to it alone. */
export interface Strike {
  readonly case: string;
  readonly kind: Exclude<DecisionKind, 'keep'>;
  readonly at: Date;
  /** Until when it counts. */
  readonly counts: Date;
  /** Whether a person has decided it. */
  readonly by: 'person' | 'rule';
}

/** What keeps an author from writing. */
export interface Sanction {
  readonly case: string;
  readonly kind: 'mute' | 'ban';
  readonly at: Date;
  /** Null: it does not end by itself. */
  readonly until: Date | null;
}

/** What is known of an author at one moment: always computed from events, never counted up. */
export interface AuthorRecord {
  /** Those that still count, oldest first. */
  readonly strikes: readonly Strike[];
  /** The sanction that runs and ends last. */
  readonly running: Sanction | null;
}

/** Nothing is known against them. */
export const blankRecord: AuthorRecord = { strikes: [], running: null };

/** What stands in one case against its comment's author. */
type Standing = Omit<Strike, 'counts'> & { readonly until: Date | null };

interface CaseFold {
  /** What a literal rule did by itself: it counts while no person has decided. */
  readonly rule: Standing | null;
  readonly now: Standing | null;
}

/**
 * An author's record at `at`: the fold of what happened in the cases of their comments. A decision
 * counts from the moment it was made; undone, overturned by an appeal or decided as harmless it does
 * not count at all. Events of one case must stand in their order; cases may be mixed.
 */
export function recordOf(
  events: readonly CaseEvent[],
  { at, strikeDays }: { readonly at: Date; readonly strikeDays: number },
): AuthorRecord {
  const cases = new Map<string, CaseFold>();
  for (const event of events) {
    cases.set(event.caseId, next(cases.get(event.caseId) ?? { rule: null, now: null }, event));
  }
  const standing = [...cases.values()].flatMap(({ now }) => now ?? []);
  return { strikes: strikesOf(standing, at, strikeDays), running: runningOf(standing, at) };
}

/** Every mute or ban that was ever decided, also those that were undone: what platforms were asked for. */
export function sanctionsOf(
  events: readonly CaseEvent[],
): readonly Pick<Sanction, 'at' | 'until'>[] {
  return events.flatMap(({ type, payload, at }) => {
    if (type !== 'decided') return [];
    const { decision, until } = payloads.decided.parse(payload);
    return decision === 'mute' || decision === 'ban' ? [{ at, until: until ?? null }] : [];
  });
}

/** The record without what happened in one case: what was known before it is decided. */
export function recordBeside(
  events: readonly CaseEvent[],
  caseId: string,
  moment: { readonly at: Date; readonly strikeDays: number },
): AuthorRecord {
  return recordOf(
    events.filter((event) => event.caseId !== caseId),
    moment,
  );
}

function next(before: CaseFold, { type, payload, at, caseId }: CaseEvent): CaseFold {
  if (type === 'opened') {
    if (payloads.opened.parse(payload).strike !== true) return before;
    const rule: Standing = { case: caseId, kind: 'remove', at, by: 'rule', until: null };
    return { rule, now: rule };
  }
  if (type === 'retracted' || type === 'cleared') {
    return payloads[type].parse(payload).strike === true ? before : { rule: null, now: null };
  }
  if (type === 'undone') return { ...before, now: before.rule };
  if (type !== 'decided') return before;
  const { decision, until, gently } = payloads.decided.parse(payload);
  if (decision === 'keep' || gently) return { ...before, now: null };
  const now: Standing = { case: caseId, kind: decision, at, by: 'person', until: until ?? null };
  return { ...before, now };
}

function strikesOf(standing: readonly Standing[], at: Date, strikeDays: number): Strike[] {
  return standing
    .map(({ until: _, ...strike }) => ({ ...strike, counts: daysAfter(strike.at, strikeDays) }))
    .filter(({ counts }) => counts > at)
    .sort((one, other) => one.at.getTime() - other.at.getTime() || compare(one.case, other.case));
}

function runningOf(standing: readonly Standing[], at: Date): Sanction | null {
  const running = standing.flatMap(({ case: id, kind, at: since, until }): Sanction[] => {
    if (kind !== 'mute' && kind !== 'ban') return [];
    return until === null || until > at ? [{ case: id, kind, at: since, until }] : [];
  });
  return running.sort(lastingLongest)[0] ?? null;
}

/** What ends last comes first; of two that end together the ban, which is the first by its name. */
function lastingLongest(one: Sanction, other: Sanction): number {
  const end = ({ until }: Sanction) => until?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return end(other) - end(one) || compare(one.kind, other.kind) || compare(one.case, other.case);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * 86_400_000);
}

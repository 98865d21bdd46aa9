import type { CaseEvent, Decision, ModerationCase } from './case.js';
import { payloads } from './payloads.js';
import { summed } from './priority.js';
import { isAsleep, sleepAfter } from './snooze.js';
import { moves, stateAfter } from './transitions.js';

/** What the events say about a case; the rest of it is whose case it is. */
export type Projection = Omit<ModerationCase, 'id' | 'commentId' | 'space' | 'language'>;

/** An event in its place, whoever's case it is. */
export type PlacedEvent = Omit<CaseEvent, 'caseId'>;

/** The projection that a history amounts to; null for an empty one. */
export function fold(events: readonly PlacedEvent[]): Projection | null {
  return events.reduce<Projection | null>(foldEvent, null);
}

/** One event further. Throws when the event was not possible: then the history is broken. */
export function foldEvent(before: Projection | null, event: PlacedEvent): Projection {
  const { type, seq, at } = event;
  const state = stateAfter(before?.state ?? null, type);
  if (state === null) throw new Error(`a case that is ${before?.state} cannot be ${type}`);
  const current = before ?? newborn(at);
  const placed = { state, seq, version: moves(type) ? seq : current.version, updatedAt: at };
  const snoozedUntil = sleepAfter(current, event);
  return { ...current, ...changes(current, event), snoozedUntil, ...placed };
}

function newborn(at: Date): Projection {
  return {
    ...{ state: 'open', version: 0, seq: 0, signals: [], priority: { value: 0, terms: {} } },
    ...{ dueAt: at, claim: null, decision: null, snoozedUntil: null },
    ...{ openedAt: at, updatedAt: at },
  };
}

function changes(current: Projection, event: PlacedEvent): Partial<Projection> {
  const { type, payload, actor } = event;
  switch (type) {
    case 'opened': {
      const { signals, terms, due } = payloads.opened.parse(payload);
      return { signals, priority: summed(terms), dueAt: due, claim: null };
    }
    case 'flagged':
    case 'reported':
    case 'revised': {
      const { signals, terms } = payloads.flagged.parse(payload);
      return { signals, priority: summed(terms) };
    }
    case 'retracted':
    case 'cleared': {
      const { signals, terms } = payloads[type].parse(payload);
      return { signals, priority: summed(terms), claim: null };
    }
    case 'claimed':
      return { claim: { by: actor, until: payloads.claimed.parse(payload).until } };
    case 'held':
      return { claim: { by: actor, until: payloads.held.parse(payload).until } };
    case 'handed_over': {
      const { to, until } = payloads.handed_over.parse(payload);
      return { claim: { by: to, until } };
    }
    case 'released':
    case 'snoozed':
    case 'escalated':
      return { claim: null };
    case 'appealed': {
      const { due } = payloads.appealed.parse(payload);
      return { claim: null, ...(due === undefined ? {} : { dueAt: due }) };
    }
    case 'decided':
      return { claim: null, decision: decisionOf(current, event) };
    case 'undone':
      return { claim: null, decision: null };
    default:
      return { claim: current.claim };
  }
}

function decisionOf({ signals }: Projection, { payload, actor, at }: PlacedEvent): Decision {
  const { decision, reason, words, until, revision } = payloads.decided.parse(payload);
  const reports = signals.filter(({ tier }) => tier === 'report').length;
  return {
    ...{ kind: decision, by: actor, at, revision },
    ...(reports === 0 ? {} : { reports }),
    ...(reason === undefined ? {} : { reason }),
    ...(words === undefined ? {} : { words }),
    ...(until === undefined ? {} : { until }),
  };
}

/** What of a case ends by itself. */
export type Passing = Pick<ModerationCase, 'state' | 'claim' | 'snoozedUntil'>;

/**
 * The projection as it is at an instant: the ends of a claim and of a snooze are computed when read,
 * not written, so a claimed case whose claim has ended is open.
 */
export function asOf<Case extends Passing>(one: Case, at: Date): Case {
  const snoozedUntil = isAsleep(one, at) ? one.snoozedUntil : null;
  if (one.claim === null || one.claim.until >= at) return { ...one, snoozedUntil };
  const state = one.state === 'claimed' ? 'open' : one.state;
  return { ...one, snoozedUntil, claim: null, state };
}

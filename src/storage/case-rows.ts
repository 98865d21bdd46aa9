import { z } from 'zod';
import type { CaseEvent, ModerationCase } from '../moderation/cases/case.js';
import type { ModerationCase as CaseRow, CaseEvent as EventRow } from './generated/client.js';
import { oneOf } from './words.js';

const caseStates = ['open', 'claimed', 'escalated', 'resolved', 'appealed'] as const;
export const caseFilters = [...caseStates, 'snoozed'] as const;

const eventTypes = [
  'opened',
  'flagged',
  'reported',
  'revised',
  'claimed',
  'released',
  'handed_over',
  'held',
  'snoozed',
  'decided',
  'undone',
  'retracted',
  'cleared',
  'escalated',
  'appealed',
  'noted',
  'effect',
] as const;

const instant = z.iso.datetime().transform((text) => new Date(text));

const signals = z.array(
  z.object({
    rule: z.string(),
    tier: z.enum(['literal', 'folded', 'sound', 'behaviour', 'model', 'report']),
    span: z.tuple([z.number(), z.number()]),
    why: z.object({
      key: z.string(),
      args: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    }),
    weight: z.number(),
    source: z.object({ id: z.string(), version: z.number() }).exactOptional(),
  }),
);

const decision = z
  .object({
    kind: z.enum(['keep', 'remove', 'warn', 'mute', 'kick', 'ban']),
    by: z.string(),
    at: instant,
    reason: z.string().exactOptional(),
    words: z.object({ en: z.string(), 'zh-CN': z.string() }).exactOptional(),
    revision: z.number(),
    until: instant.exactOptional(),
    reports: z.number().exactOptional(),
  })
  .nullable();

const terms = z.record(z.string(), z.number());
const payload = z.record(z.string(), z.unknown());

/**
 * A case as it is at an instant: a claim that has ended is no claim, a claimed case without one is
 * open again, and one that has slept enough is awake. Nobody needs to write that down.
 */
export function toCase(row: CaseRow, at: Date): ModerationCase {
  const claim =
    row.claimBy !== null && row.claimUntil !== null && row.claimUntil >= at
      ? { by: row.claimBy, until: row.claimUntil }
      : null;
  const state = oneOf(caseStates, row.state);
  const { id, commentId, space, language, version, seq, dueAt, openedAt, updatedAt } = row;
  return {
    ...{ id, commentId, space, language, version, seq, dueAt, openedAt, updatedAt, claim },
    state: state === 'claimed' && claim === null ? 'open' : state,
    snoozedUntil: row.snoozedUntil !== null && row.snoozedUntil > at ? row.snoozedUntil : null,
    signals: signals.parse(row.signals),
    priority: { value: row.priority, terms: terms.parse(row.terms) },
    decision: decision.parse(row.decision),
  };
}

/** One line of a history as it is kept. */
export function toEvent(row: Omit<EventRow, 'prevHash' | 'hash'>): CaseEvent {
  const { caseId, seq, actor, at, key } = row;
  return {
    ...{ caseId, seq, actor, at, key },
    type: oneOf(eventTypes, row.type),
    payload: payload.parse(row.payload),
  };
}

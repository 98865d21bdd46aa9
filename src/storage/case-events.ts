import type { CaseEvent, CaseEventType } from '../moderation/cases/case.js';
import { toEvent } from './case-rows.js';
import { type CaseEvent as EventRow, Prisma } from './generated/client.js';

/** An event inside JSON, where an instant is a text. */
export type TextEvent = Omit<EventRow, 'at' | 'prevHash' | 'hash'> & { readonly at: string };

/** Events, in the order of each case, as one value of JSON; their table is called `e`. */
export const eventsAsJson = Prisma.sql`jsonb_agg(
  jsonb_build_object('caseId', e.case_id, 'seq', e.seq, 'type', e.type, 'payload', e.payload,
    'actor', e.actor, 'at', e.at, 'key', e.key)
  ORDER BY e.case_id, e.seq)`;

/** What that value says; null where there was no event. */
export function toEvents(told: readonly TextEvent[] | null): readonly CaseEvent[] {
  return (told ?? []).map((event) => toEvent({ ...event, at: new Date(event.at) }));
}

/** What a record follows from; the order within a case is all that counts. */
export const telling: CaseEventType[] = ['opened', 'decided', 'undone', 'retracted', 'cleared'];

/**
 * Which of an author's events may stand against them, events called `e` and their cases `d`. Left out is
 * what changes nothing in a record, which is most of it: a case that was opened without a strike, and
 * one that stands decided as harmless.
 */
export const standing = Prisma.sql`
  e.type = ANY(${telling}::text[])
  AND (e.type <> 'opened' OR e.payload @> '{"strike": true}'::jsonb)
  AND (d.decision IS NULL OR d.decision ->> 'kind' <> 'keep')`;

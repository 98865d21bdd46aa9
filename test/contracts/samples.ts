import type { Effect, ModerationCase, NewCaseEvent } from '../../src/moderation/cases/case.js';
import type { Scan } from '../../src/moderation/comment.js';
import type { CaseChange, CaseOutcome, CommentIntake } from '../../src/moderation/ports.js';

/** A moment that all samples hang on. */
export const noon = new Date('2026-11-24T04:00:00.123Z');

/** So many minutes after `noon`. */
export function later(minutes: number): Date {
  return new Date(noon.getTime() + minutes * 60_000);
}

const scan: Scan = {
  verdict: 'review',
  score: 0.7,
  signals: [
    {
      rule: 'words',
      tier: 'literal',
      span: [0, 2],
      why: { key: 'words', args: { word: '坏', times: 2 } },
      weight: 0.7,
    },
    { rule: 'flood', tier: 'behaviour', span: [0, 4], why: { key: 'flood' }, weight: 0.1 },
  ],
};

/** A comment as the desk hands it in; it opens a case unless `open` is null. */
export function intake({
  open = opened(),
  ...over
}: Partial<Omit<CommentIntake, 'comment'>> & {
  comment?: Partial<CommentIntake['comment']>;
} = {}): CommentIntake {
  return {
    language: 'zh',
    scan,
    state: 'visible',
    topics: [],
    hits: [],
    open,
    ...over,
    comment: {
      space: 'web:main',
      externalId: 'c1',
      text: '坏坏的评论',
      author: 'author-hash',
      at: noon,
      ...over.comment,
    },
  };
}

/** Opens a case with the signals of the sample scan. */
export function opened({
  priority = 1,
  at = noon,
  effects = [],
}: {
  priority?: number;
  at?: Date;
  effects?: readonly Effect[];
} = {}): CaseChange {
  return (current) => ({
    next: {
      state: 'open',
      signals: scan.signals,
      priority: { value: priority, terms: { severity: priority, ageing: 0.1 } },
      dueAt: at,
      claim: null,
      decision: null,
      snoozedUntil: null,
      openedAt: current?.openedAt ?? at,
      updatedAt: at,
    },
    events: [event('opened', { payload: { score: 0.7, ключ: [1e-7, null, '问津'] }, at })],
    moves: true,
    effects,
  });
}

/** A step on a case that exists: what is not named stays as it is. */
export function step(
  type: NewCaseEvent['type'],
  {
    next = {},
    key = null,
    at = noon,
    ...over
  }: Partial<Omit<CaseOutcome, 'next' | 'events'>> & {
    next?: Partial<CaseOutcome['next']>;
    key?: string | null;
    at?: Date;
  } = {},
): (current: ModerationCase) => CaseOutcome {
  return (current) => {
    const { state, signals, priority, dueAt, claim, decision, snoozedUntil, openedAt } = current;
    const about = { state, signals, priority, dueAt, claim, decision, snoozedUntil };
    const kept = { ...about, openedAt, updatedAt: at };
    return {
      next: { ...kept, ...next },
      events: [event(type, { key, at })],
      moves: true,
      effects: [],
      ...over,
    };
  };
}

function event(
  type: NewCaseEvent['type'],
  {
    payload = {},
    key = null,
    at,
  }: { payload?: NewCaseEvent['payload']; key?: string | null; at: Date },
): NewCaseEvent {
  return { type, payload, actor: 'staff-1', at, key };
}

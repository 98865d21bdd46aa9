import { z } from 'zod';
import { type Judgement, type Signal, tiers, verdicts } from '../comment.js';
import { ownWords } from '../reasons.js';
import { decisions } from './case.js';

const signal = z.object({
  rule: z.string(),
  tier: z.enum(tiers),
  span: z.tuple([z.number(), z.number()]),
  why: z.object({
    key: z.string(),
    args: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  }),
  weight: z.number(),
  source: z.object({ id: z.string(), version: z.number() }).exactOptional(),
});

const instant = z.iso.datetime().transform((text) => new Date(text));
const commentState = z.enum(['visible', 'hidden', 'removed']);
const args = z.record(z.string(), z.union([z.string(), z.number()]));
const found = z.object({
  signals: z.array(signal),
  terms: z.record(z.string(), z.number()),
  /** What the policy made of them, and why; absent where nobody judged (a reader's report). */
  judged: z
    .object({ verdict: z.enum(verdicts), because: z.object({ key: z.string(), args }) })
    .exactOptional(),
});

const retracted = found.extend({
  /** Whose findings were taken back. */
  rule: z.string(),
  before: commentState,
  after: commentState,
  /** What another rule found still counts as a strike. */
  strike: z.literal(true).exactOptional(),
});

/**
 * What the events of a case carry, as plain JSON, instants as ISO text. Never a comment's text, so
 * that erasing a comment leaves the log whole.
 */
export const payloads = {
  opened: found.extend({
    due: instant,
    /** A literal rule took the comment away by itself: a strike until a person decides. */
    strike: z.literal(true).exactOptional(),
  }),
  flagged: found,
  reported: found,
  revised: found.extend({ revision: z.number() }),
  claimed: z.object({ until: instant }),
  released: z.object({}),
  handed_over: z.object({ to: z.string(), until: instant, note: z.string().exactOptional() }),
  held: z.object({ until: instant }),
  snoozed: z.object({ until: instant }),
  escalated: z.object({ reason: z.string().exactOptional() }),
  decided: z.object({
    decision: z.enum(decisions),
    reason: z.string().exactOptional(),
    /** What a reason of the library's own said then: the policy may drop it later. */
    words: ownWords.exactOptional(),
    note: z.string().exactOptional(),
    until: instant.exactOptional(),
    revision: z.number(),
    /** The comment's state before and after. */
    before: commentState,
    after: commentState,
    /** Its author may need help: the removal is no strike. */
    gently: z.literal(true).exactOptional(),
  }),
  undone: z.object({
    /** seq of the decision that is undone. */
    undoes: z.number(),
    reason: z.string().exactOptional(),
  }),
  /** A lead took back what a rule had done; other findings still wait for a person. */
  retracted,
  /** The same, and nothing else asks for a person. */
  cleared: retracted,
  appealed: z.object({
    /** Who decided what is appealed against. The words are kept apart, to be erasable. */
    against: z.string(),
    /** Absent in appeals of old, which left the case due when it was. */
    due: instant.exactOptional(),
  }),
  noted: z.object({ note: z.string() }),
  effect: z.object({}),
} as const;

/** A judgement as an event carries it. */
export function plainJudgement({ verdict, because }: Judgement): object {
  return { verdict, because };
}

/** Signals as an event carries them. */
export function plainSignals(signals: readonly Signal[]): readonly object[] {
  return signals.map(({ span, ...rest }) => ({ ...rest, span: [...span] }));
}

import { z } from 'zod';
import { type Signal, tiers } from '../comment.js';
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
});

const instant = z.iso.datetime().transform((text) => new Date(text));
const commentState = z.enum(['visible', 'hidden', 'removed']);
const found = z.object({ signals: z.array(signal), terms: z.record(z.string(), z.number()) });

/**
 * What the events of a case carry, as plain JSON, instants as ISO text. Never a comment's text, so
 * that erasing a comment leaves the log whole.
 */
export const payloads = {
  opened: found.extend({ due: instant }),
  flagged: found,
  reported: found,
  revised: found.extend({ revision: z.number() }),
  claimed: z.object({ until: instant }),
  released: z.object({}),
  handed_over: z.object({ to: z.string(), until: instant, note: z.string().exactOptional() }),
  held: z.object({ until: instant }),
  escalated: z.object({ reason: z.string().exactOptional() }),
  decided: z.object({
    decision: z.enum(decisions),
    reason: z.string().exactOptional(),
    note: z.string().exactOptional(),
    until: instant.exactOptional(),
    revision: z.number(),
    /** The comment's state before and after. */
    before: commentState,
    after: commentState,
  }),
  undone: z.object({
    /** seq of the decision that is undone. */
    undoes: z.number(),
    reason: z.string().exactOptional(),
  }),
  noted: z.object({ note: z.string() }),
  effect: z.object({}),
} as const;

/** Signals as an event carries them. */
export function plainSignals(signals: readonly Signal[]): readonly object[] {
  return signals.map(({ span, ...rest }) => ({ ...rest, span: [...span] }));
}

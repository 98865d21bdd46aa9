import { proposed } from '../authors/ladder.js';
import { careIn } from '../care.js';
import type { CaseDesk } from '../desk.js';
import type { CaseHistory, CaseOutcome } from '../ports.js';
import { sees } from '../queues/sight.js';
import { likeliestFirst } from '../reasons.js';
import type { ModerationCase } from './case.js';
import { type CaseDeskParts, groundsOf, mayStep, seenBy, tell } from './desk-parts.js';
import { effectSubject } from './effects.js';
import { LEASE_MS } from './holding.js';
import { outcomeOf } from './outcome.js';
import { aged } from './priority.js';
import { takeStep } from './step.js';

/** How many comments before and after a case's own are shown. */
const CONTEXT = 5;

/** The queue, from every door. Every step names the version it saw; one step wins, the rest hear. */
export function createCaseDesk(parts: CaseDeskParts): CaseDesk {
  const { cases, clock } = parts;
  const shown = (one: ModerationCase) => aged(one, clock.now());
  return {
    async list(query, by) {
      const within = await seenBy(parts, by, query.within);
      const page = await cases.list({ ...query, within });
      return { ...page, cases: page.cases.map(shown) };
    },
    async get(id, by) {
      const found = await cases.withHistory(id, by);
      if (!found || !(await mayStep(parts, found, by))) return null;
      return viewOf(parts, { ...found, case: shown(found.case) });
    },
    async act(step, action) {
      const result = await takeStep(parts, step, action);
      return result.ok ? { ...result, case: shown(result.case) } : result;
    },
    async next(by, at, scope) {
      const within = await seenBy(parts, by, scope?.within);
      const narrowed = { ...scope, within };
      const taken = await cases.next(at, (current) => claimed(current, by, at), narrowed);
      if (taken !== null) tell(parts, taken, by);
      return taken && shown(taken);
    },
    async isSeen(id, by) {
      const sights = await seenBy(parts, by);
      const one = sights.length === 0 ? null : await cases.get(id);
      return sights.length === 0 || (one !== null && sights.every((sight) => sees(sight, one)));
    },
    count: async (by, scope) =>
      cases.count({ ...scope, within: await seenBy(parts, by, scope?.within) }),
  };
}

/** A case with all that a person judges it by. */
async function viewOf(parts: CaseDeskParts, { case: one, events, known }: CaseHistory) {
  const { comments, outbox, clock } = parts;
  const { id } = one;
  const { comment } = known;
  const [context, effects, appeal] = await Promise.all([
    comments.context(comment.id, CONTEXT),
    outbox.of(effectSubject(comment)),
    comments.appealOf(id),
  ]);
  const grounds = groundsOf(known, id, clock.now());
  const proposal = proposed(grounds.policy.ladder, grounds.record.strikes.length);
  const reasons = likeliestFirst(grounds.policy.reasons, one.signals);
  const around = { events, context, effects, appeal };
  return {
    case: one,
    comment,
    ...around,
    ...grounds,
    proposal,
    reasons,
    care: careIn(one.signals),
  };
}

function claimed(current: ModerationCase, by: string, at: Date): CaseOutcome {
  const until = new Date(at.getTime() + LEASE_MS).toISOString();
  return outcomeOf(current, [{ type: 'claimed', payload: { until }, actor: by, at, key: null }]);
}

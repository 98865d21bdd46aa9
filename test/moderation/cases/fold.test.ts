import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appealed } from '../../../src/moderation/cases/appeal.js';
import {
  caseEventTypes,
  caseStates,
  decisions,
  type ModerationCase,
} from '../../../src/moderation/cases/case.js';
import { asOf, fold } from '../../../src/moderation/cases/fold.js';
import { reported, textCame } from '../../../src/moderation/cases/open.js';
import { isAsleep } from '../../../src/moderation/cases/snooze.js';
import { moves, stateAfter } from '../../../src/moderation/cases/transitions.js';
import type { Signal } from '../../../src/moderation/comment.js';
import type { CaseAction } from '../../../src/moderation/desk.js';
import { noon } from '../scanning.js';
import { findingOf, found, foundByStaff, minutes, newCase, owner } from './case-in-memory.js';

const action: fc.Arbitrary<CaseAction> = fc.oneof(
  fc.constantFrom<CaseAction>({ action: 'claim' }, { action: 'release' }, { action: 'escalate' }),
  fc.constantFrom(...decisions).map((decision) => ({ action: 'decide' as const, decision })),
  fc.constant<CaseAction>({ action: 'note', note: '看过' }),
  fc.constantFrom('ann', 'bo').map((to) => ({ action: 'handover' as const, to })),
  fc.constantFrom<CaseAction>({ action: 'hold' }, { action: 'hold', until: minutes(9) }),
  fc.constantFrom<CaseAction>(
    { action: 'snooze', until: minutes(20) },
    { action: 'snooze', until: minutes(60) },
  ),
  fc.constant<CaseAction>({ action: 'undo', reason: '看错了' }),
);
const happening = fc.oneof(
  fc.record({ action, by: fc.constantFrom('ann', 'bo'), wait: fc.nat(8) }),
  fc.record({ reliability: fc.double({ min: 0.05, max: 0.95, noNaN: true }), wait: fc.nat(8) }),
  fc.record({ appeal: fc.constant(true), wait: fc.nat(8) }),
  fc.record({ undo: fc.constant(true), wait: fc.nat(8) }),
  fc.record({
    text: fc.constantFrom<readonly Signal[]>([], [found], [foundByStaff], [found, foundByStaff]),
    wait: fc.nat(8),
  }),
  fc.record({ text: fc.constantFrom<readonly Signal[]>([], [found]), wait: fc.nat(8) }),
);

/** A snooze that comes too late is refused with a sentence, and nothing is written. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    expect(error).toMatchObject({ code: 'snooze-until' });
  }
}

it('is always the fold of its events, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
      const one = newCase();
      let now = 0;
      let revision = 1;
      one.write(textCame(findingOf([found], noon))(null));
      for (const next of happenings) {
        now += next.wait;
        const at = minutes(now);
        const current = one.current();
        const seen = current && asOf(current, at);
        if ('action' in next) attempt(() => one.act(next.action, next.by, at));
        else if ('text' in next) {
          one.write(textCame(findingOf(next.text, at, ++revision))(seen));
        } else if ('undo' in next) one.takeBack('lead', at);
        else if ('appeal' in next) one.write(appealed(at)(seen));
        else one.write(reported({ at, length: 2, reliability: next.reliability })(seen));
      }
      const { id, commentId, space, language, ...projection } = one.current() ?? { ...owner };
      expect({ id, commentId, space, language }).toEqual(owner);
      const at = minutes(now);
      const folded = fold(one.events());
      expect(folded && asOf(folded, at)).toEqual(asOf(projection as ModerationCase, at));
      const lastMove = one.events().findLast(({ type }) => moves(type));
      expect(folded?.version).toBe(lastMove?.seq);
      const sleeps = folded !== null && isAsleep(folded, at);
      if (sleeps) expect(folded).toMatchObject({ state: 'open', claim: null });
    }),
  );
});

it('knows exactly these ways from state to state', () => {
  const ways = caseStates.map((state) => {
    const next = caseEventTypes.filter(moves).map((type) => stateAfter(state, type));
    return [state, [...new Set(next)].filter((one) => one !== null).sort()];
  });
  expect(Object.fromEntries(ways)).toEqual({
    open: ['claimed', 'escalated', 'open', 'resolved'],
    claimed: ['claimed', 'escalated', 'open', 'resolved'],
    escalated: ['escalated', 'resolved'],
    resolved: ['appealed', 'open', 'resolved'],
    appealed: ['appealed', 'resolved'],
  });
  expect(caseEventTypes.filter((type) => stateAfter(null, type) !== null)).toEqual(['opened']);
});

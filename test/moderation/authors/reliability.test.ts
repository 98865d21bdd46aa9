import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  reliabilityFrom,
  reliabilityOf,
  reopens,
  reporterRecordOf,
  weightOf,
} from '../../../src/moderation/authors/reliability.js';
import type { CaseEvent } from '../../../src/moderation/cases/case.js';
import { noon } from '../scanning.js';

const count = fc.nat(10_000);

it('believes more with every agreement, less with every disagreement, and never jumps', () => {
  fc.assert(
    fc.property(count, count, (agreed, disagreed) => {
      const now = reliabilityOf({ agreed, disagreed });
      const more = reliabilityOf({ agreed: agreed + 1, disagreed });
      const less = reliabilityOf({ agreed, disagreed: disagreed + 1 });
      expect(now).toBeGreaterThan(0);
      expect(now).toBeLessThan(1);
      expect(more).toBeGreaterThan(now);
      expect(less).toBeLessThan(now);
      // From one half to two thirds is the longest step there is.
      const step = 1 / 6 + 1e-9;
      expect(Math.max(more - now, now - less)).toBeLessThanOrEqual(step);
      expect(weightOf(more)).toBeGreaterThan(weightOf(now));
      expect(reliabilityFrom(weightOf(now))).toBeCloseTo(now, 9);
    }),
  );
});

it('believes an unknown reader by half, and tends to their real rate', () => {
  expect(reliabilityOf({ agreed: 0, disagreed: 0 })).toBe(0.5);
  expect(reliabilityOf({ agreed: 900, disagreed: 100 })).toBeCloseTo(0.9, 2);
});

it('counts what moderators said last about what was reported', () => {
  let seq = 0;
  const say = (caseId: string, type: CaseEvent['type'], decision?: string): CaseEvent => ({
    ...{ caseId, seq: ++seq, type, actor: 'ann', at: noon, key: null },
    payload: decision ? { decision, revision: 1, before: 'visible', after: 'removed' } : {},
  });
  const events = [
    ...[say('a', 'opened'), say('a', 'decided', 'remove')],
    ...[say('b', 'opened'), say('b', 'decided', 'remove'), say('b', 'decided', 'keep')],
    ...[say('c', 'decided', 'keep'), say('c', 'undone')],
    say('d', 'opened'),
  ];
  expect(reporterRecordOf(events)).toEqual({ agreed: 1, disagreed: 1 });
});

it('opens again for several who were right before, the more easily the more they were', () => {
  const reliability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(reliability), reliability, (all, one) => {
      if (reopens(all)) expect(reopens([...all, one])).toBe(true);
      if (all.every((value) => value <= 0.5)) expect(reopens(all)).toBe(false);
      expect(reopens([one])).toBe(false);
    }),
  );
});

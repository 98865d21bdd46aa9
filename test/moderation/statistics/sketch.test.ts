import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, quantile } from '../../../src/moderation/statistics/sketch.js';

const seconds = fc.integer({ min: 1, max: 400 * 86_400 });

function counted(values: readonly number[]) {
  return values.map((value) => ({ bucket: bucketOf(value), cases: 1 }));
}

describe('quantiles of waits', () => {
  it('are within two per cent of those of the sorted waits', () => {
    fc.assert(
      fc.property(
        fc.array(seconds, { minLength: 1, maxLength: 200 }),
        fc.constantFrom(0, 0.5, 0.9, 1),
        (values, share) => {
          const sorted = values.toSorted((a, b) => a - b);
          const exact = sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
          const told = quantile(counted(values), share) ?? 0;
          expect(Math.abs(told - exact) / exact).toBeLessThanOrEqual(0.0201);
        },
      ),
    );
  });

  it('are the same when days are added up', () => {
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1 }), fc.array(seconds), (one, other) => {
        const together = quantile(counted([...one, ...other]), 0.5);
        expect(quantile([...counted(one), ...counted(other)], 0.5)).toBe(together);
      }),
    );
  });

  it('know nothing of nothing, and take a wait of no time for a second', () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([{ bucket: 3, cases: 0 }], 0.5)).toBeNull();
    expect(bucketOf(0)).toBe(0);
  });
});

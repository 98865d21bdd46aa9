import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, type PairCount } from '../../../src/moderation/agreement/kappa.js';

const table = (rows: readonly (readonly number[])[], names: readonly string[]): PairCount[] =>
  rows.flatMap((row, i) =>
    row.map((cases, j) => ({ first: names[i] ?? '', second: names[j] ?? '', cases })),
  );

describe('agreement', () => {
  it('is that of a table worked by hand', () => {
    // 20 + 15 of 50 the same; by chance 0.5: (0.7 - 0.5) / 0.5.
    const { agreed, kappa } = agreementOf(
      table(
        [
          [20, 5],
          [10, 15],
        ],
        ['keep', 'remove'],
      ),
    );
    expect(agreed?.value).toBeCloseTo(0.7, 10);
    expect(kappa?.value).toBeCloseTo(0.4, 10);
    // The standard error by Fleiss, Cohen and Everitt is 0.1270.
    expect(kappa?.low).toBeCloseTo(0.4 - 1.959964 * 0.127, 2);
    expect(kappa?.high).toBeCloseTo(0.4 + 1.959964 * 0.127, 2);
  });

  it('is one for two who always agree, and unknown for two who always say the same one thing', () => {
    const both = table(
      [
        [5, 0],
        [0, 5],
      ],
      ['keep', 'ban'],
    );
    expect(agreementOf(both).kappa).toMatchObject({ value: 1, low: 1, high: 1 });
    expect(agreementOf([{ first: 'keep', second: 'keep', cases: 9 }]).kappa).toBeNull();
    expect(agreementOf([])).toEqual({ agreed: null, kappa: null });
  });

  it('never says more than can be, whichever of the two is called the first', () => {
    const kinds = fc.constantFrom('keep', 'remove', 'warn', 'mute', 'ban');
    const pair = fc.record({ first: kinds, second: kinds, cases: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 30 }), (pairs) => {
        const { kappa } = agreementOf(pairs);
        const turned = agreementOf(
          pairs.map(({ first, second, cases }) => ({ first: second, second: first, cases })),
        );
        expect(turned.kappa === null).toBe(kappa === null);
        if (kappa === null) return;
        expect(turned.kappa?.value).toBeCloseTo(kappa.value, 9);
        expect(kappa.value).toBeLessThanOrEqual(1 + 1e-9);
        expect(kappa.value).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(kappa.low).toBeLessThanOrEqual(kappa.high);
      }),
    );
  });
});

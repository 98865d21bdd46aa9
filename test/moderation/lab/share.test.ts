import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../src/moderation/lab/share.js';

describe('a share with its interval', () => {
  // R: binom::binom.wilson.
  it.each([
    [8, 10, 0.4901625, 0.9433178],
    [0, 10, 0, 0.2775328],
    [10, 10, 0.7224672, 1],
    [50, 1000, 0.0381249, 0.0653265],
  ])('of %i in %i lies between %f and %f', (part, of, low, high) => {
    const share = shareOf(part, of);
    expect(share?.value).toBe(part / of);
    expect(share?.low).toBeCloseTo(low, 4);
    expect(share?.high).toBeCloseTo(high, 4);
  });

  it('of nothing is not known', () => {
    expect(shareOf(0, 0)).toBeNull();
  });

  it('always holds the share, and is narrower the more was counted', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (part, rest) => {
        fc.pre(part + rest > 0);
        const [some, many] = [shareOf(part, part + rest), shareOf(4 * part, 4 * (part + rest))];
        if (!some || !many) throw new Error('something was counted');
        expect(some.low).toBeGreaterThanOrEqual(0);
        expect(some.low).toBeLessThanOrEqual(some.value + 1e-12);
        expect(some.high).toBeGreaterThanOrEqual(some.value - 1e-12);
        expect(some.high).toBeLessThanOrEqual(1);
        expect(many.high - many.low).toBeLessThan(some.high - some.low);
      }),
    );
  });
});

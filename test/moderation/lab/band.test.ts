import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateOf } from '../../../src/moderation/lab/band.js';

/** Fourteen days with a thousand comments each. */
function days(...hits: number[]) {
  return Array.from({ length: 14 }, (_, day) => ({
    hits: hits[day % hits.length] ?? 0,
    comments: 1_000,
  }));
}

describe('the band of a rule’s hits', () => {
  it('lies around what is usual', () => {
    const rate = rateOf({ hits: 10, comments: 1_000 }, days(10));
    expect(rate).toMatchObject({ state: 'within', perThousand: 10 });
    // Poisson with mean 10: R's qpois(1 - 1e-5, 10) is 26; nothing at all is likelier than 1e-5.
    expect(rate.band).toEqual({ low: 0, high: 26 });
  });

  it.each([
    [26, 1_000, 'within'],
    [27, 1_000, 'above'],
    [4, 2_000, 'within'],
    [3, 2_000, 'below'],
  ])('says of %i hits among %i comments: %s', (hits, comments, state) => {
    expect(rateOf({ hits, comments }, days(10)).state).toBe(state);
  });

  it('is wider where days differ by more than chance', () => {
    const calm = rateOf({ hits: 30, comments: 1_000 }, days(10));
    const lively = rateOf({ hits: 30, comments: 1_000 }, days(0, 20, 5, 15));
    expect(calm.state).toBe('above');
    expect(lively.state).toBe('within');
  });

  it('is not known before enough was seen, and troubles nobody for a handful', () => {
    const few = [{ hits: 0, comments: 199 }];
    expect(rateOf({ hits: 9, comments: 40 }, few)).toMatchObject({ state: 'unknown', band: null });
    expect(rateOf({ hits: 4, comments: 40 }, days(0)).state).toBe('within');
    expect(rateOf({ hits: 5, comments: 40 }, days(0)).state).toBe('above');
  });

  it('is left by a rule that finds nearly everything, whatever was seen before', () => {
    expect(rateOf({ hits: 15, comments: 50 }, []).state).toBe('above');
    expect(rateOf({ hits: 14, comments: 49 }, []).state).toBe('unknown');
    // Where that has always been so, it is usual.
    expect(rateOf({ hits: 40, comments: 100 }, days(400)).state).toBe('within');
  });

  it.each([499, 501, 709, 740, 744, 745, 746])('is found around %i hits as well', (mean) => {
    const { band } = rateOf({ hits: mean, comments: 1_000 }, days(mean));
    expect(band?.low).toBeGreaterThan(mean - 5 * Math.sqrt(mean));
    expect(band?.high).toBeLessThan(mean + 5 * Math.sqrt(mean));
    expect(band?.high).toBeGreaterThan(mean + 4 * Math.sqrt(mean));
  });

  it('reaches from nothing upwards, for small and large counts alike', () => {
    const exposure = fc.record({ hits: fc.nat(5_000), comments: fc.nat(100_000) });
    fc.assert(
      fc.property(exposure, fc.array(exposure, { maxLength: 14 }), (hour, before) => {
        const { band } = rateOf(hour, before);
        if (!band) return;
        expect(band.low).toBeGreaterThanOrEqual(0);
        expect(band.high).toBeGreaterThanOrEqual(band.low);
      }),
    );
  });
});

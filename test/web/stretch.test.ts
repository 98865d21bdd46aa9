import { describe, expect, it } from 'vitest';
import { minutesDue, putOff, stretchFrom, worked } from '../../src/web/console/comfort/stretch.js';

const nine = Date.parse('2026-11-24T09:00:00Z');
const at = (minutes: number) => nine + minutes * 60_000;

/** Something is done at each of these minutes past nine. */
const workedAt = (...minutes: readonly number[]) =>
  minutes.reduce((stretch, minute) => worked(stretch, at(minute)), worked(null, nine));

describe('a long stretch', () => {
  it('is one of fifty minutes without ten of rest', () => {
    const stretch = workedAt(9, 18, 27, 36, 45, 49);
    expect(minutesDue(stretch, at(49))).toBeNull();
    expect(minutesDue(stretch, at(50))).toBe(50);
    expect(minutesDue(stretch, at(53))).toBe(53);
  });

  it('ends with a rest, and begins anew after it', () => {
    const rested = workedAt(9, 18, 27, 36, 46);
    expect(rested.since).toBe(at(46));
    expect(minutesDue(rested, at(55))).toBeNull();
  });

  it('is not told of to somebody who is resting already', () => {
    expect(minutesDue(workedAt(9, 18, 27, 36, 45), at(56))).toBeNull();
  });

  it('is told of again ten minutes after it was put off', () => {
    const later = worked(putOff(workedAt(9, 18, 27, 36, 45, 50), at(51)), at(59));
    expect(minutesDue(later, at(60))).toBeNull();
    expect(minutesDue(later, at(61))).toBe(61);
  });

  it('begins anew where the clock was set back', () => {
    expect(worked(workedAt(9), at(-30)).since).toBe(at(-30));
  });
});

describe('what is kept of a stretch', () => {
  it('is read back whole', () => {
    const stretch = workedAt(5);
    expect(stretchFrom(JSON.stringify(stretch))).toEqual(stretch);
  });

  it.each([[null], ['no'], ['null'], ['{}'], ['{"since":1,"last":"x","askedFrom":3}']])(
    '%j is none',
    (text) => {
      expect(stretchFrom(text)).toBeNull();
    },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endOf, isOurs } from '../../../src/platforms/discord/timeouts.js';

const HOUR = 3_600_000;
const decided = new Date('2026-11-24T04:00:00Z');
const after = (hours: number) => new Date(decided.getTime() + hours * HOUR);

it('a timeout of ours is known by its end, however long it was to be and waited', () => {
  const hours = fc.double({ min: 0.1, max: 2_000, noNaN: true });
  const waited = fc.double({ min: 0, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.option(hours), waited, (length, late) => {
      const until = length === null ? null : after(length);
      const end = endOf(until, after(late));
      expect(isOurs(end, [{ at: decided, until }])).toBe(true);
    }),
  );
});

it('another end is somebody else’s', () => {
  const ours = [{ at: decided, until: after(24) }];
  expect(isOurs(after(25), ours)).toBe(false);
  expect(isOurs(after(28 * 24), ours)).toBe(false);
  expect(isOurs(after(24), [])).toBe(false);
  expect(isOurs(after(24), [{ at: decided, until: null }])).toBe(false);
});

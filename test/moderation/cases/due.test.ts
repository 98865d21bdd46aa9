import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterOpenHours, dueAt, houseHours } from '../../../src/moderation/cases/due.js';
import type { Signal } from '../../../src/moderation/comment.js';
import { dueHours } from '../../../src/moderation/queues/due-rules.js';

const start = Date.UTC(2026, 10, 24);
const hour = 3_600_000;
const at = (hours: number) => new Date(start + hours * hour);
const open = (from: number, to: number) => ({ from: at(from), to: at(to) });
/** Every day from 9 to 21. */
const days = (count: number) =>
  Array.from({ length: count }, (_, day) => open(day * 24 + 9, day * 24 + 21));
const since = (date: Date) => (date.getTime() - start) / hour;

const signal = (weight: number, rest: Partial<Signal> = {}): Signal => ({
  ...{ rule: 'words', tier: 'literal', span: [0, 2], why: { key: 'word-insult' }, weight, ...rest },
});
const grave = signal(0.9);
const other = signal(0.4);
const inNeed = signal(0.9, { rule: 'care', why: { key: 'care-said' } });

describe('a case is due', () => {
  const due = (found: Signal, opened: number, hours = houseHours) =>
    since(dueAt([found], at(opened), { open: days(40), hours }));

  it('four open hours after it was opened when it is grave, others a working day', () => {
    expect(due(grave, 10)).toBe(14);
    expect(due(grave, 22)).toBe(24 + 13);
    expect(due(grave, 19)).toBe(24 + 11);
    expect(due(grave, 17)).toBe(21);
    expect(due(other, 10)).toBe(24 + 10);
    expect(due(other, 22)).toBe(24 + 21);
  });

  it('within the hour when somebody says that they want to die, by night as by day', () => {
    expect([due(inNeed, 10), due(inNeed, 23), due(inNeed, 3)]).toEqual([11, 24, 4]);
    expect(due(inNeed, 23, { grave: 200, other: 200 })).toBe(24);
  });

  it('by the clock where no hours are known', () => {
    expect(since(dueAt([grave], at(22)))).toBe(26);
    expect(since(dueAt([other], at(22)))).toBe(34);
  });

  it('by the clock while nothing opens for three weeks, but waits out a holiday', () => {
    const closedFor = (gap: number) =>
      since(afterOpenHours(at(22), 4, [open(22 + gap, 999 + gap)]));
    expect(closedFor(21 * 24 + 4)).toBe(26);
    expect(closedFor(21 * 24)).toBe(22 + 21 * 24 + 4);
    expect(closedFor(8 * 24)).toBe(22 + 8 * 24 + 4);
  });
});

describe('of the queues a case is in', () => {
  const place = { space: 'web:a', language: 'en' };
  const queue = (due: { grave: number | null; other: number | null }, spaces: string[] = []) => ({
    ...{ spaces, languages: [], due },
  });

  it('the shortest hours count, and the house’s where a queue says nothing', () => {
    expect(dueHours([], place)).toEqual(houseHours);
    expect(dueHours([queue({ grave: 1, other: 2 }, ['web:b'])], place)).toEqual(houseHours);
    expect(dueHours([queue({ grave: 8, other: null })], place)).toEqual({ grave: 8, other: 12 });
    const both = [queue({ grave: 8, other: 2 }), queue({ grave: null, other: 40 }, ['web:a'])];
    expect(dueHours(both, place)).toEqual({ grave: 4, other: 2 });
  });
});

/** Open times in order, apart by up to `longest` hours; minutes matter. */
const times = (longest: number) =>
  fc
    .array(fc.tuple(fc.nat(longest * 60), fc.integer({ min: 1, max: 16 * 60 })), { maxLength: 60 })
    .map((pairs) => {
      let end = 0;
      return pairs.map(([closed, minutes]) => {
        const from = end + closed;
        end = from + minutes;
        return open(from / 60, end / 60);
      });
    });
const moment = fc.nat(40 * 24 * 60).map((minutes) => at(minutes / 60));
const hours = fc.integer({ min: 1, max: 240 });

/** Minute by minute, slow and obvious. */
function counted(from: Date, to: Date, list: readonly { from: Date; to: Date }[]): number {
  let minutes = 0;
  for (let now = from.getTime(); now < to.getTime(); now += 60_000) {
    if (list.some((one) => one.from.getTime() <= now && now < one.to.getTime())) minutes += 1;
  }
  return minutes;
}

describe('whatever the opening hours', () => {
  it('nothing is due before as many hours have passed', () => {
    fc.assert(
      fc.property(moment, hours, times(900), (opened, wanted, list) => {
        const due = afterOpenHours(opened, wanted, list);
        expect(due.getTime()).toBeGreaterThanOrEqual(opened.getTime() + wanted * hour);
      }),
    );
  });

  it('what was opened later is not due earlier, nor what has longer', () => {
    fc.assert(
      fc.property(moment, fc.nat(5_000), hours, times(900), (opened, more, wanted, list) => {
        const later = new Date(opened.getTime() + more * 60_000);
        const due = afterOpenHours(opened, wanted, list).getTime();
        expect(afterOpenHours(later, wanted, list).getTime()).toBeGreaterThanOrEqual(due);
        expect(afterOpenHours(opened, wanted + 1, list).getTime()).toBeGreaterThan(due);
      }),
    );
  });

  it('it is the clock where the library never closes', () => {
    fc.assert(
      fc.property(moment, hours, (opened, wanted) => {
        const always = Array.from({ length: 60 }, (_, day) => open(day * 24, day * 24 + 24));
        const due = afterOpenHours(opened, wanted, always).getTime();
        expect(due).toBe(opened.getTime() + wanted * hour);
      }),
    );
  });

  it('it lies in an open time after that much of them, where they reach so far', () => {
    const short = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(moment, short, times(72), (opened, wanted, list) => {
        const due = afterOpenHours(opened, wanted, list);
        const end = list.at(-1)?.to ?? opened;
        fc.pre(due <= end);
        expect(list.some(({ from, to }) => from < due && due <= to)).toBe(true);
        expect(counted(opened, due, list)).toBe(wanted * 60);
      }),
      { numRuns: 60 },
    );
  });

  it('it is never further than what is known and the hours after it', () => {
    fc.assert(
      fc.property(moment, hours, times(900), (opened, wanted, list) => {
        const end = Math.max(opened.getTime(), list.at(-1)?.to.getTime() ?? 0);
        const due = afterOpenHours(opened, wanted, list).getTime();
        expect(due).toBeLessThanOrEqual(end + wanted * hour);
        const opens = list.some(
          ({ from, to }) => to > opened && from.getTime() < opened.getTime() + 22 * 24 * hour,
        );
        if (!opens && wanted <= 24) expect(due).toBe(opened.getTime() + wanted * hour);
      }),
    );
  });
});

import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, isoDate, weekday } from '../../src/core/calendar-day.js';
import { wallClock } from '../../src/core/wall-clock.js';

const zones = ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
const since2000 = { min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true };

describe('the clock on the wall', () => {
  it('shows in every zone what luxon says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.date(since2000), (zone, at) => {
        const shown = new Date(wallClock(zone)(at)).toISOString().slice(0, 16);
        expect(shown).toBe(DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"));
      }),
    );
  });

  it('is put forward on the minute', () => {
    const shown = (at: string) => new Date(wallClock('America/New_York')(new Date(at)));
    expect(shown('2026-03-08T06:59:00Z').toISOString()).toBe('2026-03-08T01:59:00.000Z');
    expect(shown('2026-03-08T07:00:00Z').toISOString()).toBe('2026-03-08T03:00:00.000Z');
  });
});

describe('a day of the calendar', () => {
  it('has a number, and a weekday that luxon agrees with', () => {
    const days = fc.integer({ min: dayNumber('1999-01-01'), max: dayNumber('2100-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (day, later) => {
        const date = isoDate(day);
        const luxon = DateTime.fromISO(date, { zone: 'utc' });
        expect(dayNumber(date)).toBe(day);
        expect(weekday(date)).toBe(luxon.weekday - 1);
        expect(addDays(date, later)).toBe(luxon.plus({ days: later }).toISODate());
      }),
    );
  });
});

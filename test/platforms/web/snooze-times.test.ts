import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type LibraryClock, snoozeTimes } from '../../../src/platforms/web/snooze-times.js';

const zone = 'Asia/Shanghai';
const local = (text: string) => DateTime.fromISO(text, { zone }).toJSDate();
/** Closed on Mondays. */
const opens = (date: string) => (DateTime.fromISO(date).weekday === 1 ? null : '08:30');
const timesAt = (text: string, clock: LibraryClock = { zone, opens }) =>
  snoozeTimes(local(text), clock).map(({ name, at }) => [
    name,
    DateTime.fromJSDate(at, { zone: clock.zone }).toFormat('ccc dd HH:mm'),
  ]);

describe('the times to choose from', () => {
  it('are what a person would say, in the library’s zone', () => {
    expect(timesAt('2026-11-24T12:00')).toEqual([
      ['hour', 'Tue 24 13:00'],
      ['evening', 'Tue 24 18:00'],
      ['tomorrow', 'Wed 25 08:30'],
      // Closed on Mondays: the staff's morning.
      ['week', 'Mon 30 09:00'],
    ]);
  });

  it('leave out an evening that is here, and say when the library opens next', () => {
    expect(timesAt('2026-11-29T17:50')).toEqual([
      ['hour', 'Sun 29 18:50'],
      ['week', 'Mon 30 09:00'],
      ['opening', 'Tue 01 08:30'],
    ]);
  });

  it('name each instant once', () => {
    const daily = { zone, opens: () => '09:00' };
    expect(timesAt('2026-11-29T12:00', daily).map(([name]) => name)).toEqual([
      ...['hour', 'evening', 'tomorrow'],
    ]);
  });

  it('follow the clock over a change of the hour', () => {
    const berlin = { zone: 'Europe/Berlin', opens: () => '09:00' };
    const now = DateTime.fromISO('2026-10-24T20:00', { zone: berlin.zone }).toJSDate();
    const tomorrow = snoozeTimes(now, berlin).find(({ name }) => name === 'tomorrow');
    expect(tomorrow?.at).toEqual(new Date('2026-10-25T08:00:00Z'));
  });
});

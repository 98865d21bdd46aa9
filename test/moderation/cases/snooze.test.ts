import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { caseEventTypes, caseStates } from '../../../src/moderation/cases/case.js';
import {
  isAsleep,
  isSnoozable,
  type LibraryClock,
  sleepAfter,
  snoozeTimes,
} from '../../../src/moderation/cases/snooze.js';
import { moves, stateAfter } from '../../../src/moderation/cases/transitions.js';

const zone = 'Asia/Shanghai';
const local = (text: string) => DateTime.fromISO(text, { zone }).toJSDate();
const minutesAfter = (date: Date, count: number) => new Date(date.getTime() + count * 60_000);
/** Closed on Mondays. */
const opens = (date: string) => (DateTime.fromISO(date).weekday === 1 ? null : '08:30');
const timesAt = (text: string, clock: LibraryClock = { zone, opens }) =>
  snoozeTimes(local(text), clock).map(({ name, at }) => [
    name,
    DateTime.fromJSDate(at, { zone: clock.zone }).toFormat('ccc dd HH:mm'),
  ]);

describe('a snooze', () => {
  it('lasts between a quarter of an hour and two weeks', () => {
    const now = local('2026-11-24T12:00');
    const lasts = (minutes: number) => isSnoozable(minutesAfter(now, minutes), now);
    expect([-1, 14, 15, 14 * 1440, 14 * 1440 + 1].map(lasts)).toEqual([
      ...[false, false, true, true, false],
    ]);
    expect(isSnoozable(new Date(Number.NaN), now)).toBe(false);
  });

  it('is for what is open or claimed; it moves the version and leaves the case open', () => {
    expect(caseStates.map((state) => stateAfter(state, 'snoozed'))).toEqual([
      ...['open', 'open', null, null, null],
    ]);
    expect(moves('snoozed')).toBe(true);
  });

  it('is over at its time, not before', () => {
    const until = local('2026-11-24T18:00');
    const asleep = (at: Date) => isAsleep({ snoozedUntil: until }, at);
    expect([minutesAfter(until, -1), until].map(asleep)).toEqual([true, false]);
  });

  it('is ended by anything but an effect and a finding that is no graver', () => {
    const sleeper = {
      snoozedUntil: local('2026-11-24T18:00'),
      priority: { value: 1, terms: { severity: 1 } },
    };
    const found = (severity: number) => ({ signals: [], terms: { severity } });
    const sleeps = (type: (typeof caseEventTypes)[number], payload = {}) =>
      sleepAfter(sleeper, { type, payload }) !== null;
    const others = caseEventTypes.filter((type) => type !== 'snoozed' && type !== 'flagged');
    expect(others.filter((type) => sleeps(type))).toEqual(['effect']);
    expect([0.5, 1, 1.5].map((severity) => sleeps('flagged', found(severity)))).toEqual([
      ...[true, true, false],
    ]);
  });
});

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

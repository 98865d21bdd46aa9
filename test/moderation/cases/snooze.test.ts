import { describe, expect, it } from 'vitest';
import { caseEventTypes, caseStates } from '../../../src/moderation/cases/case.js';
import { isAsleep, isSnoozable, sleepAfter } from '../../../src/moderation/cases/snooze.js';
import { moves, stateAfter } from '../../../src/moderation/cases/transitions.js';

const local = (text: string) => new Date(`${text}:00+08:00`);
const minutesAfter = (date: Date, count: number) => new Date(date.getTime() + count * 60_000);
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

import { describe, expect, it } from 'vitest';
import { caseEventTypes, caseStates } from '../../../src/moderation/cases/case.js';
import { asOf } from '../../../src/moderation/cases/fold.js';
import { reported, textCame } from '../../../src/moderation/cases/open.js';
import { isAsleep, isSnoozable, sleepAfter } from '../../../src/moderation/cases/snooze.js';
import { moves, stateAfter } from '../../../src/moderation/cases/transitions.js';
import { noon } from '../scanning.js';
import { findingOf, found, minutes, newCase } from './case-in-memory.js';

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

describe('a case that is snoozed', () => {
  const snoozed = () => {
    const one = newCase();
    one.write(textCame(findingOf([found], noon))(null));
    one.act({ action: 'claim' }, 'ann', noon);
    one.act({ action: 'snooze', until: minutes(60) }, 'ann', minutes(1));
    return one;
  };
  const until = (one: ReturnType<typeof newCase>) => one.current()?.snoozedUntil;

  it('stays open, is let go, and wakes by itself', () => {
    const one = snoozed().current() ?? expect.fail();
    expect(one).toMatchObject({ state: 'open', claim: null, version: 3 });
    expect(asOf(one, minutes(59)).snoozedUntil).toEqual(minutes(60));
    expect(asOf(one, minutes(60)).snoozedUntil).toBeNull();
  });

  it('is back at once for a report, an edit, or anything a person does', () => {
    const report = snoozed();
    report.write(reported({ at: minutes(2), length: 2, reliability: 0.1 })(report.current()));
    const edit = snoozed();
    edit.write(textCame(findingOf([], minutes(2), 2))(edit.current()));
    const note = snoozed();
    note.act({ action: 'note', note: '看过' }, 'bo', minutes(2));
    const claim = snoozed();
    claim.act({ action: 'claim' }, 'bo', minutes(2));
    expect([report, edit, note, claim].map(until)).toEqual([null, null, null, null]);
  });

  it('is put off again from where it is, never for too long, never from a colleague’s hands', () => {
    const one = snoozed();
    one.act({ action: 'snooze', until: minutes(90) }, 'bo', minutes(2));
    expect(until(one)).toEqual(minutes(90));
    const far = { action: 'snooze', until: minutes(15 * 24 * 60) } as const;
    expect(() => one.act(far, 'bo', minutes(3))).toThrow('snooze-until');
    one.act({ action: 'claim' }, 'ann', minutes(4));
    const again = { action: 'snooze', until: minutes(90) } as const;
    expect(one.act(again, 'bo', minutes(5))).toBe('claimed');
    one.act({ action: 'escalate' }, 'ann', minutes(6));
    expect(one.act(again, 'ann', minutes(7))).toBe('not_possible');
  });
});

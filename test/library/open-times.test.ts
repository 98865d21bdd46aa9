import { describe, expect, it } from 'vitest';
import type { LibraryFacts } from '../../src/library/facts.js';
import { createLiveHours } from '../../src/library/notices/live-hours.js';
import { afterOpenHours } from '../../src/moderation/cases/due.js';
import { facts } from './sample.js';

const when = (text: string) => new Date(`${text}:00+08:00`);
const hoursOf = (some: Partial<LibraryFacts>) =>
  createLiveHours({ facts: { ...facts, ...some }, stored: [], officialDays: [] });
const plain = hoursOf({ notices: [] });
const said = (times: readonly { from: Date; to: Date }[]) =>
  times.map(({ from, to }) => [from.toISOString(), to.toISOString()]);

describe('the times in which the main hall is open', () => {
  it('are those of the weekly table, from today on, as instants', () => {
    // Saturday to Monday, which is closed, and the Tuesday after it.
    expect(said(plain.openTimes(when('2026-11-28T15:00'), 4))).toEqual([
      ['2026-11-28T01:00:00.000Z', '2026-11-28T12:00:00.000Z'],
      ['2026-11-29T01:00:00.000Z', '2026-11-29T12:00:00.000Z'],
      ['2026-12-01T01:00:00.000Z', '2026-12-01T12:00:00.000Z'],
    ]);
  });

  it('follow a notice, as soon as it is issued', () => {
    const notice = {
      ...{ id: 'n', number: '1', issued: '2026-11-27', supersedes: [], except: [] },
      ...{ source: { en: 'N', 'zh-CN': 'N' }, text: { en: 'Works', 'zh-CN': '施工' } },
      days: { from: '2026-11-28', to: '2026-11-30' },
      halls: { north: null },
    };
    const closed = hoursOf({ notices: [notice] });
    const due = (opened: string) =>
      afterOpenHours(when(opened), 4, closed.openTimes(when(opened), 30));
    expect(due('2026-11-27T22:00')).toEqual(when('2026-12-01T13:00'));
    expect(due('2026-11-26T22:00')).toEqual(when('2026-11-27T13:00'));
    expect(due('2026-11-26T19:00')).toEqual(when('2026-11-27T12:00'));
  });

  it('go by the weekly table on a holiday whose hours are not announced', () => {
    const [first] = plain.openTimes(when('2026-10-01T08:00'), 1);
    expect(plain.desk.state('north', when('2026-10-01T10:00')).now).toBe('unannounced');
    expect(first).toEqual({ from: when('2026-10-01T09:00'), to: when('2026-10-01T21:00') });
  });

  it('know the zone’s change of the clocks, and the end of a day', () => {
    const day = { season: { from: '01-01', to: '12-31' }, days: [0, 1, 2, 3, 4, 5, 6] };
    const [hall] = facts.halls;
    if (!hall) return expect.fail();
    const berlin = hoursOf({
      ...{ timezone: 'Europe/Berlin', country: 'DE', notices: [] },
      halls: [{ ...hall, hours: [{ ...day, open: { open: '00:00', close: '24:00' } }] }],
    });
    const times = berlin.openTimes(new Date('2026-10-24T10:00:00Z'), 3);
    const lengths = times.map(({ from, to }) => (to.getTime() - from.getTime()) / 3_600_000);
    expect(lengths).toEqual([24, 25, 24]);
    for (const [index, { from }] of times.slice(1).entries()) {
      expect(from).toEqual(times[index]?.to);
    }
  });

  it('a library that is closed for good puts nothing off for ever', () => {
    const hours = facts.halls.map((hall) => ({
      ...hall,
      hours: hall.hours.map((entry) => ({ ...entry, open: null })),
    }));
    const times = hoursOf({ halls: hours, notices: [] }).openTimes(when('2026-11-28T15:00'), 70);
    expect(times).toEqual([]);
    expect(afterOpenHours(when('2026-11-28T15:00'), 4, times)).toEqual(when('2026-11-28T19:00'));
  });
});

import { describe, expect, it } from 'vitest';
import type { HallHours } from '../../src/core/reply.js';
import { datesBetween } from '../../src/library/hours/day.js';
import { createHoursDesk } from '../../src/library/hours/desk.js';
import { facts } from './sample.js';

const desk = createHoursDesk(facts);
const noon = new Date('2026-11-25T12:00:00+08:00');

/** `open 09:00-17:00`, `closed` or `unannounced`, with the notice's number when one decides. */
function said(hall: string, date: string, at = noon): string {
  const [day] = desk.schedule({ from: date, to: date, halls: [hall] }, at);
  return day ? text(day) : '';
}

function text({ state, open, close, source }: HallHours): string {
  const hours = state === 'open' ? ` ${open}-${close}` : '';
  return `${state}${hours}${source.number ? ` by ${source.number}` : ''}`;
}

describe('the weekly table', () => {
  it.each([
    ['north', '2026-10-31', 'open 09:00-21:00'],
    ['north', '2026-11-01', 'open 09:00-20:00'],
    ['north', '2026-02-28', 'open 09:00-20:00'],
    ['north', '2026-03-01', 'open 09:00-21:00'],
    ['north', '2024-02-29', 'open 09:00-20:00'],
    ['north', '2024-03-01', 'open 09:00-21:00'],
    ['north', '2026-11-30', 'closed'],
    ['south', '2026-11-29', 'open 09:00-17:00'],
    ['ancient', '2026-11-29', 'closed'],
    ['children', '2026-12-01', 'open 09:00-17:00'],
  ])('%s on %s: %s', (hall, date, expected) => {
    expect(said(hall, date)).toBe(expected);
  });

  it('holds on make-up workdays', () => {
    expect(said('ancient', '2026-10-10')).toBe('open 09:00-17:00');
    expect(said('north', '2026-02-14')).toBe('open 09:00-20:00');
  });
});

describe('notices', () => {
  it.each([
    ['south', '2026-11-28', 'open 09:00-14:00 by 2026-23'],
    ['north', '2026-11-28', 'open 09:00-20:00'],
    ['ancient', '2026-12-01', 'closed by 2026-22'],
    ['ancient', '2026-12-10', 'closed by 2026-22'],
    ['ancient', '2026-12-11', 'open 09:00-17:00'],
    ['north', '2026-02-15', 'open 09:00-17:00 by 2026-03'],
    ['north', '2026-02-16', 'closed by 2026-03'],
    ['children', '2026-02-17', 'closed by 2026-03'],
    ['north', '2026-02-18', 'open 09:00-17:00 by 2026-03'],
    ['ancient', '2026-02-18', 'closed by 2026-03'],
    ['north', '2026-02-23', 'open 09:00-17:00 by 2026-03'],
    ['north', '2026-10-05', 'open 09:00-17:00 by 2026-17'],
    ['ancient', '2026-10-01', 'closed by 2026-17'],
    ['north', '2026-10-08', 'open 09:00-21:00'],
  ])('%s on %s: %s', (hall, date, expected) => {
    expect(said(hall, date)).toBe(expected);
  });

  it('say when they were issued, and count from that day on the library’s own calendar', () => {
    const [day] = desk.schedule({ from: '2026-11-28', to: '2026-11-28', halls: ['south'] }, noon);
    expect(day?.source).toEqual({ kind: 'notice', number: '2026-23', issued: '2026-11-20' });
    const lastMinute = new Date('2026-11-19T23:59:00+08:00');
    expect(said('south', '2026-11-28', lastMinute)).toBe('open 09:00-17:00');
    const nextMinute = new Date('2026-11-20T00:00:00+08:00');
    expect(said('south', '2026-11-28', nextMinute)).toBe('open 09:00-14:00 by 2026-23');
  });

  it('are not foreseen: a festival is unannounced until its notice comes', () => {
    const before = new Date('2026-09-20T12:00:00+08:00');
    expect(said('north', '2026-10-01', before)).toBe('unannounced');
  });
});

describe('official days off', () => {
  const off2026 = [
    ...datesBetween('2026-01-01', '2026-01-03'),
    ...datesBetween('2026-04-04', '2026-04-06'),
    ...datesBetween('2026-05-01', '2026-05-05'),
    ...datesBetween('2026-06-19', '2026-06-21'),
    ...datesBetween('2026-09-25', '2026-09-27'),
  ];

  it('without a notice are not announced, on Mondays neither', () => {
    for (const date of off2026) {
      for (const { id } of desk.halls())
        expect(said(id, date), `${id} ${date}`).toBe('unannounced');
    }
  });

  it('point to the next announced opening', () => {
    const [day] = desk.schedule({ from: '2026-09-26', to: '2026-09-26', halls: ['north'] }, noon);
    expect(day).toEqual({
      hall: 'north',
      date: '2026-09-26',
      state: 'unannounced',
      next: '2026-09-29T09:00',
      source: { kind: 'calendar' },
    });
  });
});

describe('a year whose days off are not published', () => {
  it('is answered by the table, with that reason', () => {
    expect(said('north', '2027-03-10')).toBe('open 09:00-21:00');
    expect(said('north', '2027-03-08')).toBe('closed');
    expect(desk.reason('north', '2027-03-10', noon)).toEqual({
      kind: 'calendar_open',
      year: '2027',
    });
  });

  it.each([
    ['元旦', '2027-01-01', '2027-01-11'],
    ['春节', '2027-02-03', '2027-02-16'],
    ['清明', '2027-04-02', '2027-04-15'],
    ['劳动节', '2027-04-28', '2027-05-11'],
    ['端午', '2027-06-06', '2027-06-19'],
    ['中秋', '2027-09-12', '2027-09-25'],
    ['国庆节', '2027-09-28', '2027-10-11'],
  ])('except around %s: %s to %s', (festival, from, to) => {
    const name = (date: string) => {
      const reason = desk.reason('north', date, noon);
      return reason.kind === 'holiday' ? reason.name['zh-CN'] : reason.kind;
    };
    for (const date of datesBetween(from, to)) expect(name(date), date).toBe(festival);
    const [before, after] = [
      datesBetween('2026-12-31', from).at(-2),
      datesBetween(to, '2027-12-31')[1],
    ];
    if (before && before >= '2027-01-01') expect(name(before)).toBe('calendar_open');
    if (after) expect(name(after)).toBe('calendar_open');
  });

  it('is looked over for the next announced opening', () => {
    const [day] = desk.schedule({ from: '2027-02-05', to: '2027-02-05', halls: ['ancient'] }, noon);
    expect(day?.next).toBe('2027-02-17T09:00');
  });
});

describe('the state at an instant', () => {
  const at = (time: string) => new Date(`2026-11-25T${time}:00+08:00`);

  it('knows before, while and after, to the minute', () => {
    expect(desk.state('north', at('08:59'))).toMatchObject({
      now: 'closed',
      next: '2026-11-25T09:00',
    });
    expect(desk.state('north', at('09:00'))).toMatchObject({ now: 'open', until: '20:00' });
    expect(desk.state('north', at('19:59'))).toMatchObject({ now: 'open', until: '20:00' });
    expect(desk.state('north', at('20:00'))).toMatchObject({
      now: 'closed',
      next: '2026-11-26T09:00',
    });
  });

  it('goes by the library’s day, not by the reader’s or the machine’s', () => {
    const monday = new Date('2026-11-29T16:30:00Z');
    expect(desk.today(monday)).toBe('2026-11-30');
    expect(desk.state('north', monday)).toMatchObject({ now: 'closed', next: '2026-12-01T09:00' });
  });

  it('is unannounced on an official day off', () => {
    const midAutumn = new Date('2026-09-25T12:00:00+08:00');
    expect(desk.state('south', midAutumn).now).toBe('unannounced');
  });
});

describe('what cannot be asked', () => {
  const schedule = (from: string, to: string, halls?: string[]) => () =>
    desk.schedule({ from, to, ...(halls ? { halls } : {}) }, noon);

  it('is refused with a reason', () => {
    expect(schedule('2026-12-02', '2026-12-01')).toThrow('days-reversed');
    expect(schedule('2026-12-01', '2027-01-01')).toThrow('too-many-days');
    expect(schedule('2026-12-01', '2026-12-31')).not.toThrow();
    expect(schedule('1999-12-31', '1999-12-31')).toThrow('day-out-of-reach');
    expect(schedule('2099-01-01', '2099-01-01')).toThrow('day-out-of-reach');
    expect(schedule('2026-12-01', '2026-12-01', ['attic'])).toThrow('no-such-hall');
  });

  it('names each hall once, the default one first', () => {
    expect(schedule('2026-12-02', '2026-12-02', ['south', 'south'])()).toHaveLength(1);
    expect(desk.halls().map(({ id }) => id)).toEqual(['north', 'south', 'children', 'ancient']);
  });
});

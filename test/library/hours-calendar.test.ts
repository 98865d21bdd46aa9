import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { officialCalendar } from '../../src/library/hours/calendar.js';
import { datesBetween } from '../../src/library/hours/day.js';
import { createHoursDesk } from '../../src/library/hours/desk.js';
import type { OfficialDay } from '../../src/library/notices/ports.js';
import { facts } from './sample.js';

/** What the State Council announced: days off from first to last, and weekends worked in return. */
const announced = {
  '国办发明电〔2023〕7号': {
    off: {
      元旦: '2024-01-01..2024-01-01',
      春节: '2024-02-10..2024-02-17',
      清明: '2024-04-04..2024-04-06',
      劳动节: '2024-05-01..2024-05-05',
      端午: '2024-06-10..2024-06-10',
      中秋: '2024-09-15..2024-09-17',
      国庆节: '2024-10-01..2024-10-07',
    },
    worked: [
      ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11'],
      ...['2024-09-14', '2024-09-29', '2024-10-12'],
    ],
  },
  '国办发明电〔2024〕12号': {
    off: {
      元旦: '2025-01-01..2025-01-01',
      春节: '2025-01-28..2025-02-04',
      清明: '2025-04-04..2025-04-06',
      劳动节: '2025-05-01..2025-05-05',
      端午: '2025-05-31..2025-06-02',
      '国庆节、中秋': '2025-10-01..2025-10-08',
    },
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  '国办发明电〔2025〕7号': {
    off: {
      元旦: '2026-01-01..2026-01-03',
      春节: '2026-02-15..2026-02-23',
      清明: '2026-04-04..2026-04-06',
      劳动节: '2026-05-01..2026-05-05',
      端午: '2026-06-19..2026-06-21',
      中秋: '2026-09-25..2026-09-27',
      国庆节: '2026-10-01..2026-10-07',
    },
    worked: [
      ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    ],
  },
};

const notices = Object.values(announced);
const off = new Set(
  notices.flatMap((notice) =>
    Object.values(notice.off).flatMap((days) => {
      const [from = '', to = ''] = days.split('..');
      return datesBetween(from, to);
    }),
  ),
);
const worked = new Set(notices.flatMap((notice) => notice.worked));
const everyDay = datesBetween('2024-01-01', '2026-12-31');
const noon = new Date('2026-11-25T12:00:00+08:00');

describe('2024 to 2026, day by day', () => {
  it('the calendar says what the State Council announced', () => {
    const calendar = officialCalendar('CN');
    const wrong = everyDay.filter((date) => (calendar.dayOff(date) !== null) !== off.has(date));
    expect(wrong).toEqual([]);
    expect(everyDay).toHaveLength(1096);
  });

  it('so does the package behind it, weekends worked in return too', () => {
    const wrong = everyDay.filter((date) => {
      const { work, name } = chineseDays.getDayDetail(date);
      return (!work && name.includes(',')) !== off.has(date) || (worked.has(date) && !work);
    });
    expect(wrong).toEqual([]);
  });

  it('hours without a notice are unannounced on those days and follow the table on all others', () => {
    const desk = createHoursDesk({ ...facts, notices: [] });
    const table = createHoursDesk({ ...facts, country: 'XX', notices: [] });
    for (const date of everyDay) {
      for (const { id } of desk.halls()) {
        const [day] = desk.schedule({ from: date, to: date, halls: [id] }, noon);
        const [plain] = table.schedule({ from: date, to: date, halls: [id] }, noon);
        const wanted = off.has(date) ? 'unannounced' : plain?.state;
        expect(day?.state, `${id} ${date}`).toBe(wanted);
        if (!off.has(date)) expect(day?.open, `${id} ${date}`).toBe(plain?.open);
      }
    }
  });
});

describe('imported days', () => {
  const name = { 'zh-CN': '春节', en: 'Spring Festival' };
  const day = (date: string, isOff = true): OfficialDay => ({ date, name, off: isOff });
  const year2027 = [
    ...datesBetween('2027-02-05', '2027-02-11').map((date) => day(date)),
    ...[day('2027-02-14', false), day('2027-10-01')],
  ];

  it('cover their year: what they do not name follows the table, without any doubt', () => {
    const calendar = officialCalendar('CN', year2027);
    expect(calendar.covers('2027-06-01')).toBe(true);
    expect(calendar.dayOff('2027-02-06')).toEqual(name);
    expect(calendar.dayOff('2027-02-14')).toBeNull();
    for (const date of ['2027-02-03', '2027-02-12', '2027-10-02', '2027-05-01']) {
      expect(calendar.dayOff(date), date).toBeNull();
      expect(calendar.festivalNear(date), date).toBeNull();
    }
    expect(calendar.covers('2028-01-01')).toBe(false);
    expect(calendar.festivalNear('2028-01-01')).not.toBeNull();
  });

  it('take the place of what was known of the year', () => {
    const calendar = officialCalendar('CN', [day('2026-05-01'), day('2026-10-01')]);
    expect(calendar.dayOff('2026-05-01')).toEqual(name);
    expect(calendar.dayOff('2026-05-02')).toBeNull();
    expect(calendar.dayOff('2025-05-02')).not.toBeNull();
  });

  it('of the next year may begin in December, and leave the rest of this one as it was', () => {
    const calendar = officialCalendar('CN', [day('2026-12-31'), ...year2027]);
    expect(calendar.dayOff('2026-12-31')).toEqual(name);
    expect(calendar.dayOff('2026-10-01')).not.toBeNull();
    const early = officialCalendar('CN', [day('2027-12-31')]);
    expect(early.covers('2027-06-01')).toBe(false);
    expect(early.dayOff('2027-12-31')).toEqual(name);
  });

  it('are all that is known of another country', () => {
    expect(officialCalendar('SG').covers('2026-05-01')).toBe(false);
    const calendar = officialCalendar('SG', [day('2026-08-09')]);
    expect(calendar.dayOff('2026-08-09')).toEqual(name);
    expect(calendar.dayOff('2026-10-01')).toBeNull();
    expect(calendar.covers('2026-10-01')).toBe(true);
  });

  it('leave hours unannounced until a notice comes', () => {
    const calendar = officialCalendar('CN', year2027);
    const desk = createHoursDesk(facts, calendar);
    const state = (date: string) =>
      desk.schedule({ from: date, to: date, halls: ['north'] }, noon)[0]?.state;
    expect(state('2027-02-06')).toBe('unannounced');
    expect(state('2027-02-14')).toBe('open');
    expect(desk.reason('north', '2027-02-12', noon)).toEqual({ kind: 'weekly' });
  });
});

describe('Spring Festival of 2027', () => {
  it('is on 6 February, whatever ICU says', () => {
    const calendar = officialCalendar('CN');
    const near = datesBetween('2027-01-20', '2027-03-01').filter(
      (date) => calendar.festivalNear(date)?.['zh-CN'] === '春节',
    );
    expect(near).toEqual(datesBetween('2027-02-03', '2027-02-16'));
    expect(chineseDays.getLunarDate('2027-02-06')).toMatchObject({ lunarMon: 1, lunarDay: 1 });
  });
});

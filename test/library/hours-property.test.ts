import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { Hall } from '../../src/library/facts.js';
import { officialCalendar } from '../../src/library/hours/calendar.js';
import type { DatedNotice, HoursFacts } from '../../src/library/hours/decide.js';
import { createHoursDesk } from '../../src/library/hours/desk.js';
import type { OfficialDay } from '../../src/library/notices/ports.js';
import { facts } from './sample.js';

const span = fc
  .tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 12, max: 23 }))
  .map(([open, close]) => ({
    open: `${String(open).padStart(2, '0')}:00`,
    close: `${close}:30`,
  }));
const spanOrClosed = fc.option(span, { nil: null });
const hallId = fc.constantFrom('north', 'south', 'children', 'ancient');
const firstDay = DateTime.utc(2025, 12, 1);
const date = fc
  .integer({ min: 0, max: 365 })
  .map((days) => firstDay.plus({ days }).toFormat('yyyy-MM-dd'));
const range = fc.tuple(date, fc.integer({ min: 0, max: 12 })).map(([from, length]) => ({
  from,
  to: DateTime.fromISO(from).plus({ days: length }).toFormat('yyyy-MM-dd'),
}));

const notices = fc
  .array(
    fc.record({
      issued: date,
      days: range,
      halls: fc.dictionary(hallId, spanOrClosed, { maxKeys: 4 }),
      except: fc.array(
        fc.record({
          days: range,
          halls: fc.oneof(fc.constant('all' as const), fc.array(hallId, { minLength: 1 })),
          open: spanOrClosed,
        }),
        { maxLength: 2 },
      ),
      replaces: fc.array(fc.nat(5)),
      withdrawn: fc.option(date, { nil: undefined }),
    }),
    { maxLength: 6 },
  )
  .map((drafts): DatedNotice[] =>
    drafts.map(({ replaces, withdrawn, ...draft }, index) => ({
      ...draft,
      ...(withdrawn && { withdrawnAt: new Date(`${withdrawn}T12:00:00+08:00`) }),
      id: `n${index}`,
      number: `2026-${index}`,
      source: { en: `Notice 2026-${index}`, 'zh-CN': `公告2026-${index}` },
      text: { en: 'Hours', 'zh-CN': '时间' },
      supersedes: replaces.filter((other) => other < index).map((other) => `n${other}`),
    })),
  );

/** Slow and obvious: asks every notice about the one day. Only for 2026, which the calendar covers. */
function slowly(library: HoursFacts, hall: Hall, asked: Asked): string {
  const { on, at, today } = asked;
  const speaking = library.notices
    .map((notice) => ({ notice, word: wordOf(notice, hall.id, on) }))
    .filter(({ notice, word }) => word !== undefined && notice.issued <= today)
    .filter(({ notice }) => !notice.withdrawnAt || notice.withdrawnAt > at);
  const standing = speaking.filter(
    ({ notice }) => !speaking.some((other) => givesWay(notice.id, other.notice, library)),
  );
  let latest = standing[0];
  for (const other of standing) {
    if (latest && other.notice.issued >= latest.notice.issued) latest = other;
  }
  if (latest) return latest.word ?? '';
  if (isOff(on, asked.imported)) return 'unannounced';
  for (const { season, days, open } of hall.hours) {
    if (days.includes(DateTime.fromISO(on).weekday - 1) && within(season, on.slice(5))) {
      return open ? `${open.open}-${open.close}` : 'closed';
    }
  }
  return 'closed';
}

interface Asked {
  readonly on: string;
  readonly at: Date;
  readonly today: string;
  readonly imported: readonly OfficialDay[];
}

/** Whether a notice is named by another, or by one that the other names, and so on. */
function givesWay(id: string, notice: DatedNotice, library: HoursFacts): boolean {
  return notice.supersedes.some((name) => {
    const named = library.notices.find((other) => other.id === name);
    return name === id || (named !== undefined && givesWay(id, named, library));
  });
}

/** Only for 2026, which the package knows: an imported year is all that counts of it. */
function isOff(on: string, imported: readonly OfficialDay[]): boolean {
  if (imported.length > 0) return imported.some(({ date, off }) => off && date === on);
  const detail = chineseDays.getDayDetail(on);
  return !detail.work && detail.name.includes(',');
}

function wordOf(notice: DatedNotice, hall: string, on: string): string | undefined {
  const covers = ({ from, to }: DatedNotice['days']) => on >= from && on <= to;
  const write = (hours: { open: string; close: string } | null) =>
    hours ? `${hours.open}-${hours.close}` : 'closed';
  const exceptions = notice.except.filter(
    ({ days, halls }) => covers(days) && (halls === 'all' || halls.includes(hall)),
  );
  const last = exceptions.at(-1);
  if (last) return write(last.open);
  const general = notice.halls[hall];
  return general === undefined || !covers(notice.days) ? undefined : write(general);
}

const calendarPage = Array.from({ length: 12 * 31 }, (_, index) => {
  const [month, day] = [Math.floor(index / 31) + 1, (index % 31) + 1];
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
});

/** Walks the calendar on the wall from the first day of the season to its last. */
function within({ from, to }: { from: string; to: string }, day: string): boolean {
  let at = calendarPage.indexOf(from);
  while (calendarPage[at] !== to) {
    if (calendarPage[at] === day) return true;
    at = (at + 1) % calendarPage.length;
  }
  return day === to;
}

function wholeYear(
  days: readonly { readonly date: string; readonly off: boolean }[],
): OfficialDay[] {
  if (days.length === 0) return [];
  const name = { en: 'Holiday', 'zh-CN': '假日' };
  const all = new Map([...days, { date: '2026-01-01', off: true }].map((one) => [one.date, one]));
  return [...all.values()].map((one) => ({ ...one, name }));
}

/** Open at an instant, as a clock on the library's wall and its timetable have it. */
function openSlowly(library: HoursFacts, hall: Hall, at: Date): boolean {
  const wall = DateTime.fromJSDate(at, { zone: library.timezone });
  const today = wall.toFormat('yyyy-MM-dd');
  const [open, close] = slowly(library, hall, { on: today, at, today, imported: [] }).split('-');
  const time = wall.toFormat('HH:mm');
  return close !== undefined && open !== undefined && time >= open && time < close;
}

describe('the engine', () => {
  it('knows by the library’s own clock whether a hall is open, through every change of time', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai'];
    // The hours in which clocks change, and their neighbours.
    const changes = [
      '2026-03-29T00:30Z',
      '2026-10-25T00:30Z',
      '2026-03-08T06:30Z',
      '2026-11-01T05:30Z',
    ];
    const near = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -600, max: 600 }))
      .map(([change, minutes]) => new Date(Date.parse(change) + minutes * 60_000));
    fc.assert(
      fc.property(fc.constantFrom(...zones), near, span, (timezone, at, hours) => {
        const season = { from: '01-01', to: '12-31' };
        const table = [{ season, days: [0, 1, 2, 3, 4, 5, 6], open: hours }];
        const halls = facts.halls.map((hall) => ({ ...hall, hours: table }));
        const library = { ...facts, country: 'DE', halls, timezone, notices: [] };
        const [hall] = halls;
        if (!hall) return;
        const { now } = createHoursDesk(library).state(hall.id, at);
        // Another country's days are not known here: the table alone decides.
        expect(now === 'open').toBe(openSlowly({ ...library }, hall, at));
      }),
      { numRuns: 400 },
    );
  });

  it('says the same as a slow and obvious one', () => {
    const season = fc.constantFrom(
      { from: '01-01', to: '12-31' },
      { from: '03-01', to: '10-31' },
      { from: '11-01', to: '02-31' },
    );
    const hours = fc.array(
      fc.record({
        season,
        days: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
        open: span,
      }),
      { minLength: 1, maxLength: 3 },
    );
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((days) => DateTime.utc(2026, 1, 1).plus({ days }).toFormat('yyyy-MM-dd'));
    const imported = fc.array(fc.record({ date: day, off: fc.boolean() }), { maxLength: 4 });
    const zone = fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
    );
    const instant = fc
      .date({ min: new Date('2025-12-01'), max: new Date('2026-12-01'), noInvalidDate: true })
      .map((at) => new Date(Math.floor(at.getTime() / 60_000) * 60_000));
    fc.assert(
      fc.property(
        ...[notices, hours, hallId, day, instant, imported, zone],
        (some, table, id, on, at, days, timezone) => {
          const halls = facts.halls.map((hall) => ({ ...hall, hours: table }));
          const library = { ...facts, halls, timezone, notices: some };
          // A year whole enough to count, each date once.
          const own = wholeYear(days);
          const desk = createHoursDesk(library, officialCalendar('CN', own));
          const [found] = desk.schedule({ from: on, to: on, halls: [id] }, at);
          const hall = halls.find((each) => each.id === id);
          const said = found?.state === 'open' ? `${found.open}-${found.close}` : found?.state;
          const today = DateTime.fromJSDate(at, { zone: timezone }).toFormat('yyyy-MM-dd');
          expect(desk.today(at)).toBe(today);
          expect(said).toBe(hall ? slowly(library, hall, { on, at, today, imported: own }) : '');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never names an opening that is not announced', () => {
    const desk = createHoursDesk(facts);
    const at = new Date('2026-11-25T12:00:00+08:00');
    fc.assert(
      fc.property(hallId, date, (hall, from) => {
        const [day] = desk.schedule({ from, to: from, halls: [hall] }, at);
        const next = day?.next?.slice(0, 10);
        if (!next) return day?.state === 'open';
        const [opening] = desk.schedule({ from: next, to: next, halls: [hall] }, at);
        return opening?.state === 'open' && next > from && day?.state !== 'open';
      }),
    );
  });
});

import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { Hall, LibraryFacts, Notice } from '../../src/library/facts.js';
import { createHoursDesk } from '../../src/library/hours/desk.js';
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
    }),
    { maxLength: 6 },
  )
  .map((drafts): Notice[] =>
    drafts.map(({ replaces, ...draft }, index) => ({
      ...draft,
      id: `n${index}`,
      number: `2026-${index}`,
      source: { en: `Notice 2026-${index}`, 'zh-CN': `公告2026-${index}` },
      text: { en: 'Hours', 'zh-CN': '时间' },
      supersedes: replaces.filter((other) => other < index).map((other) => `n${other}`),
    })),
  );

/** Slow and obvious: asks every notice about the one day. Only for 2026, which the calendar covers. */
function slowly(library: LibraryFacts, hall: Hall, on: string, today: string): string {
  const speaking = library.notices
    .map((notice) => ({ notice, word: wordOf(notice, hall.id, on) }))
    .filter(({ notice, word }) => word !== undefined && notice.issued <= today);
  const standing = speaking.filter(
    ({ notice }) => !speaking.some((other) => other.notice.supersedes.includes(notice.id)),
  );
  let latest = standing[0];
  for (const other of standing) {
    if (latest && other.notice.issued >= latest.notice.issued) latest = other;
  }
  if (latest) return latest.word ?? '';
  const detail = chineseDays.getDayDetail(on);
  if (!detail.work && detail.name.includes(',')) return 'unannounced';
  for (const { season, days, open } of hall.hours) {
    if (days.includes(DateTime.fromISO(on).weekday - 1) && within(season, on.slice(5))) {
      return open ? `${open.open}-${open.close}` : 'closed';
    }
  }
  return 'closed';
}

function wordOf(notice: Notice, hall: string, on: string): string | undefined {
  const covers = ({ from, to }: Notice['days']) => on >= from && on <= to;
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

describe('the engine', () => {
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
    fc.assert(
      fc.property(notices, hours, hallId, day, date, (some, table, id, on, today) => {
        const halls = facts.halls.map((hall) => ({ ...hall, hours: table }));
        const library = { ...facts, halls, notices: some };
        const at = new Date(`${today}T12:00:00+08:00`);
        const [found] = createHoursDesk(library).schedule({ from: on, to: on, halls: [id] }, at);
        const hall = halls.find((each) => each.id === id);
        const said = found?.state === 'open' ? `${found.open}-${found.close}` : found?.state;
        expect(said).toBe(hall ? slowly(library, hall, on, today) : '');
      }),
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

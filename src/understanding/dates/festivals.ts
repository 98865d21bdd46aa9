import chineseDays from 'chinese-days';
import { type Day, iso, makeDay, yearOf } from './day.js';
import { type Festival, festivals } from './festival-list.js';
import { lunarDay } from './lunar.js';
import { type DateContext, type DaySpan, nearestOf, oneDay } from './span.js';

export type { Festival } from './festival-list.js';

/** Which of a festival's days are meant. */
export interface FestivalPart {
  /** The year, when one was said. */
  readonly year?: number | undefined;
  /** The day itself, whatever days off surround it. */
  readonly only?: boolean;
}

/** All names of a language, the longer before the shorter ones. */
export function festivalNames(language: 'zh' | 'en'): readonly string[] {
  const names = festivals.flatMap((festival) => festival[language]);
  return names.toSorted((a, b) => b.length - a.length);
}

const byName = new Map(
  festivals.flatMap((festival) =>
    [...festival.zh, ...festival.en].map((name) => [plain(name), festival] as const),
  ),
);

/** The festival of a name; apostrophes may be missing, as people leave them out. */
export function festivalNamed(name: string): Festival | undefined {
  return byName.get(plain(name));
}

function plain(name: string): string {
  return name.replace(/['’]/g, '').replace(/\s+/g, ' ');
}

/**
 * The days that someone means who names a festival: its official days off where the calendar of
 * that year is published, else the day itself. Without a year the next one that is not over, or the
 * nearest.
 */
export function festivalDays(
  festival: Festival,
  context: DateContext,
  { year, only = false }: FestivalPart = {},
): DaySpan | null {
  const inYear = (one: number) => daysIn(festival, one, only);
  return year === undefined ? nearestOf(yearsAround(context).map(inYear), context) : inYear(year);
}

/** The official days off that run now or come next, whatever their festival. */
export function nextDaysOff(context: DateContext): DaySpan | null {
  const spans = festivals.flatMap((festival) =>
    festival.official ? (festivalDays(festival, context) ?? []) : [],
  );
  const ahead = spans.filter(({ to }) => to >= context.today);
  return ahead.toSorted((one, other) => one.from - other.from)[0] ?? null;
}

/** Day `n` of a month of the Chinese calendar: the next one, or the nearest. */
export function lunarDate(month: number, n: number, context: DateContext): DaySpan | null {
  const spans = yearsAround(context).map((year) => {
    const found = lunarDay(year, month, n) ?? (n === 30 ? lunarDay(year, month, 29) : null);
    return found === null ? null : oneDay(found);
  });
  return nearestOf(spans, context);
}

/** A whole month of the Chinese calendar. */
export function lunarMonth(month: number, context: DateContext): DaySpan | null {
  const spans = yearsAround(context).map((year) => {
    const from = lunarDay(year, month, 1);
    const last = lunarDay(year, month, 30) ?? lunarDay(year, month, 29);
    return from === null || last === null ? null : { from, to: last };
  });
  return nearestOf(spans, context);
}

function yearsAround({ today }: DateContext): number[] {
  const year = yearOf(today);
  return [year - 1, year, year + 1, year + 2];
}

function daysIn(festival: Festival, year: number, only: boolean): DaySpan | null {
  const days = festival.days(year);
  return !days || only || !festival.official ? days : officialDaysOff(days.from);
}

/** The run of days off around a day; the day alone when the year's calendar is not out yet. */
function officialDaysOff(day: Day): DaySpan {
  const found = daysOff.get(day) ?? searchDaysOff(day);
  daysOff.set(day, found);
  return found;
}

/** A handful of festivals a year, in the years that are asked about. */
const daysOff = new Map<Day, DaySpan>();

function searchDaysOff(day: Day): DaySpan {
  if (!isOfficialDayOff(day)) return oneDay(day);
  let from = day;
  let to = day;
  while (isOfficialDayOff(from - 1)) from--;
  while (isOfficialDayOff(to + 1)) to++;
  return { from, to };
}

/**
 * A day that the State Council's notice lists: only those carry both of a festival's names
 * ("National Day,国庆节,3"). Asked with a text, because chinese-days builds its table from texts:
 * west of Greenwich both are a day off in the same way, and a `Date` would not be.
 */
function isOfficialDayOff(day: Day): boolean {
  const detail = chineseDays.getDayDetail(iso(day));
  return !detail.work && detail.name.includes(',');
}

/** A year said in figures; null when it is none that a calendar knows. */
export function yearNamed(text: string): number | null {
  const year = Number(text);
  return makeDay(year, 1, 1) === null ? null : year;
}

import chineseDays from 'chinese-days';
import { addDays } from '../../core/calendar-day.js';
import type { Localised } from '../desks.js';
import { lunarDay, solarTerm } from '../lunar.js';
import type { OfficialDay } from '../notices/ports.js';
import { datesBetween } from './day.js';

/** The official calendar of days off, as far as it is published. */
export interface OfficialCalendar {
  /** Whether the days off of the date's year are published. */
  covers(date: string): boolean;
  /** The festival a date is officially off for, or null. */
  dayOff(date: string): Localised | null;
  /** In a year not covered: the festival too close to a date to know its hours, or null. */
  festivalNear(date: string): Localised | null;
}

/** The years lunar tables and seasons reach; other dates are refused at the desk. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2098;

/** A festival without published days off may take these many days before and after it. */
const DAYS_BEFORE = 3;
const DAYS_AFTER = 10;

interface Year {
  readonly covered: boolean;
  readonly off: ReadonlyMap<string, Localised>;
  readonly near: ReadonlyMap<string, Localised>;
}

/**
 * The calendar of a country (ISO 3166). Only China's days off are known by themselves; a year that
 * was imported is known from the import alone.
 */
export function officialCalendar(
  country: string,
  imported: readonly OfficialDay[] = [],
): OfficialCalendar {
  const given = new Map<string, OfficialDay[]>();
  for (const day of imported) {
    const year = day.date.slice(0, 4);
    given.set(year, [...(given.get(year) ?? []), day]);
  }
  const years = new Map<string, Year>();
  const yearOf = (date: string): Year => {
    const name = date.slice(0, 4);
    const year = years.get(name) ?? makeYear(name);
    years.set(name, year);
    return year;
  };
  const makeYear = (name: string): Year => {
    const days = given.get(name) ?? [];
    if (isWholeYear(days)) return { covered: true, off: namesOf(days), near: new Map() };
    return withDays(country === 'CN' ? readYear(Number(name)) : unknownYear, days);
  };
  return {
    covers: (date) => yearOf(date).covered,
    dayOff: (date) => yearOf(date).off.get(date) ?? null,
    festivalNear: (date) => yearOf(date).near.get(date) ?? null,
  };
}

const unknownYear: Year = { covered: false, off: new Map(), near: new Map() };

/**
 * Whether imported days tell of their whole year. A calendar of the year after may begin in the last
 * days of December (the one of 2023 did, on 31 December 2022): those alone only add to what is known.
 */
export function isWholeYear(days: readonly OfficialDay[]): boolean {
  return days.some(({ date }) => date.slice(5) < '12-25');
}

function namesOf(days: readonly OfficialDay[]): Map<string, Localised> {
  return new Map(days.filter(({ off }) => off).map(({ date, name }) => [date, name]));
}

function withDays(year: Year, days: readonly OfficialDay[]): Year {
  if (days.length === 0) return year;
  const off = new Map([...year.off, ...namesOf(days)]);
  for (const { date, off: isOff } of days) if (!isOff) off.delete(date);
  return { ...year, off };
}

function readYear(year: number): Year {
  const off = new Map<string, Localised>();
  for (const date of datesBetween(`${year}-01-01`, `${year}-12-31`)) {
    const name = officialName(date);
    if (name) off.set(date, name);
  }
  // Every State Council notice names the first of October; the package is silent about a year it
  // does not know and calls its festivals plain workdays.
  const covered = off.has(`${year}-10-01`);
  return { covered, off, near: covered ? new Map() : nearFestivals(year) };
}

/** The festival in `National Day,国庆节,3`; null for weekends, workdays and make-up workdays. */
function officialName(date: string): Localised | null {
  const { work, name } = chineseDays.getDayDetail(date);
  const [en, zh] = name.split(',');
  return work || !en || !zh ? null : { en, 'zh-CN': zh };
}

function nearFestivals(year: number): Map<string, Localised> {
  const near = new Map<string, Localised>();
  for (const festival of [...statutoryFestivals(year), ...statutoryFestivals(year + 1)]) {
    const from = addDays(festival.date, -DAYS_BEFORE);
    for (const date of datesBetween(from, addDays(festival.date, DAYS_AFTER))) {
      if (date.startsWith(String(year)) && !near.has(date)) near.set(date, festival.name);
    }
  }
  return near;
}

/** The festivals of the State Council's regulation on public holidays, in order of date. */
function statutoryFestivals(year: number): { date: string; name: Localised }[] {
  return [
    { date: `${year}-01-01`, name: { en: "New Year's Day", 'zh-CN': '元旦' } },
    { date: lunarDay(year, 1, 1), name: { en: 'Spring Festival', 'zh-CN': '春节' } },
    {
      date: solarTerm(year, 4, 'pure_brightness'),
      name: { en: 'Tomb-sweeping Day', 'zh-CN': '清明' },
    },
    { date: `${year}-05-01`, name: { en: 'Labour Day', 'zh-CN': '劳动节' } },
    { date: lunarDay(year, 5, 5), name: { en: 'Dragon Boat Festival', 'zh-CN': '端午' } },
    { date: lunarDay(year, 8, 15), name: { en: 'Mid-autumn Festival', 'zh-CN': '中秋' } },
    { date: `${year}-10-01`, name: { en: 'National Day', 'zh-CN': '国庆节' } },
  ];
}

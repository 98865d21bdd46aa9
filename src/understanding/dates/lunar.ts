import chineseDays from 'chinese-days';
import { type Day, iso, makeDay } from './day.js';

const known = new Map<string, Day | null>();

/**
 * A day of the Chinese calendar in the Chinese year that begins in `year`; months 11 and 12 reach
 * into the next January and February. Null when that month has no such day (腊月三十 in a short
 * month). Leap months are passed over.
 */
export function lunarDay(year: number, month: number, day: number): Day | null {
  const key = `${year}-${month}-${day}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const searched = searchLunar(year, month, day);
  known.set(key, searched);
  return searched;
}

/** The last day of the Chinese year that ends in the spring of `year`: 除夕. */
export function lunarNewYearEve(year: number): Day | null {
  const first = lunarDay(year, 1, 1);
  return first === null ? null : first - 1;
}

/** No Chinese year is longer. */
const longest = 385;

/** By counting from the first day on which the Chinese year can begin. */
function searchLunar(year: number, month: number, day: number): Day | null {
  const first = makeDay(year, 1, 21);
  if (first === null) return null;
  // A month is at least 29 days long and a year begins by 20 February: no need to look at each day.
  const start = first + 29 * (month - 1) + day - 1;
  for (let date = start; date < first + 31 + longest; date++) {
    const lunar = chineseDays.getLunarDate(iso(date));
    if (lunar.lunarMon === month && lunar.lunarDay === day && !lunar.isLeap) return date;
  }
  return null;
}

/** Solar terms that people name as days: the month each falls in and what chinese-days calls it. */
const terms = {
  小寒: [1, 'lesser_cold'],
  大寒: [1, 'greater_cold'],
  立春: [2, 'the_beginning_of_spring'],
  雨水: [2, 'rain_water'],
  惊蛰: [3, 'the_waking_of_insects'],
  春分: [3, 'the_spring_equinox'],
  谷雨: [4, 'grain_rain'],
  立夏: [5, 'the_beginning_of_summer'],
  小满: [5, 'lesser_fullness_of_grain'],
  芒种: [6, 'grain_in_beard'],
  夏至: [6, 'the_summer_solstice'],
  小暑: [7, 'lesser_heat'],
  大暑: [7, 'greater_heat'],
  立秋: [8, 'the_beginning_of_autumn'],
  处暑: [8, 'the_end_of_heat'],
  白露: [9, 'white_dew'],
  秋分: [9, 'the_autumn_equinox'],
  // So spelt by chinese-days.
  寒露: [10, 'code_dew'],
  霜降: [10, 'frost_descent'],
  立冬: [11, 'the_beginning_of_winter'],
  小雪: [11, 'lesser_snow'],
  大雪: [12, 'greater_snow'],
  冬至: [12, 'the_winter_solstice'],
} as const;
export type SolarTerm = keyof typeof terms;

/** The day of a solar term in a year. */
export function solarTerm(year: number, name: SolarTerm): Day | null {
  const [month, term] = terms[name];
  const [, , day] = chineseDays.getSolarTermDate(year, month, term).split('-').map(Number);
  return makeDay(year, month, day ?? 0);
}

/**
 * 清明 in the years 2000 to 2099: floor(y * 0.2422 + 4.81) - floor(y / 4), y the last two digits
 * (寿星公式; it needs no correction for this term in this century).
 */
export function qingming(year: number): Day | null {
  const y = year % 100;
  return makeDay(year, 4, Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4));
}

import chineseDays from 'chinese-days';
import { addDays } from '../core/calendar-day.js';

/** The years for which lunar days and solar terms are known to be right. */
export const FIRST_LUNAR_YEAR = 2001;
export const LAST_LUNAR_YEAR = 2098;

type TermName = Parameters<typeof chineseDays.getSolarTermDate>[2];

/** The ISO date of a day of the lunar calendar, in the Chinese year that begins in `year`. */
export function lunarDay(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const lunar = localNoon(`${year}-${two(month)}-${two(day)}`);
  return chineseDays.getSolarDateFromLunar(lunar).date;
}

/** The ISO date of a solar term by chinese-days' name and the civil month (1 to 12) it falls in. */
export function solarTerm(year: number, month: number, name: TermName): string {
  return asUtc(chineseDays.getSolarTermDate(year, month, name));
}

// chinese-days reads a text as UTC midnight but counts in the zone of the process: west of Greenwich
// it is off by a day. Its table of days off is off by the same day, so texts find what is meant there;
// for the lunar calendar, noon on the local calendar is the same day on both sides.
function localNoon(date: string): Date {
  return new Date(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1,
    Number(date.slice(8)),
    12,
  );
}

// A solar term comes out as a UTC midnight written in the local zone: back to the midnight meant.
function asUtc(shown: string): string {
  const midnight = new Date(`${shown}T00:00:00Z`);
  return midnight.getDate() === midnight.getUTCDate() ? shown : addDays(shown, 1);
}

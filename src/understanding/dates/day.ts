import { isoDate } from '../../core/calendar-day.js';
import { wallClock } from '../../core/wall-clock.js';

/**
 * A day of the calendar as its number since 1970-01-01: days need no zone and no hours, and whole
 * numbers are a hundred times quicker than instants.
 */
export type Day = number;

const millisecondsADay = 86_400_000;

/** The day it is at an instant in a zone. */
export function dayAt(at: Date, zone: string): Day {
  return Math.floor(wallClock(zone)(at) / millisecondsADay);
}

/** A day by year, month (1-12) and day of the month; null when the calendar has no such day. */
export function makeDay(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2999) return null;
  const made = Date.UTC(year, month - 1, day) / millisecondsADay;
  return month >= 1 && month <= 12 && day >= 1 && dayOfMonthOf(made) === day ? made : null;
}

export function yearOf(day: Day): number {
  return dateOf(day).getUTCFullYear();
}

/** 1 is January. */
export function monthOf(day: Day): number {
  return dateOf(day).getUTCMonth() + 1;
}

export function dayOfMonthOf(day: Day): number {
  return dateOf(day).getUTCDate();
}

/** 1 is Monday, 7 Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The first day of the month that is so many months after the day's own. */
export function monthStart(day: Day, months = 0): Day {
  const date = dateOf(day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / millisecondsADay;
}

/** Such as 2026-11-23. */
export function iso(day: Day): string {
  return isoDate(day);
}

function dateOf(day: Day): Date {
  return new Date(day * millisecondsADay);
}

import { DateTime } from 'luxon';
import { addDays, isoDate } from '../../core/calendar-day.js';
import { wallClock } from '../../core/wall-clock.js';
import type { OfficialCalendar } from './calendar.js';
import { datesBetween } from './day.js';
import { createDecide, type HoursFacts, usualSpan } from './decide.js';

/** A time in which the main hall is open. */
export interface OpenTime {
  readonly from: Date;
  readonly to: Date;
}

/** The open times of so many days, the library's own day at `at` the first; in order. */
export type OpenTimes = (at: Date, days: number) => readonly OpenTime[];

const DAY_MS = 86_400_000;

/**
 * When the main hall is open, as known at an instant. A day whose hours are not announced goes by the
 * weekly table: holidays are not known a year ahead, and work that waits for the library would lie
 * for two weeks if they all counted as closed. None where the library has no hall or no hours.
 */
export function createOpenTimes(facts: HoursFacts, calendar: OfficialCalendar): OpenTimes {
  const decide = createDecide(facts, calendar);
  const hall = facts.halls.find((one) => one.default) ?? facts.halls[0];
  const clock = wallClock(facts.timezone);
  const instant = (date: string, time: string) =>
    DateTime.fromISO(`${date}T${time}`, { zone: facts.timezone }).toJSDate();
  return (at, days) => {
    if (!hall) return [];
    const today = isoDate(Math.floor(clock(at) / DAY_MS));
    return datesBetween(today, addDays(today, days - 1)).flatMap((date) => {
      const { state, span: announced } = decide(hall, date, { today, at });
      const span = state === 'unannounced' ? usualSpan(hall, date) : announced;
      return span ? [{ from: instant(date, span.open), to: instant(date, span.close) }] : [];
    });
  };
}

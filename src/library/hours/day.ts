import { dayNumber, isoDate } from '../../core/calendar-day.js';

/** Every date from `from` to `to`, both included. */
export function datesBetween(from: string, to: string): string[] {
  if (from === to) return [from];
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => isoDate(first + index));
}

const DAY_MS = 86_400_000;

// Replies come back to the same few days again and again; what is kept here depends on nothing but
// its key, and is thrown away before it grows.
const MOST_KEPT = 5_000;
const numbers = new Map<string, number>();
const names = new Map<number, string>();

/** Days since 1970-01-01 of an ISO date. Dates have no zone: a day is a day. */
export function dayNumber(date: string): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  if (numbers.size >= MOST_KEPT) numbers.clear();
  numbers.set(date, day);
  return day;
}

/** The ISO date of a day number. */
export function isoDate(day: number): string {
  const known = names.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (names.size >= MOST_KEPT) names.clear();
  names.set(day, date);
  return date;
}

/** The date so many days after another, or before it. */
export function addDays(date: string, days: number): string {
  return isoDate(dayNumber(date) + days);
}

/** 0 is Monday, 6 is Sunday. 1970-01-01 was a Thursday. */
export function weekday(date: string): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

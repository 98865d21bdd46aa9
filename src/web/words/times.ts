const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago (or in how long) an instant is, in words: "5 minutes ago", "2 小时后". */
export function relativeTime(locale: string, iso: string, now: number): string {
  const distance = new Date(iso).getTime() - now;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const size = Math.abs(distance);
  if (size < MINUTE_MS) return format.format(0, 'minute');
  if (size < HOUR_MS) return format.format(Math.round(distance / MINUTE_MS), 'minute');
  if (size < DAY_MS) return format.format(Math.round(distance / HOUR_MS), 'hour');
  return format.format(Math.round(distance / DAY_MS), 'day');
}

/** An instant as date and time of a zone; without one, of the browser's own. */
export function dateAndTime(locale: string, iso: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(iso));
}

/** The time of day of an instant, `14:05`. */
export function timeOfDay(locale: string, iso: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(iso));
}

/** An ISO date with its year, as the language writes it. */
export function dayInYear(locale: string, isoDate: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${isoDate}T00:00:00Z`));
}

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly weekday: string;
}

/** The parts of an ISO date (no time, no zone) for a calendar leaf. */
export function dateParts(locale: string, isoDate: string): DateParts {
  // A date without time is the same day everywhere: read and write it in UTC.
  const date = new Date(`${isoDate}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  return {
    day: String(date.getUTCDate()),
    month: part({ month: 'long' }),
    weekday: part({ weekday: 'long' }),
  };
}

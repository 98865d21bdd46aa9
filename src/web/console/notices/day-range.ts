/** `2026-12-05..2026-12-06` as a person of the language writes it, with weekdays. */
export function dayRange(locale: string, days: string): string {
  const [from = '', to = from] = days.split('..');
  // A date without time is the same day everywhere: read and write it in UTC.
  const format = new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
    timeZone: 'UTC',
  });
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  return from === to ? format.format(first) : format.formatRange(first, last);
}

import type { Say } from '../../words/languages.js';

/** `2026-12-05..2026-12-06` as a person of the language writes it, with weekdays. */
export function dayRange(locale: string, say: Say, days: string): string {
  const [from = '', to = from] = days.split('..');
  // A date without time is the same day everywhere: read and write it in UTC.
  const format = new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
    timeZone: 'UTC',
  });
  const [first = '', last = ''] = [from, to].map((day) =>
    format.format(new Date(`${day}T00:00:00Z`)),
  );
  return first === last ? first : say('console-notice-range', { from: first, to: last });
}

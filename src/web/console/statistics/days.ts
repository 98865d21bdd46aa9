/** A day of the library's own, short: "24 Nov", "11月24日". */
export function shortDay(locale: string, iso: string): string {
  // A date without time is the same day everywhere: read and write it in UTC.
  const date = new Date(`${iso}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
  }).format(date);
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** A duration (seconds) in its largest fitting unit, from a minute on: "35 minutes", "2.5小时". */
export function duration(locale: string, seconds: number): string {
  const minutes = Math.max(1, seconds / 60);
  if (minutes < 90) return inUnit(locale, minutes, { unit: 'minute', digits: 0 });
  if (seconds < 2 * DAY) return inUnit(locale, seconds / HOUR, { unit: 'hour', digits: 1 });
  return inUnit(locale, seconds / DAY, { unit: 'day', digits: 1 });
}

function inUnit(
  locale: string,
  value: number,
  { unit, digits }: { readonly unit: string; readonly digits: number },
): string {
  return new Intl.NumberFormat(locale, {
    ...{ style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits },
  }).format(value);
}

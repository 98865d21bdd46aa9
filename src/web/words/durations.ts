const HOUR = 3_600;
const DAY = 24 * HOUR;

/** A duration in its largest fitting unit: "35 min", "2.5 hr", "3.1 天". Seconds. */
export function duration(locale: string, seconds: number): string {
  if (seconds < 1.5 * HOUR) return inUnit(locale, seconds / 60, { unit: 'minute', digits: 0 });
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

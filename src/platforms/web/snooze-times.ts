import { DateTime } from 'luxon';
import type { SnoozeTimesResponse } from './contract/cases.js';

/** The library's clock: its zone, and when it opens on an ISO date (HH:MM; null: it does not). */
export interface LibraryClock {
  readonly zone: string;
  readonly opens: (date: string) => string | null;
}

type SnoozeTime = { readonly name: Named['name']; readonly at: Date };
type Named = SnoozeTimesResponse['times'][number];

/** What is nearer is refused. */
const SOONEST_MS = 15 * 60_000;
const EVENING = 18;
/** When a day's work begins where the library does not say. */
const MORNING = '09:00';

/**
 * What a person would say: in an hour, this evening, tomorrow at opening (or when the library opens
 * next), on Monday of next week. Soonest first, each instant once, only what is possible.
 */
export function snoozeTimes(now: Date, { zone, opens }: LibraryClock): readonly SnoozeTime[] {
  const here = DateTime.fromJSDate(now, { zone });
  const today = here.startOf('day');
  const days = Array.from({ length: 13 }, (_, n) => today.plus({ days: n + 1 }));
  const open = days.find((day) => opens(isoDate(day)) !== null) ?? today.plus({ days: 1 });
  const start = (day: DateTime) =>
    DateTime.fromISO(`${isoDate(day)}T${opens(isoDate(day)) ?? MORNING}`, { zone });
  const isTomorrow = isoDate(open) === isoDate(today.plus({ days: 1 }));
  const times: readonly SnoozeTime[] = [
    { name: 'hour', at: here.plus({ hours: 1 }).startOf('minute').toJSDate() },
    { name: 'evening', at: today.set({ hour: EVENING }).toJSDate() },
    { name: isTomorrow ? 'tomorrow' : 'opening', at: start(open).toJSDate() },
    { name: 'week', at: start(today.startOf('week').plus({ weeks: 1 })).toJSDate() },
  ];
  const inOrder = times.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return inOrder.filter(
    ({ at }, n) =>
      at.getTime() - now.getTime() >= SOONEST_MS && at.getTime() !== inOrder[n - 1]?.at.getTime(),
  );
}

function isoDate(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd');
}

import { DateTime } from 'luxon';
import type { CaseEvent, ModerationCase } from './case.js';
import { payloads } from './payloads.js';
import { summed } from './priority.js';

/** Shorter is no use: whoever waits for less keeps the case. */
export const SHORTEST_SNOOZE_MS = 15 * 60_000;
/** Nothing is put off for longer. */
export const LONGEST_SNOOZE_MS = 14 * 86_400_000;

/** Whether a case may be snoozed until then. */
export function isSnoozable(until: Date, now: Date): boolean {
  const ahead = until.getTime() - now.getTime();
  return ahead >= SHORTEST_SNOOZE_MS && ahead <= LONGEST_SNOOZE_MS;
}

/** Whether a case is out of the queue at an instant. */
export function isAsleep(
  { snoozedUntil }: Pick<ModerationCase, 'snoozedUntil'>,
  at: Date,
): boolean {
  return snoozedUntil !== null && snoozedUntil > at;
}

type Sleeper = Pick<ModerationCase, 'priority' | 'snoozedUntil'>;

/**
 * Until when a case sleeps after an event. Whatever a person does to it, a reader's report and a new
 * text wake it; a rule's finding does only where it makes the case graver, an effect never.
 */
export function sleepAfter(
  { priority, snoozedUntil }: Sleeper,
  { type, payload }: Pick<CaseEvent, 'type' | 'payload'>,
): Date | null {
  if (type === 'snoozed') return payloads.snoozed.parse(payload).until;
  if (type === 'effect') return snoozedUntil;
  if (type !== 'flagged') return null;
  const { severity = 0 } = summed(payloads.flagged.parse(payload).terms).terms;
  return severity > (priority.terms.severity ?? 0) ? null : snoozedUntil;
}

/** A time that can be chosen for a snooze, by its name. */
export interface SnoozeTime {
  readonly name: 'hour' | 'evening' | 'tomorrow' | 'opening' | 'week';
  readonly at: Date;
}

/** The library's clock: its zone, and when it opens on an ISO date (HH:MM; null: it does not). */
export interface LibraryClock {
  readonly zone: string;
  readonly opens: (date: string) => string | null;
}

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
    ({ at }, n) => isSnoozable(at, now) && at.getTime() !== inOrder[n - 1]?.at.getTime(),
  );
}

function isoDate(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd');
}

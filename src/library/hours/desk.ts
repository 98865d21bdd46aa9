import { addDays, dayNumber, isoDate } from '../../core/calendar-day.js';
import { UserError } from '../../core/errors.js';
import type { HallHours } from '../../core/reply.js';
import { type WallClock, wallClock } from '../../core/wall-clock.js';
import type { HallState, HoursDesk } from '../desks.js';
import type { Hall } from '../facts.js';
import { FIRST_YEAR, LAST_YEAR, type OfficialCalendar, officialCalendar } from './calendar.js';
import { datesBetween } from './day.js';
import { createDecide, type Decide, type HoursFacts, type Known } from './decide.js';
import { hallSaid } from './hall-said.js';

/** The longest range that is answered at once, in days. */
export const MAX_DAYS = 31;

/** How far the next opening is looked for, in days. */
const HORIZON = 366;

/**
 * Answers about opening hours: pure, from the facts alone.
 * Errors: `no-such-hall`, `days-reversed`, `too-many-days`, `day-out-of-reach`.
 */
export function createHoursDesk(
  facts: HoursFacts,
  calendar: OfficialCalendar = officialCalendar(facts.country),
): HoursDesk {
  const decide = createDecide(facts, calendar);
  const halls = inOrder(facts.halls);
  const byId = new Map(halls.map((hall) => [hall.id, hall]));
  const find = (said: string): Hall => {
    const hall = byId.get(said) ?? hallSaid(halls, said);
    if (!hall)
      throw new UserError('no-such-hall', { hall: said, halls: [...byId.keys()].join(', ') });
    return hall;
  };
  const named = halls.map(({ id, name, default: isDefault }) => ({ id, name, isDefault }));
  const clock = wallClock(facts.timezone);
  const today = (at: Date) => isoDate(Math.floor(clock(at) / DAY_MS));
  return {
    today,
    schedule({ from, to, halls: wanted }, at) {
      checkRange(from, to);
      const asked = wanted && wanted.length > 0 ? [...new Set(wanted.map(find))] : halls;
      const known = { today: today(at), at };
      return datesBetween(from, to).flatMap((date) =>
        asked.map((hall) => hoursOf(decide, hall, { date, known })),
      );
    },
    state: (hall, at) =>
      stateOf(decide, find(hall), { known: { today: today(at), at }, time: timeOfDay(clock, at) }),
    reason: (hall, date, at) => decide(find(hall), date, { today: today(at), at }).reason,
    halls: () => named,
  };
}

const DAY_MS = 86_400_000;

/** The minute on the library's wall: `09:30`. */
function timeOfDay(clock: WallClock, at: Date): string {
  const minutes = Math.floor(clock(at) / 60_000);
  const two = (part: number) => String(((part % 60) + 60) % 60).padStart(2, '0');
  const hour = ((Math.floor(minutes / 60) % 24) + 24) % 24;
  return `${two(hour)}:${two(minutes)}`;
}

/** The hall meant when none is named comes first. */
function inOrder(halls: readonly Hall[]): readonly Hall[] {
  return halls.toSorted((one, other) => Number(other.default) - Number(one.default));
}

function checkRange(from: string, to: string): void {
  if (from > to) throw new UserError('days-reversed', { from, to });
  if (from < `${FIRST_YEAR}` || to >= `${LAST_YEAR + 1}`) {
    throw new UserError('day-out-of-reach', { from: `${FIRST_YEAR}`, to: `${LAST_YEAR}` });
  }
  if (dayNumber(to) - dayNumber(from) >= MAX_DAYS) {
    throw new UserError('too-many-days', { max: MAX_DAYS });
  }
}

/** `date` as it is known at an instant. */
interface Moment {
  readonly date: string;
  readonly known: Known;
}

function hoursOf(decide: Decide, hall: Hall, { date, known }: Moment): HallHours {
  const { state, span, source } = decide(hall, date, known);
  const { id } = hall;
  if (span) return { hall: id, date, state, source, open: span.open, close: span.close };
  const next = nextOpening(decide, hall, { date, known });
  return next ? { hall: id, date, state, source, next } : { hall: id, date, state, source };
}

/** The first announced opening after a date. */
function nextOpening(decide: Decide, hall: Hall, { date, known }: Moment): string | undefined {
  for (let ahead = 1; ahead <= HORIZON; ahead += 1) {
    const day = addDays(date, ahead);
    if (day >= `${LAST_YEAR + 1}`) return undefined;
    const { span } = decide(hall, day, known);
    if (span) return `${day}T${span.open}`;
  }
  return undefined;
}

/** The closing minute itself is closed. */
function stateOf(
  decide: Decide,
  hall: Hall,
  { known, time }: { readonly known: Known; readonly time: string },
): HallState {
  const date = known.today;
  const day = hoursOf(decide, hall, { date, known });
  if (day.open === undefined || day.close === undefined) {
    const { state, next } = day;
    return next ? { now: state, next, day } : { now: state, day };
  }
  if (time >= day.open && time < day.close) return { now: 'open', until: day.close, day };
  const next = time < day.open ? `${date}T${day.open}` : nextOpening(decide, hall, { date, known });
  return next ? { now: 'closed', next, day } : { now: 'closed', day };
}

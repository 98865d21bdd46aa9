import chineseDays from 'chinese-days';
import { DateTime } from 'luxon';
import { samples } from '../src/app/facts.js';
import { type Hall, type LibraryFacts, loadFacts } from '../src/library/facts.js';
import { datesBetween } from '../src/library/hours/day.js';
import { createHoursDesk } from '../src/library/hours/desk.js';
import type { Report } from './report.js';

const STATES = 400_000;
const SLOW_STATES = 20_000;

/** The library's 2024 to 2026, minute by minute. */
const FIRST = Date.parse('2024-01-01T00:00:00+08:00');
const MINUTES = 1_096 * 24 * 60;

/**
 * `state(hall, instant)` over three years of instants and all halls, beside the obvious way: luxon
 * for every call, every notice looked at. Both must say the same of every instant that both are
 * asked; then, day by day, whether official days are those that the calendar's source names.
 */
export async function run(_argv: readonly string[], report: Report): Promise<void> {
  const facts = await loadFacts(samples.library);
  const desk = createHoursDesk(facts);
  const instants = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => new Date(FIRST + ((index * 7_919) % MINUTES) * 60_000),
    );
  const many = instants(STATES);
  for (const at of many.slice(0, 50_000)) desk.state('north', at);

  const quick = measure(many, (at, index) => desk.state(hallAt(facts, index).id, at).now);
  const few = instants(SLOW_STATES);
  const slow = measure(few, (at, index) => slowState(facts, hallAt(facts, index), at));
  report.figure({
    name: 'state of a hall at an instant',
    value: quick.perSecond,
    unit: 'states/s',
    bar: { is: 'above', value: 100_000 },
    peer: { name: 'luxon for every call', value: slow.perSecond },
  });
  const differing = slow.said.filter((said, index) => said !== quick.said[index]).length;
  report.figure({
    name: `instants told otherwise than the peer, of ${SLOW_STATES}`,
    value: differing,
    unit: '',
    bar: { is: 'below', value: 1 },
  });
  reportDays(facts, report);
}

/** Every day of 2024 to 2026 without notices: official days off and no others are unannounced. */
function reportDays(facts: LibraryFacts, report: Report): void {
  const desk = createHoursDesk({ ...facts, notices: [] });
  const days = datesBetween('2024-01-01', '2026-12-31');
  const agreed = days.filter((date) => {
    const [day] = desk.schedule({ from: date, to: date, halls: ['north'] }, new Date());
    return (day?.state === 'unannounced') === isOff(date);
  });
  report.figure({
    name: `days 2024-2026 as the official calendar has them, of ${days.length}`,
    value: agreed.length,
    unit: 'days',
    bar: { is: 'above', value: days.length - 1 },
  });
}

function hallAt({ halls }: LibraryFacts, index: number): Hall {
  const hall = halls[index % halls.length];
  if (!hall) throw new Error('a library has halls');
  return hall;
}

function isOff(date: string): boolean {
  const { work, name } = chineseDays.getDayDetail(date);
  return !work && name.includes(',');
}

function slowState(facts: LibraryFacts, hall: Hall, at: Date): string {
  const wall = DateTime.fromJSDate(at, { zone: facts.timezone });
  const date = wall.toFormat('yyyy-MM-dd');
  const hours = slowHours(facts, hall, date);
  if (typeof hours === 'string') return hours;
  const time = wall.toFormat('HH:mm');
  return time >= hours.open && time < hours.close ? 'open' : 'closed';
}

function slowHours(facts: LibraryFacts, hall: Hall, date: string) {
  for (const notice of facts.notices) {
    if (notice.issued > date || date < notice.days.from || date > notice.days.to) continue;
    const special = notice.except.find(
      ({ days, halls }) =>
        date >= days.from && date <= days.to && (halls === 'all' || halls.includes(hall.id)),
    );
    if (special) return special.open ?? 'closed';
    const own = notice.halls[hall.id];
    if (own !== undefined) return own ?? 'closed';
  }
  if (isOff(date)) return 'unannounced';
  const day = DateTime.fromISO(date).weekday - 1;
  const entry = hall.hours.find(
    ({ season: { from, to }, days }) =>
      days.includes(day) &&
      (from <= to
        ? from <= date.slice(5) && date.slice(5) <= to
        : date.slice(5) >= from || date.slice(5) <= to),
  );
  return entry?.open ?? 'closed';
}

function measure(instants: readonly Date[], say: (at: Date, index: number) => string) {
  const started = performance.now();
  const said = instants.map(say);
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: Math.round(instants.length / seconds), said };
}

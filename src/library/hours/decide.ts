import { weekday } from '../../core/calendar-day.js';
import type { HoursReason } from '../../core/hours-words.js';
import type { HoursSource } from '../../core/reply.js';
import type { Hall, LibraryFacts, Notice, Span } from '../facts.js';
import { settledBy } from '../notices/overlap.js';
import type { OfficialCalendar } from './calendar.js';
import { datesBetween } from './day.js';

/** What is known of one hall on one day. */
export interface Decision {
  readonly state: 'open' | 'closed' | 'unannounced';
  /** The hours, when open. */
  readonly span: Span;
  readonly source: HoursSource;
  readonly reason: HoursReason;
}

/** A notice and, when it was taken back, the instant from which it counts no more. */
export type DatedNotice = Notice & { readonly withdrawnAt?: Date };

/** What opening hours follow from. */
export interface HoursFacts extends Pick<LibraryFacts, 'timezone' | 'country' | 'halls'> {
  readonly notices: readonly DatedNotice[];
}

/** The instant whose knowledge counts, with its date in the library's zone. */
export interface Known {
  readonly today: string;
  readonly at: Date;
}

/** The hours of a hall on an ISO date in the library's zone, as announced then. */
export type Decide = (hall: Hall, date: string, known: Known) => Decision;

/**
 * Joins notices, official calendar and weekly tables, strongest first. A notice decides on every day
 * it names; an official day off without one is not announced; everything else is the table.
 */
export function createDecide(facts: HoursFacts, calendar: OfficialCalendar): Decide {
  const notices = indexNotices(facts);
  const undisturbed = kept((hall, date) => {
    const festival = calendar.dayOff(date) ?? calendar.festivalNear(date);
    if (festival) return unannounced({ kind: 'holiday', name: festival });
    return byTable(hall, date, calendar.covers(date));
  });
  return (hall, date, known) => {
    const rulings = notices.get(hall.id)?.get(date);
    const ruling = rulings && strongest(rulings, known);
    return ruling ? byNotice(ruling) : undisturbed(hall, date);
  };
}

/** Days of a hall whose decisions are kept before all are thrown away. */
const MOST_KEPT = 5_000;

/** Without notices a decision is always the same: it is made once. */
function kept(decide: (hall: Hall, date: string) => Decision) {
  const made = new Map<Hall, Map<string, Decision>>();
  return (hall: Hall, date: string): Decision => {
    const days = made.get(hall) ?? new Map<string, Decision>();
    const before = days.get(date);
    if (before) return before;
    const decision = decide(hall, date);
    if (days.size >= MOST_KEPT) days.clear();
    days.set(date, decision);
    made.set(hall, days);
    return decision;
  };
}

interface Ruling {
  readonly notice: DatedNotice;
  readonly span: Span;
  /** Ids of the notices that give way to it. */
  readonly replaces: ReadonlySet<string>;
}

/** Of the notices that speak of a day: issued by then, not withdrawn, and replaced by no other. */
function strongest(rulings: readonly Ruling[], known: Known): Ruling | undefined {
  const standing = rulings.filter(({ notice }) => stands(notice, known));
  if (standing.length < 2) return standing[0];
  const isReplaced = ({ notice }: Ruling) =>
    standing.some(({ replaces }) => replaces.has(notice.id));
  return standing.filter((ruling) => !isReplaced(ruling)).at(-1);
}

function stands({ issued, withdrawnAt }: DatedNotice, { today, at }: Known): boolean {
  return issued <= today && (withdrawnAt === undefined || at < withdrawnAt);
}

function byNotice({ notice, span }: Ruling): Decision {
  return {
    state: span ? 'open' : 'closed',
    span,
    source: { kind: 'notice', number: notice.number, issued: notice.issued },
    reason: { kind: 'notice', text: notice.text },
  };
}

function unannounced(reason: HoursReason): Decision {
  return { state: 'unannounced', span: null, source: { kind: 'calendar' }, reason };
}

function byTable(hall: Hall, date: string, covered: boolean): Decision {
  const span = usualSpan(hall, date);
  return {
    state: span ? 'open' : 'closed',
    span,
    source: { kind: 'table' },
    reason: covered ? { kind: 'weekly' } : { kind: 'calendar_open', year: date.slice(0, 4) },
  };
}

/** The hours of a day by the weekly table alone, whatever was announced. */
export function usualSpan(hall: Hall, date: string): Span {
  const day = date.slice(5);
  const entry = hall.hours.find(
    ({ season, days }) => inSeason(day, season) && days.includes(weekday(date)),
  );
  return entry?.open ?? null;
}

/** Month and day within a season; one that ends before it begins runs over the new year. */
function inSeason(day: string, { from, to }: { from: string; to: string }): boolean {
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

/** What notices say by hall and date, in order of issue; the exceptions of a notice go over it. */
function indexNotices(
  facts: HoursFacts,
): ReadonlyMap<string, ReadonlyMap<string, readonly Ruling[]>> {
  const index = new Map<string, Map<string, Ruling[]>>();
  const inOrder = facts.notices.toSorted((one, other) => one.issued.localeCompare(other.issued));
  for (const notice of inOrder) {
    const replaces = settledBy(notice.supersedes, inOrder);
    for (const { hall, date, span } of spansOf(notice, facts.halls)) {
      const days = index.get(hall) ?? new Map<string, Ruling[]>();
      index.set(hall, days.set(date, [...(days.get(date) ?? []), { notice, span, replaces }]));
    }
  }
  return index;
}

interface Day {
  readonly hall: string;
  readonly date: string;
  readonly span: Span;
}

function spansOf(notice: Notice, halls: readonly Hall[]): Iterable<Day> {
  const spans = new Map<string, Day>();
  const lay = (hall: string, { from, to }: Notice['days'], span: Span) => {
    for (const date of datesBetween(from, to)) spans.set(`${hall} ${date}`, { hall, date, span });
  };
  for (const [hall, span] of Object.entries(notice.halls)) lay(hall, notice.days, span);
  for (const { days, halls: named, open } of notice.except) {
    const all = named === 'all' ? halls.map((hall) => hall.id) : named;
    for (const hall of all) lay(hall, days, open);
  }
  return spans.values();
}

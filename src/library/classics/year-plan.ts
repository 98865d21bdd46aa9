import type { Classic } from '../desks.js';
import { type AlmanacDay, almanacOf } from './almanac.js';
import { type Fit, fitOf, fits, type Half, halfOf, type Wish, wishOf } from './fit.js';
import { hashOf, mix, share } from './hash.js';
import type { Festival, Hints, Term } from './hints.js';

/** A text of the deck with the days it is for. */
export type DeckClassic = Classic & Hints;

/** What a day shows, and why when the calendar decided. */
export interface Planned {
  readonly classic: DeckClassic;
  readonly occasion?: Festival | Term | undefined;
}

/** A deck smaller than the longest year is dealt in rounds instead. */
export const LEAST_TO_PLAN = 366;

/** More texts than days have their turn, so that the season finds what it needs among them. */
const TURNS_TO_SPARE = 12;

/** Who may choose which days, one round after the other. */
const rounds: readonly { readonly fit: Fit; readonly who: 'all' | 'in turn' | 'waiting' }[] = [
  { fit: fits.festival, who: 'all' },
  { fit: fits.termDay, who: 'all' },
  { fit: fits.near, who: 'in turn' },
  { fit: fits.season, who: 'in turn' },
  { fit: fits.anySeason, who: 'in turn' },
  { fit: fits.near, who: 'waiting' },
  { fit: fits.season, who: 'waiting' },
  { fit: fits.anySeason, who: 'waiting' },
  { fit: fits.nextSeason, who: 'all' },
  { fit: fits.otherSeason, who: 'all' },
];

interface Candidate {
  readonly classic: DeckClassic;
  readonly wish: Wish;
  readonly isInTurn: boolean;
  /** The days it may have, the dearest first. */
  readonly days: readonly { readonly day: AlmanacDay; readonly fit: Fit }[];
}

/**
 * The texts of a year by date: a pure function of deck and year in which no text comes twice.
 *
 * Days are given out in rounds, by how well they fit: first to the texts that are for a festival,
 * then for a solar term, for the days around those, for the season, for any time. Within a round the
 * texts choose one after the other, each the free day its hash likes best. The order in which they
 * choose moves on by the golden ratio from year to year, and those at its end wait for the next year,
 * so that all texts come up as often. As each choice depends only on those before it, a new text
 * displaces one, which chooses anew, and so on for a few steps: the rest of the year stays.
 *
 * A text is shown in one half of the year only, so that between its days in neighbouring years lie
 * at least 183 days.
 */
export function planYear(deck: readonly DeckClassic[], year: number): ReadonlyMap<string, Planned> {
  const days = almanacOf(year);
  const free = new Set(days);
  const left = new Set(candidatesOf(deck, days, year));
  const plan = new Map<string, Planned>();
  const give = (day: AlmanacDay, candidate: Candidate, fit?: Fit) => {
    free.delete(day);
    left.delete(candidate);
    plan.set(day.date, { classic: candidate.classic, ...occasionOf(candidate.wish, day, fit) });
  };
  for (const { fit, who } of rounds) {
    for (const candidate of left) {
      if (who !== 'all' && (who === 'in turn') !== candidate.isInTurn) continue;
      const found = candidate.days.find((one) => one.fit === fit && free.has(one.day));
      if (found) give(found.day, candidate, fit);
    }
  }
  // A deck that lacks texts for a half of the year: any text is better than none.
  for (const day of free) {
    const [candidate] = left;
    if (candidate) give(day, candidate);
  }
  return plan;
}

/** The texts in the order in which they choose this year. */
function candidatesOf(
  deck: readonly DeckClassic[],
  days: readonly AlmanacDay[],
  year: number,
): Candidate[] {
  const halves = halved(deck);
  const dates = new Map(days.map((day) => [day, hashOf(day.date)]));
  return ([1, 2] as const).flatMap((half) => {
    const own = days.filter((day) => halfOfDay(day) === half);
    const ordered = inOrder(halves[half], year);
    return ordered.map((classic, place) => {
      const wish = wishOf(classic);
      const isInTurn = place < own.length + TURNS_TO_SPARE;
      return { classic, wish, isInTurn, days: wanted(classic, wish, own, dates) };
    });
  });
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

function inOrder(texts: readonly DeckClassic[], year: number): DeckClassic[] {
  const turns = new Map(texts.map((one) => [one, (share(hashOf(one.id)) + year * GOLDEN) % 1]));
  return texts.toSorted((a, b) => (turns.get(b) ?? 0) - (turns.get(a) ?? 0));
}

/** Texts that fit either half are split by their hash so that the halves are as large. */
function halved(deck: readonly DeckClassic[]): Readonly<Record<Half, readonly DeckClassic[]>> {
  const of = (half: Half | null) => deck.filter((one) => halfOf(one) === half);
  const either = of(null).toSorted((a, b) => hashOf(a.id) - hashOf(b.id));
  const lacking = Math.max(0, Math.ceil(deck.length / 2) - of(1).length);
  return {
    1: [...of(1), ...either.slice(0, lacking)],
    2: [...of(2), ...either.slice(lacking)],
  };
}

function halfOfDay({ date }: AlmanacDay): Half {
  return date.slice(-5) <= '07-01' ? 1 : 2;
}

function wanted(
  { id }: DeckClassic,
  wish: Wish,
  days: readonly AlmanacDay[],
  dates: ReadonlyMap<AlmanacDay, number>,
): Candidate['days'] {
  const hash = hashOf(id);
  return days
    .map((day) => ({ day, fit: fitOf(wish, day), liking: mix(hash, dates.get(day) ?? 0) }))
    .filter((one): one is typeof one & { fit: Fit } => one.fit !== null)
    .sort((a, b) => b.liking - a.liking);
}

/** The festival or term that decided, to be named; the nearness of one is not worth a word. */
function occasionOf(wish: Wish, day: AlmanacDay, fit?: Fit): Pick<Planned, 'occasion'> {
  if (fit === fits.termDay) return { occasion: day.term };
  if (fit !== fits.festival) return {};
  return { occasion: day.festivals.find((one) => wish.festivals.has(one)) };
}

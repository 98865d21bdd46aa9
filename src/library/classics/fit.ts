import type { AlmanacDay } from './almanac.js';
import { daysOf, type Festival, type Hints, isTerm, seasons, type Term, terms } from './hints.js';

/** How well a text fits a day, the best first; the numbers only order. */
export const fits = {
  festival: 6,
  termDay: 5,
  /** In the days of a term it is for, or within a week of a festival. */
  near: 4,
  season: 3,
  anySeason: 2,
  nextSeason: 1,
  otherSeason: 0,
} as const;
export type Fit = (typeof fits)[keyof typeof fits];

/** Half of a civil year: to 1 July, and from 2 July. */
export type Half = 1 | 2;

/** What a text asks of a day, looked up once a plan. */
export interface Wish {
  readonly terms: ReadonlySet<Term>;
  readonly festivals: ReadonlySet<Festival>;
  readonly season: Hints['season'];
  /** Festivals of the lunar year and Qingming: read months away they would be odd. */
  readonly keepsToFestival: boolean;
}

const civilFestivals: readonly Festival[] = [
  ...['new-year', 'national-day', 'reading-day', 'labour-day', 'youth-day'],
  ...['children-day', 'teachers-day'],
] as const;

export function wishOf(hints: Hints): Wish {
  const days = daysOf(hints);
  const own = hints.festival;
  return {
    terms: new Set(days.filter(isTerm)),
    festivals: new Set(days.filter((day): day is Festival => !isTerm(day))),
    season: hints.season,
    keepsToFestival: own !== null && own !== undefined && !civilFestivals.includes(own),
  };
}

/** How well a text fits a day of its half of the year; null when it would be out of place. */
export function fitOf(wish: Wish, day: AlmanacDay): Fit | null {
  if (day.festivals.some((festival) => wish.festivals.has(festival))) return fits.festival;
  if (wish.terms.has(day.term)) return day.isTermDay ? fits.termDay : fits.near;
  for (const festival of wish.festivals) if (day.near.has(festival)) return fits.near;
  if (wish.keepsToFestival) return null;
  if (!wish.season) return fits.anySeason;
  const distance = Math.abs(seasons.indexOf(wish.season) - seasons.indexOf(day.season));
  return distance === 0 ? fits.season : distance === 2 ? fits.otherSeason : fits.nextSeason;
}

const FIRST_HALF_TERMS = terms.indexOf('xiaoshu');
const secondHalf: readonly Festival[] = [
  ...['qixi', 'mid-autumn', 'double-ninth', 'winter-solstice', 'national-day', 'teachers-day'],
] as const;

/**
 * The half of the year a text is shown in, by the best of its days, or null when either would do.
 * Laba decides nothing: it falls on both sides of New Year.
 */
export function halfOf(hints: Hints): Half | null {
  const [day] = daysOf(hints).filter((one) => one !== 'laba');
  if (day !== undefined) {
    if (isTerm(day)) return terms.indexOf(day) < FIRST_HALF_TERMS ? 1 : 2;
    return secondHalf.includes(day) ? 2 : 1;
  }
  if (hints.season === 'spring') return 1;
  return hints.season === 'autumn' ? 2 : null;
}

import { addDays } from '../../core/calendar-day.js';
import { datesBetween } from '../hours/day.js';
import { FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR, lunarDay, solarTerm } from '../lunar.js';
import { type Festival, festivals, type Season, seasons, type Term, terms } from './hints.js';

/** What a day is to a reader of classics. */
export interface AlmanacDay {
  readonly date: string;
  readonly season: Season;
  /** The solar term the day lies in. */
  readonly term: Term;
  /** Whether the term begins on this day. */
  readonly isTermDay: boolean;
  /** Festivals of this day, the one that wins first. */
  readonly festivals: readonly Festival[];
  /** Festivals at most a week away. */
  readonly near: ReadonlySet<Festival>;
}

const NEAR_DAYS = 7;

/** The terms' names in chinese-days, in the order of `terms`: two a civil month. */
const termNames = [
  ...['lesser_cold', 'greater_cold', 'the_beginning_of_spring', 'rain_water'],
  ...['the_waking_of_insects', 'the_spring_equinox', 'pure_brightness', 'grain_rain'],
  ...['the_beginning_of_summer', 'lesser_fullness_of_grain', 'grain_in_beard'],
  ...['the_summer_solstice', 'lesser_heat', 'greater_heat', 'the_beginning_of_autumn'],
  ...['the_end_of_heat', 'white_dew', 'the_autumn_equinox', 'code_dew', 'frost_descent'],
  ...['the_beginning_of_winter', 'lesser_snow', 'greater_snow', 'the_winter_solstice'],
] as const;

/** The usual days of the month of the terms, for years that no table reaches. */
const usualDays = [
  ...[6, 20, 4, 19, 6, 21, 5, 20, 6, 21, 6, 21],
  ...[7, 23, 8, 23, 8, 23, 8, 23, 7, 22, 7, 22],
] as const;

const civilDays: readonly (readonly [Festival, string])[] = [
  ['new-year', '01-01'],
  ['reading-day', '04-23'],
  ['labour-day', '05-01'],
  ['youth-day', '05-04'],
  ['children-day', '06-01'],
  ['teachers-day', '09-10'],
  ['national-day', '10-01'],
];

/**
 * Every day of a year in order. Lunar festivals and solar terms come from tables; where those end,
 * terms fall on their usual days and lunar festivals are left out.
 */
export function almanacOf(year: number): readonly AlmanacDay[] {
  const known = year >= FIRST_LUNAR_YEAR && year <= LAST_LUNAR_YEAR;
  const begins = termsOf(year, known);
  const marked = [...civil(year), ...(known ? lunar(year) : []), ...solar(begins)];
  const byDate = new Map<string, Festival[]>();
  const nearby = new Map<string, Set<Festival>>();
  for (const [festival, date] of marked.sort(([a], [b]) => rank(a) - rank(b))) {
    byDate.set(date, [...(byDate.get(date) ?? []), festival]);
    for (let days = -NEAR_DAYS; days <= NEAR_DAYS; days += 1) {
      const close = addDays(date, days);
      nearby.set(close, (nearby.get(close) ?? new Set()).add(festival));
    }
  }
  let term: Term = 'dongzhi';
  return datesBetween(`${year4(year)}-01-01`, `${year4(year)}-12-31`).map((date) => {
    const begun = begins.get(date);
    term = begun ?? term;
    return {
      ...{ date, term, season: seasonOf(term), isTermDay: begun !== undefined },
      festivals: byDate.get(date) ?? [],
      near: nearby.get(date) ?? new Set(),
    };
  });
}

function rank(festival: Festival): number {
  return festivals.indexOf(festival);
}

/** The dates on which terms begin. */
function termsOf(year: number, known: boolean): ReadonlyMap<string, Term> {
  return new Map(
    terms.map((term, index) => {
      const month = Math.floor(index / 2) + 1;
      const name = termNames[index];
      const usual = `${year4(year)}-${two(month)}-${two(usualDays[index] ?? 1)}`;
      return [known && name ? solarTerm(year, month, name) : usual, term] as const;
    }),
  );
}

/** Spring begins with lichun, the third term of the civil year; a season has six terms. */
function seasonOf(term: Term): Season {
  const sinceSpring = (terms.indexOf(term) - terms.indexOf('lichun') + terms.length) % terms.length;
  return seasons[Math.floor(sinceSpring / 6)] ?? 'winter';
}

function civil(year: number): [Festival, string][] {
  return civilDays.map(([festival, day]) => [festival, `${year4(year)}-${day}`]);
}

function lunar(year: number): [Festival, string][] {
  const newYear = lunarDay(year, 1, 1);
  return [
    ['spring-festival', newYear],
    ['new-year-eve', addDays(newYear, -1)],
    ['lantern', lunarDay(year, 1, 15)],
    ['dragon-boat', lunarDay(year, 5, 5)],
    ['qixi', lunarDay(year, 7, 7)],
    ['mid-autumn', lunarDay(year, 8, 15)],
    ['double-ninth', lunarDay(year, 9, 9)],
    // The eighth of the twelfth month falls on either side of 1 January: twice in some years.
    ['laba', lunarDay(year - 1, 12, 8)],
    ['laba', lunarDay(year, 12, 8)],
  ];
}

/** Two terms are festivals as well. */
function solar(begins: ReadonlyMap<string, Term>): [Festival, string][] {
  return [...begins].flatMap(([date, term]): [Festival, string][] => {
    if (term === 'qingming') return [['qingming', date]];
    return term === 'dongzhi' ? [['winter-solstice', date]] : [];
  });
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

function year4(year: number): string {
  return String(year).padStart(4, '0');
}

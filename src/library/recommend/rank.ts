import type { RecommendQuery } from '../desks.js';
import type { TitleRecord } from '../ports.js';
import type { Finder } from './finder.js';
import type { Shelf, ShelvedTitle } from './shelf.js';

/** A list with more of one author is a list of that author. */
const MOST_OF_ONE_AUTHOR = 2;

/** How many are looked at for each title that is wanted, so that enough authors are among them. */
const SPARE = 20;

/** In the asker's own language: between a subject that fits and one that nearly does. */
const OWN_LANGUAGE = 0.08;

/** Where readers decide, language, age and place of a title only part equals. */
const AMONG_EQUALS = 0.001;

/** A title on the shelf with the sum of what speaks for it. */
export interface Scored {
  readonly shelved: ShelvedTitle;
  readonly at: number;
  readonly score: number;
}

export interface Order {
  readonly finders: readonly Finder[];
  /** Whether a title needs a reason that can be told. */
  readonly needsReason: boolean;
  readonly isByReaders: boolean;
  /** A title must have points by this one: a list that was asked for. */
  readonly mustHave: Finder | null;
  /** Places of the liked titles. */
  readonly liked: readonly number[];
}

/** The best `count` titles for a wish, best first: a part of what a greater count would give. */
export function rank(
  shelf: Shelf,
  query: RecommendQuery,
  { count, ...order }: Order & { readonly count: number },
): readonly Scored[] {
  const found = best(scored(shelf, query, order), count * SPARE);
  const works = withoutRepeats(found);
  return (query.author ? works : withoutCrowds(works)).slice(0, count);
}

function* scored(
  shelf: Shelf,
  query: RecommendQuery,
  { finders, needsReason, isByReaders, mustHave, liked }: Order,
): Generator<Scored> {
  const suits = suitable(shelf, query, liked);
  const loud = finders.filter(({ quiet }) => !quiet);
  const quiet = finders.filter((finder) => finder.quiet);
  const scale = isByReaders ? AMONG_EQUALS : 1;
  for (let at = 0; at < shelf.titles.length; at++) {
    const shelved = shelf.titles[at];
    if (!shelved || !suits(shelved)) continue;
    if (mustHave && mustHave.points(shelved, at) === 0) continue;
    let points = 0;
    for (const finder of loud) points += finder.points(shelved, at);
    if (needsReason && points === 0) continue;
    for (const finder of quiet) points += finder.points(shelved, at);
    const own = shelved.record.lang === query.lang ? OWN_LANGUAGE : 0;
    yield { shelved, at, score: points + scale * (shelved.bonus + own) };
  }
}

/** The best few in order; most titles only have to be compared with the last of them. */
function best(titles: Iterable<Scored>, count: number): readonly Scored[] {
  const found: Scored[] = [];
  for (const title of titles) {
    const last = found[count - 1];
    if (last && !isBefore(title, last)) continue;
    let [low, high] = [0, found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = found[middle];
      if (other && isBefore(title, other)) high = middle;
      else low = middle + 1;
    }
    found.splice(low, 0, title);
    if (found.length > count) found.pop();
  }
  return found;
}

/** Of equals the one with the smaller id, so that the order never depends on chance. */
function isBefore(one: Scored, other: Scored): boolean {
  if (one.score !== other.score) return one.score > other.score;
  return one.shelved.record.id < other.shelved.record.id;
}

/** One work in several editions is one recommendation. */
function withoutRepeats(found: readonly Scored[]): readonly Scored[] {
  const seen = new Set<string>();
  return found.filter(({ shelved: { work } }) => !seen.has(work) && seen.add(work));
}

function withoutCrowds(found: readonly Scored[]): readonly Scored[] {
  const counts = new Map<string, number>();
  return found.filter(({ shelved: { record } }) => {
    const author = record.authors[0] ?? record.id;
    const before = counts.get(author) ?? 0;
    counts.set(author, before + 1);
    return before < MOST_OF_ONE_AUTHOR;
  });
}

/**
 * Never a liked title itself nor another edition of it, nor what was shown before; the kind asked for;
 * nothing for adults to a child.
 */
function suitable(shelf: Shelf, query: RecommendQuery, liked: readonly number[]) {
  const audiences = audiencesOf(query.age);
  const works = new Set(liked.map((at) => shelf.titles[at]?.work));
  const shown = new Set(query.not);
  return ({ record, work }: ShelvedTitle) =>
    (query.kind === undefined || record.kind === query.kind) &&
    audiences.includes(record.audience) &&
    !works.has(work) &&
    !shown.has(record.id);
}

/** Whom books are for at an age in years. A grown-up may well ask for a child without saying so. */
function audiencesOf(age: number | undefined): readonly TitleRecord['audience'][] {
  if (age === undefined) return ['adult', 'young', 'child'];
  if (age < 10) return ['child'];
  if (age < 13) return ['child', 'young'];
  if (age < 16) return ['young'];
  return age < 20 ? ['young', 'adult'] : ['adult'];
}

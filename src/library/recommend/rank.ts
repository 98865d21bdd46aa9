import type { RecommendQuery } from '../desks.js';
import type { TitleRecord } from '../ports.js';
import type { Finder } from './finder.js';
import { onSubject } from './reasons.js';
import type { Shelf, ShelvedTitle } from './shelf.js';

/** A list with more of one author is a list of that author. */
const MOST_OF_ONE_AUTHOR = 2;

/** How many are looked at for each title that is wanted, so that enough authors are among them. */
const SPARE = 20;

/** In the asker's own language: between a subject that fits and one that nearly does. */
const OWN_LANGUAGE = 0.08;

/** Where readers or a list decide, newness and place of a title (and readers: language) only part equals. */
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
  const works = withoutRepeats(best(shelf, scorer(shelf, query, order), count * SPARE));
  return (query.author ? works : withoutCrowds(works)).slice(0, count);
}

/** The score of a title by its place, or -1 where it does not answer the wish. */
type Score = (shelved: ShelvedTitle, at: number) => number;

function scorer(shelf: Shelf, query: RecommendQuery, order: Order): Score {
  const { finders, needsReason, isByReaders, mustHave, liked } = order;
  const excluded = excludedPlaces(shelf, query, liked);
  const loud = finders.filter(({ quiet }) => !quiet);
  const quiet = finders.filter((finder) => finder.quiet);
  const weight = {
    bonus: isByReaders || mustHave ? AMONG_EQUALS : 1,
    language: OWN_LANGUAGE * (isByReaders ? AMONG_EQUALS : 1),
  };
  const { kind, lang } = query;
  return (shelved, at) => {
    if (excluded[at] === 1 || (kind !== undefined && shelved.record.kind !== kind)) return -1;
    if (mustHave && mustHave.points(shelved, at) === 0) return -1;
    let points = 0;
    for (const finder of loud) points += finder.points(shelved, at);
    if (needsReason && points === 0) return -1;
    for (const finder of quiet) points += finder.points(shelved, at);
    const own = lang !== undefined && shelved.record.lang === lang ? weight.language : 0;
    return points + weight.bonus * shelved.bonus + own;
  };
}

/** The best few in order; most titles only have to be compared with the last of them. */
function best({ titles }: Shelf, scoreOf: Score, count: number): readonly Scored[] {
  const found: Scored[] = [];
  let least = 0;
  for (let at = 0; at < titles.length; at++) {
    const shelved = titles[at];
    const score = shelved ? scoreOf(shelved, at) : -1;
    // The shelf is in order of id: of equals the one that came first has the smaller one.
    if (!shelved || score < 0 || (found.length === count && score <= least)) continue;
    found.splice(placeFor(score, found), 0, { shelved, at, score });
    if (found.length > count) found.pop();
    least = found.at(-1)?.score ?? 0;
  }
  return found;
}

/** Behind all that are as good, by halving. */
function placeFor(score: number, found: readonly Scored[]): number {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.score ?? 0) < score) high = middle;
    else low = middle + 1;
  }
  return low;
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
 * 1 where a title is out: a liked title itself and its other editions, what was shown before, what is
 * on a subject that is not wanted, what is for adults when a child asks.
 */
function excludedPlaces(shelf: Shelf, query: RecommendQuery, liked: readonly number[]) {
  const { age, not, without = [] } = query;
  const excluded = new Uint8Array(shelf.titles.length);
  for (const at of liked) for (const edition of shelf.editions(at)) excluded[edition] = 1;
  for (const id of not ?? []) {
    const at = shelf.placeOf(id);
    if (at !== undefined) excluded[at] = 1;
  }
  const isUnwanted = without.map((subject) => onSubject(subject));
  for (const [at, title] of isUnwanted.length > 0 ? shelf.titles.entries() : []) {
    if (isUnwanted.some((isOn) => isOn(title))) excluded[at] = 1;
  }
  if (age === undefined) return excluded;
  const audiences = audiencesOf(age);
  for (const [at, { record }] of shelf.titles.entries()) {
    if (!audiences.includes(record.audience)) excluded[at] = 1;
  }
  return excluded;
}

/** Whom books are for at an age in years. A grown-up may well ask for a child without saying so. */
function audiencesOf(age: number): readonly TitleRecord['audience'][] {
  if (age < 10) return ['child'];
  if (age < 13) return ['child', 'young'];
  if (age < 16) return ['young'];
  return age < 20 ? ['young', 'adult'] : ['adult'];
}

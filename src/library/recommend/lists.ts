import { fold } from '../catalogue/terms.js';
import type { Recommendation, RecommendQuery } from '../desks.js';
import type { ReadingList } from '../ports.js';
import type { Finder } from './finder.js';
import { kinOf } from './kinship.js';
import { popularFinder } from './likes.js';
import type { Shelf } from './shelf.js';

/** What a list that suits the wish adds; less than a subject that fits, more than popularity. */
const SUITS = 0.5;

/** The further down on a list, the less, down to this share. */
const LAST_ON_LIST = 0.6;

/** What is left of a place on a list for a title in another language than the asker's. */
const OTHER_LANGUAGE = 0.5;

/**
 * What was asked for by name: `new`, `popular`, `staff` (every list of picks) or the id of a list. Null
 * when there is no such thing; while nobody's reading is known, picks stand in for what is popular.
 */
export function askedFinder(shelf: Shelf, query: RecommendQuery): Finder | null {
  const isUnread = query.list === 'popular' && !shelf.affinity.isKnown;
  const list = isUnread ? 'staff' : query.list;
  if (list === 'new') return newFinder(shelf);
  if (list === 'popular') {
    const { quiet: _quiet, ...loud } = popularFinder(shelf, 1);
    return loud;
  }
  const lists = shelf.lists.filter(
    ({ id, kind }) => id === list || (list === 'staff' && kind === 'picks'),
  );
  return lists.length === 0 ? null : listFinder(lists, query, 1);
}

/** The lists that suit a wish by subject, mood or age; picks where none does and nothing else is wished. */
export function suitingFinder(shelf: Shelf, query: RecommendQuery): Finder | null {
  const suiting = shelf.lists.filter((list) => isForAge(list, query.age) && suits(list, query));
  const lists = suiting.length > 0 ? suiting : shelf.lists.filter((list) => isOpen(list, query));
  return lists.length === 0 ? null : listFinder(lists, query, SUITS);
}

/** Not made for another age than the reader's. */
function isForAge({ ageFrom, ageTo }: ReadingList, age: number | undefined): boolean {
  return age === undefined || (age >= (ageFrom ?? 0) && age <= (ageTo ?? age));
}

function suits(list: ReadingList, { subject, mood, age }: RecommendQuery): boolean {
  if (subject !== undefined) {
    const kin = kinOf(fold(subject));
    return list.subjects.some((one) => kin.has(fold(one)));
  }
  if (mood !== undefined) return list.moods.includes(mood);
  return age !== undefined && (list.ageFrom !== null || list.ageTo !== null);
}

/** Picks for everyone, where no words and no likes say what is wished. */
function isOpen(list: ReadingList, query: RecommendQuery): boolean {
  const { subject, mood, author, text, like } = query;
  const isForAll = [list.subjects, list.moods].every((words) => words.length === 0);
  const hasWords = [subject, mood, author, text].some(Boolean) || (like?.length ?? 0) > 0;
  return list.kind === 'picks' && isForAll && !hasWords && isForAge(list, query.age);
}

function listFinder(lists: readonly ReadingList[], query: RecommendQuery, weight: number): Finder {
  const places = new Map<string, { list: ReadingList; points: number }>();
  for (const list of lists) {
    for (const [at, id] of list.titles.entries()) {
      const points = weight * (1 - ((1 - LAST_ON_LIST) * at) / list.titles.length);
      if (points > (places.get(id)?.points ?? 0)) places.set(id, { list, points });
    }
  }
  return {
    points({ record }) {
      const points = places.get(record.id)?.points ?? 0;
      const isOwn = query.lang === undefined || record.lang === query.lang;
      return isOwn ? points : points * OTHER_LANGUAGE;
    },
    why({ record }) {
      const list = places.get(record.id)?.list;
      if (!list || list.kind === 'picks') return { key: 'staff', args: {} };
      return { key: 'list', args: { list: nameIn(list.name, query.lang) } };
    },
  };
}

/** A name in the asker's language, or the first there is. */
function nameIn(names: ReadingList['name'], lang: string | undefined): string {
  const own = Object.entries(names).find(([locale]) => locale.split('-')[0] === lang);
  return own?.[1] ?? Object.values(names)[0] ?? '';
}

/** What came last; of what came together, what was published last. */
function newFinder({ arrivals, newSince }: Shelf): Finder {
  return {
    points: ({ record }) => arrivals.get(record.id)?.points ?? 0,
    why({ record }): Recommendation['why'] {
      const day = arrivals.get(record.id)?.day;
      if (day) return { key: 'arrived', args: { date: day } };
      const { year } = record;
      const isNew = year !== null && year >= newSince;
      return isNew ? { key: 'new', args: { year: String(year) } } : { key: 'pick', args: {} };
    },
  };
}

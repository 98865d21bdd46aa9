import { fold, isHan } from '../catalogue/terms.js';
import type { Recommendation, RecommendQuery } from '../desks.js';
import type { Finder } from './finder.js';
import { kinOf, subjectsOfMood } from './kinship.js';
import { type Shelf, type ShelvedTitle, textTerms } from './shelf.js';
import type { Vector } from './vectors.js';

/** How much each kind of reason counts when all are perfect. */
const worth = { author: 1.2, subject: 1, text: 0.8, mood: 0.7 } as const;

/** How well a subject answers: the very word, one that means the same, one that holds it, a part. */
const closeness = { exact: 0.9, kin: 0.8, inside: 0.6, part: 0.5 } as const;

/** What a wish says in words, made ready once for the whole shelf. */
export function wordFinders(shelf: Shelf, query: RecommendQuery): readonly Finder[] {
  return [
    ...(query.author ? [authorFinder(query.author)] : []),
    ...(query.subject ? [subjectFinder(shelf, query.subject)] : []),
    ...(query.text ? [textFinder(shelf, query.text)] : []),
    ...(query.mood ? [moodFinder(query.mood)] : []),
  ];
}

function authorFinder(said: string): Finder {
  const wanted = fold(said);
  const placeIn = ({ authors }: ShelvedTitle) =>
    wanted === '' ? -1 : authors.findIndex((author) => author.includes(wanted));
  return {
    points(title) {
      const at = placeIn(title);
      if (at < 0) return 0;
      return worth.author * (title.authors[at] === wanted ? 1 : closeness.kin);
    },
    why(title) {
      return { key: 'author', args: { author: title.record.authors[placeIn(title)] ?? said } };
    },
  };
}

function subjectFinder(shelf: Shelf, said: string): Finder {
  const wanted = fold(said);
  const kin = kinOf(wanted);
  const likeness = shelf.index.like(vectorOf(said));
  const close = remembered((subject) => closenessOf(subject, wanted, kin));
  const closest = ({ subjects }: ShelvedTitle) => {
    let [most, place] = [0, -1];
    for (const [index, subject] of subjects.entries()) {
      if (close(subject) > most) [most, place] = [close(subject), index];
    }
    return { most, place };
  };
  return {
    points(title, at) {
      const text = likeness[at] ?? 0;
      const { most } = closest(title);
      // Of two on the subject, the one that stands nearer to the words comes first.
      return most > 0 ? worth.subject * most + text * 0.1 : worth.text * 0.5 * text;
    },
    why(title) {
      const subject = title.record.subjects[closest(title).place];
      return subject === undefined ? aboutIt(said) : { key: 'subject', args: { subject } };
    },
  };
}

/** Whether a title is on a subject, by that name, one that means the same, or a narrower one. */
export function onSubject(said: string): (title: ShelvedTitle) => boolean {
  const wanted = fold(said);
  const kin = kinOf(wanted);
  const close = remembered((subject) => closenessOf(subject, wanted, kin));
  return ({ subjects }) => subjects.some((subject) => close(subject) > closeness.part);
}

/** Many titles have the same few subjects: each is compared once. */
function remembered(compare: (subject: string) => number): (subject: string) => number {
  const known = new Map<string, number>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before;
    const closeness = compare(subject);
    known.set(subject, closeness);
    return closeness;
  };
}

function closenessOf(subject: string, wanted: string, kin: ReadonlySet<string>): number {
  if (subject === wanted) return closeness.exact;
  if (kin.has(subject)) return closeness.kin;
  if (holds(subject, wanted)) return closeness.inside;
  return holds(wanted, subject) ? closeness.part : 0;
}

/** Whether a subject stands in another as a whole: 历史 in 唐朝历史, "history" in "world history". */
function holds(whole: string, part: string): boolean {
  if (part.length < 2 || !whole.includes(part)) return false;
  return isHan(part) || ` ${whole} `.includes(` ${part} `);
}

function textFinder(shelf: Shelf, said: string): Finder {
  const likeness = shelf.index.like(vectorOf(said));
  return {
    points: (_title, at) => worth.text * (likeness[at] ?? 0),
    why: () => aboutIt(said),
  };
}

function moodFinder(mood: string): Finder {
  const wanted = subjectsOfMood(fold(mood));
  const suiting = ({ subjects }: ShelvedTitle) => subjects.filter((subject) => wanted.has(subject));
  return {
    points: (title) => worth.mood * (1 - 0.5 ** suiting(title).length),
    why(title) {
      const at = title.subjects.indexOf(suiting(title)[0] ?? '');
      return { key: 'mood', args: { subject: title.record.subjects[at] ?? mood } };
    },
  };
}

function aboutIt(said: string): Recommendation['why'] {
  return { key: 'text', args: { text: said.trim().slice(0, 40) } };
}

/** A wish in words, its subjects with their kin. */
function vectorOf(said: string): Vector {
  const kin = [...kinOf(fold(said))].map((subject) => `#${subject}`);
  return new Map([...kin, ...textTerms([said])].map((term) => [term, 1]));
}

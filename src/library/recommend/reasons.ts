import { fold, isHan } from '../catalogue/terms.js';
import type { Recommendation, RecommendQuery } from '../desks.js';
import { kinOf, subjectsOfMood } from './kinship.js';
import { type Shelf, type ShelvedTitle, textTerms } from './shelf.js';
import type { Vector } from './vectors.js';

/** One reason for a title: how much it counts, and how it is said when it is. */
export interface Reason {
  readonly points: number;
  why(): Recommendation['why'];
}

/** The reason that a part of a wish gives for a title; `at` is the title's place on the shelf. */
export type FindReason = (title: ShelvedTitle, at: number) => Reason | null;

/** How much each kind of reason counts when all are perfect. */
const worth = { like: 1, author: 1.2, subject: 1, text: 0.8, mood: 0.7 } as const;

/** How well a subject answers: the very word, one that means the same, one that holds it, a part. */
const closeness = { exact: 0.9, kin: 0.8, inside: 0.6, part: 0.5 } as const;

/** What a wish asks for, made ready once for the whole shelf. */
export function createReasons(
  shelf: Shelf,
  query: RecommendQuery,
  likes: readonly ShelvedTitle[],
): readonly FindReason[] {
  return [
    ...likes.map((liked) => likeReason(shelf, liked)),
    ...(query.author ? [authorReason(query.author)] : []),
    ...(query.subject ? [subjectReason(shelf, query.subject)] : []),
    ...(query.text ? [textReason(shelf, query.text)] : []),
    ...(query.mood ? [moodReason(query.mood)] : []),
  ];
}

function likeReason(shelf: Shelf, liked: ShelvedTitle): FindReason {
  const likeness = shelf.index.like(liked.vector);
  return ({ record, authors }, at) => {
    const points = worth.like * (likeness[at] ?? 0);
    if (points === 0) return null;
    const why = () => {
      const shared = authors.findIndex((author) => liked.authors.includes(author));
      const author = record.authors[shared];
      const title = liked.record.title;
      return author
        ? { key: 'like-author', args: { title, author } }
        : { key: 'like', args: { title } };
    };
    return { points, why };
  };
}

function authorReason(said: string): FindReason {
  const wanted = fold(said);
  return ({ record, authors }) => {
    if (wanted === '' || authors.length === 0) return null;
    const at = authors.findIndex((author) => author.includes(wanted));
    const author = record.authors[at];
    if (author === undefined) return null;
    const points = worth.author * (authors[at] === wanted ? 1 : closeness.kin);
    return { points, why: () => ({ key: 'author', args: { author } }) };
  };
}

function subjectReason(shelf: Shelf, said: string): FindReason {
  const wanted = fold(said);
  const kin = kinOf(wanted);
  const likeness = shelf.index.like(vectorOf(said));
  const close = remembered((subject) => closenessOf(subject, wanted, kin));
  return ({ record, subjects }, at) => {
    const text = likeness[at] ?? 0;
    let [closest, place] = [0, -1];
    for (const [index, subject] of subjects.entries()) {
      if (close(subject) > closest) [closest, place] = [close(subject), index];
    }
    const subject = record.subjects[place];
    if (subject === undefined) return text > 0 ? aboutIt(worth.text * 0.5 * text, said) : null;
    // Of two on the subject, the one that stands nearer to the words comes first.
    const points = worth.subject * closest + text * 0.1;
    return { points, why: () => ({ key: 'subject', args: { subject } }) };
  };
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

function textReason(shelf: Shelf, said: string): FindReason {
  const likeness = shelf.index.like(vectorOf(said));
  return (_title, at) => {
    const points = worth.text * (likeness[at] ?? 0);
    return points > 0 ? aboutIt(points, said) : null;
  };
}

function moodReason(mood: string): FindReason {
  const wanted = subjectsOfMood(fold(mood));
  return ({ record, subjects }) => {
    if (!subjects.some((subject) => wanted.has(subject))) return null;
    const found = subjects.filter((subject) => wanted.has(subject));
    const subject = record.subjects[subjects.indexOf(found[0] ?? '')];
    if (subject === undefined) return null;
    const points = worth.mood * (1 - 0.5 ** found.length);
    return { points, why: () => ({ key: 'mood', args: { subject } }) };
  };
}

function aboutIt(points: number, said: string): Reason {
  const text = said.trim().slice(0, 40);
  return { points, why: () => ({ key: 'text', args: { text } }) };
}

/** A wish in words, its subjects with their kin. */
function vectorOf(said: string): Vector {
  const kin = [...kinOf(fold(said))].map((subject) => `#${subject}`);
  return new Map([...kin, ...textTerms([said])].map((term) => [term, 1]));
}

import { setImmediate } from 'node:timers/promises';
import { UserError } from '../../core/errors.js';
import { toIsbn13 } from '../catalogue/isbn.js';
import type { ReadershipStore, TitleReadership } from '../ports.js';
import { findNeighbours } from '../readership/neighbours.js';
import { createPairCollector, type ReadingPairs } from '../readership/pairs.js';
import { createTally, type ImportFigures, type ImportOptions, type Remark } from './report.js';
import { readRecords } from './source.js';

export interface RatingImport extends ImportOptions {
  readonly store: Pick<ReadershipStore, 'titleKeys' | 'replace'>;
}

/** Longer than any id, ISBN or card number; UTF-16 units. */
const MAX_NAME = 200;

/**
 * Turns a file of `reader, title[, rating]` (JSON Lines or CSV, `.gz` of either) into the model of
 * what is read together, which takes the place of the one before. Readers are numbers in memory while
 * the file is read and are forgotten with it: neither the database nor the report ever holds one.
 * @throws UserError `no-such-file`; `ratings-columns` when the first record has no reader and title;
 *   `ratings-none` when no line could be used. The model stays as it was then.
 */
export async function importRatings(file: string, options: RatingImport): Promise<ImportFigures> {
  const { store, progress, report } = options;
  const keys = await store.titleKeys();
  const tally = createTally(options);
  const [find, pairs] = [titleFinder(keys), createPairCollector()];
  const readers = new Map<string, number>();
  for await (const { place, read } of readRecords(file)) {
    const reading = 'problem' in read ? refusal('', read.problem) : readRating(read.value, find);
    if (tally.figures().read === 0 && 'value' in read) checkColumns(read.value);
    if ('refused' in reading) {
      await tally.count(place, false, [reading.refused]);
      continue;
    }
    await tally.count(place, true, reading.remarks);
    pairs.add(numberOf(readers, reading.reader), reading.title, reading.rating);
  }
  progress?.(tally.figures().read);
  if (tally.figures().stored === 0) throw new UserError('ratings-none');
  const { pairs: liked, threshold, disliked } = pairs.liked(readers.size, keys.length);
  if (disliked > 0) {
    const reason = `${disliked} ratings below ${threshold.toFixed(2)} are not taken as liking`;
    await report?.({ place: 'file', action: 'ignored', field: 'rating', reason });
  }
  await store.replace(await modelOf(liked, (title) => keys[title]?.id ?? ''));
  return tally.figures();
}

/** Works in slices, so that a service that does this for the command line goes on answering. */
async function modelOf(
  pairs: ReadingPairs,
  idOf: (title: number) => string,
): Promise<readonly TitleReadership[]> {
  const model: TitleReadership[] = [];
  for (const found of findNeighbours(pairs)) {
    if (found === null) await setImmediate();
    else {
      const neighbours = found.neighbours.map(idOf);
      const weights = found.weights.map(Math.fround);
      model.push({ title: idOf(found.title), readers: found.readers, neighbours, weights });
    }
  }
  return model;
}

type FindTitle = (said: string) => number | undefined;

/** Ids go before ISBNs; each text is looked into once. */
function titleFinder(keys: readonly { id: string; isbn: string | null }[]): FindTitle {
  const known = new Map<string, number | undefined>();
  for (const [at, { isbn }] of keys.entries()) if (isbn) known.set(isbn, at);
  for (const [at, { id }] of keys.entries()) known.set(id, at);
  const unknown = new Set<string>();
  return (said) => {
    const at = known.get(said);
    if (at !== undefined || unknown.has(said)) return at;
    const byIsbn = known.get(toIsbn13(said) ?? '');
    if (byIsbn !== undefined) known.set(said, byIsbn);
    else if (unknown.size < 1_000_000) unknown.add(said);
    return byIsbn;
  };
}

type Rating =
  | {
      readonly reader: string;
      readonly title: number;
      /** NaN when none was given. */
      readonly rating: number;
      readonly remarks: readonly Remark[];
    }
  | { readonly refused: Remark };

const columns = ['reader', 'title', 'rating'];

function readRating(value: unknown, find: FindTitle): Rating {
  if (typeof value !== 'object' || value === null) return refusal('', 'not a record');
  const [fields, remarks]: [Record<string, unknown>, Remark[]] = [{}, []];
  for (const [name, field] of Object.entries(value)) {
    const column = name.toLowerCase();
    if (columns.includes(column)) fields[column] = field;
    else remarks.push({ action: 'ignored', field: name.slice(0, 80), reason: 'unknown column' });
  }
  const [reader, said] = [nameOf(fields.reader), nameOf(fields.title)];
  if (reader === null) return refusal('reader', 'missing or too long');
  if (said === null) return refusal('title', 'missing or too long');
  const title = find(said);
  if (title === undefined)
    return refusal('title', `"${said.slice(0, 40)}" is not in the catalogue`);
  const rating = ratingOf(fields.rating);
  if (rating === null) return refusal('rating', 'not a number');
  return { reader, title, rating, remarks };
}

function refusal(field: string, reason: string): Rating {
  return { refused: { action: 'rejected', field, reason } };
}

function nameOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return null;
  const name = text.trim();
  return name === '' || name.length > MAX_NAME ? null : name;
}

/** NaN when there is none; null when it cannot be one. */
function ratingOf(value: unknown): number | null {
  if (value === undefined || value === null || value === '') return Number.NaN;
  const rating = typeof value === 'string' ? Number(value.replace(',', '.')) : value;
  return typeof rating === 'number' && Number.isFinite(rating) ? rating : null;
}

function numberOf(readers: Map<string, number>, reader: string): number {
  const known = readers.get(reader);
  if (known !== undefined) return known;
  readers.set(reader, readers.size);
  return readers.size - 1;
}

/** A table without its heading would be refused line by line: better said once. */
function checkColumns(first: unknown): void {
  if (typeof first !== 'object' || first === null) return;
  const names = Object.keys(first).map((name) => name.toLowerCase());
  if (!names.includes('reader') && !names.includes('title')) throw new UserError('ratings-columns');
}

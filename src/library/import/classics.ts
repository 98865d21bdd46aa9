import path from 'node:path';
import { openingOf } from '../classics/opening.js';
import type { DeckClassic } from '../classics/year-plan.js';
import type { BroughtClassic, ClassicStore } from '../ports.js';
import { readClassic } from './classic-record.js';
import { createTally, type ImportFigures, type ImportOptions, type Remark } from './report.js';
import { type RawRecord, readRecords } from './source.js';

export interface ClassicImport extends ImportOptions {
  readonly store: ClassicStore;
  /** The deck that ships: what is in it is not taken twice. */
  readonly shipped: readonly DeckClassic[];
  /** As for titles (`source.ts`). */
  readonly format?: string | undefined;
  readonly encoding?: string | undefined;
}

const BATCH = 500;

/** All decks are held in memory and planned over; more is a library, not a deck. */
const MOST_TEXTS = 20_000;

/**
 * Adds the texts of a file (JSON Lines or CSV, `.gz` of either) to the deck; the file's name is the
 * deck's. A text that is there already, shipped or brought, is refused with its place. Importing the
 * same again changes nothing.
 * @throws UserError when the file cannot be read
 */
export async function importClassics(file: string, options: ClassicImport): Promise<ImportFigures> {
  const { store, at, progress, format, encoding } = options;
  const tally = createTally(options);
  const deck = deckName(file);
  const known = await knownOpenings(options);
  const seen = new Map<string, string>();
  let batch: BroughtClassic[] = [];
  const flush = async () => {
    if (batch.length > 0) await store.put(batch, at);
    batch = [];
  };
  for await (const record of readRecords(file, { format, encoding })) {
    const { classic, remarks } = check(record, deck, { known, seen });
    await tally.count(record.place, classic !== null, remarks);
    if (classic) batch.push(classic);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  progress?.(tally.figures().read);
  return tally.figures();
}

/** Who has an opening: the id of a text, and where it stands in words. */
type Known = Map<string, { readonly id: string; readonly place: string }>;

async function knownOpenings({ store, shipped }: ClassicImport): Promise<Known> {
  const known: Known = new Map();
  for (const { id, title, text } of shipped) {
    known.set(openingOf(text), { id, place: `${id} ${title} in the deck that ships` });
  }
  for (const { id, title, opening } of await store.all()) {
    known.set(opening, { id, place: `${id} ${title}` });
  }
  return known;
}

interface There {
  readonly known: Known;
  /** Ids in this file, and where. */
  readonly seen: Map<string, string>;
}

function check({ place, read }: RawRecord, deck: string, { known, seen }: There) {
  if ('problem' in read) return refused([], { field: '', reason: read.problem });
  const { classic, remarks } = readClassic(read.value, deck);
  if (!classic) return { classic, remarks };
  const there = known.get(classic.opening);
  if (there && there.id !== classic.id) {
    return refused(remarks, { field: 'text', reason: `begins like ${there.place}` });
  }
  const before = seen.get(classic.id);
  if (before) return refused(remarks, { field: 'id', reason: `the same as ${before}` });
  if (!there && known.size >= MOST_TEXTS) {
    return refused(remarks, { field: '', reason: `more than ${MOST_TEXTS} texts` });
  }
  const { id, title, opening } = classic;
  known.set(opening, { id, place: `${id} ${title}, ${place}` });
  seen.set(id, place);
  return { classic, remarks };
}

function refused(remarks: readonly Remark[], why: Omit<Remark, 'action'>) {
  return { classic: null, remarks: [...remarks, { action: 'rejected' as const, ...why }] };
}

/** `poems-of-our-town.jsonl.gz` is the deck `poems-of-our-town`. */
function deckName(file: string): string {
  return (
    path
      .basename(file)
      .replace(/(\.[a-z]{1,5}){1,2}$/i, '')
      .slice(0, 40) || 'deck'
  );
}

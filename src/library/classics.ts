import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { dayNumber } from '../core/calendar-day.js';
import { UserError } from '../core/errors.js';
import { hintsSchema } from './classics/hints.js';
import { type DeckClassic, LEAST_TO_PLAN, type Planned, planYear } from './classics/year-plan.js';
import type { ClassicDesk } from './desks.js';

const classic = z.object({
  id: z.string().min(1).max(40),
  title: z.string().min(1).max(80),
  author: z.string().max(40),
  dynasty: z.string().max(20),
  text: z.string().min(1).max(2_000),
  help: z.record(z.string(), z.string().min(1).max(300)),
  ...hintsSchema,
});

/** A step through the deck that shares no factor with its length visits every card once. */
const STRIDE = 97;

/** Years planned and kept: this one, its neighbours, and some that someone was curious about. */
const MOST_YEARS = 6;

/**
 * Reads a deck of classics, a JSON object a line.
 * @throws UserError `classics-file` with the line that is wrong.
 */
export async function loadDeck(path: string): Promise<readonly DeckClassic[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UserError('no-such-file', { file: path });
  });
  const lines = text.split('\n').map((line, index) => ({ line, place: index + 1 }));
  return lines.filter(({ line }) => line.trim() !== '').map((entry) => read(path, entry));
}

function read(file: string, { line, place }: { line: string; place: number }): DeckClassic {
  try {
    return classic.parse(JSON.parse(line));
  } catch {
    throw new UserError('classics-file', { file, line: place });
  }
}

/** The desk that answers, and how its deck changes while the service runs. */
export interface LiveClassicDesk extends ClassicDesk {
  /** Days already shown this year mostly keep their text: see `planYear`. */
  replaceDeck(deck: readonly DeckClassic[]): void;
}

/** A deck for every day of the year is planned by the calendar; a smaller one is dealt in rounds. */
export function createClassicDesk(first: readonly DeckClassic[]): LiveClassicDesk {
  let deck = first;
  const years = new Map<number, ReadonlyMap<string, Planned>>();
  return {
    of(date) {
      const found = deck.length < LEAST_TO_PLAN ? dealt(deck, date) : plannedFor(date);
      if (!found) throw new UserError('wrong-option', { option: 'date' });
      const { classic, occasion } = found;
      return occasion === undefined ? classic : { ...classic, occasion };
    },
    replaceDeck(next) {
      deck = next;
      years.clear();
    },
  };

  function plannedFor(date: string): Planned | undefined {
    const year = Number(date.slice(0, -6));
    const plan = years.get(year) ?? planYear(deck, year);
    years.delete(year);
    years.set(year, plan);
    if (years.size > MOST_YEARS) years.delete(years.keys().next().value ?? year);
    return plan.get(date);
  }
}

/** Day by day: neighbours in the file are far apart, none comes twice in a round. */
function dealt(deck: readonly DeckClassic[], date: string): Planned | undefined {
  if (deck.length === 0) return undefined;
  const place = (dayNumber(date) * strideFor(deck.length)) % deck.length;
  const classic = deck.at(place);
  return classic && { classic };
}

function strideFor(length: number): number {
  let stride = STRIDE;
  while (commonFactor(stride, length) > 1) stride += 1;
  return stride;
}

/** Euclid's. */
function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}

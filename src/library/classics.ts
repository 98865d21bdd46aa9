import { readFile } from 'node:fs/promises';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { UserError } from '../core/errors.js';
import type { Classic, ClassicDesk } from './desks.js';

const classic = z.object({
  id: z.string().min(1).max(40),
  title: z.string().min(1).max(80),
  author: z.string().max(40),
  dynasty: z.string().max(20),
  text: z.string().min(1).max(2_000),
  help: z.record(z.string(), z.string().min(1).max(300)),
});

/** A step through the deck that shares no factor with its length visits every card once. */
const STRIDE = 97;

/**
 * Reads a deck of classics, a JSON object a line.
 * @throws UserError `classics-file` with the line that is wrong.
 */
export async function loadDeck(path: string): Promise<readonly Classic[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UserError('no-such-file', { file: path });
  });
  const lines = text.split('\n').map((line, index) => ({ line, place: index + 1 }));
  return lines.filter(({ line }) => line.trim() !== '').map((entry) => read(path, entry));
}

function read(file: string, { line, place }: { line: string; place: number }): Classic {
  try {
    return classic.parse(JSON.parse(line));
  } catch {
    throw new UserError('classics-file', { file, line: place });
  }
}

/** Deals the deck day by day: neighbours in the file are far apart, none comes twice in a round. */
export function createClassicDesk(deck: readonly Classic[]): ClassicDesk {
  const stride = strideFor(deck.length);
  return {
    of(date) {
      const day = Math.floor(DateTime.fromISO(date, { zone: 'utc' }).toMillis() / 86_400_000);
      const place = (((day * stride) % deck.length) + deck.length) % deck.length;
      const found = deck[place];
      if (!found) throw new UserError('wrong-option', { option: 'date' });
      return found;
    },
  };
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

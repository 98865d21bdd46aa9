import { type DueHours, type DueRule, houseHours, type OpenTime } from '../cases/due.js';
import type { QueueWords } from './ports.js';
import { type CasePlace, sees } from './sight.js';

/** What due times follow from in a place, at an instant. Never fails. */
export type DueRules = (place: CasePlace, at: Date) => Promise<DueRule>;

/** A queue, as far as due times go. */
export type DueQueue = Pick<QueueWords, 'spaces' | 'languages' | 'due'>;

export interface DueRuleParts {
  /** When the library is open, from that day on; as far ahead as is known. */
  readonly openTimes: (at: Date) => readonly OpenTime[];
  readonly queues: () => Promise<readonly DueQueue[]>;
  /** Told why something is not known: then the clock counts, or the house's own hours. */
  readonly failed: (error: unknown) => void;
}

/** What was found out is believed for so long: a notice counts soon after, and comments are many. */
const FRESH_MS = 10_000;

/** Due times that know the library's opening hours, and those of named queues. */
export function createDueRules({ openTimes, queues, failed }: DueRuleParts): DueRules {
  const open = fresh(async (at) => openTimes(at), failed);
  const named = fresh(queues, failed);
  return async (place, at) => ({
    open: await open(at),
    hours: dueHours(await named(at), place),
  });
}

/** The shortest hours of the queues that a place belongs to; the house's where they say nothing. */
export function dueHours(queues: readonly DueQueue[], place: CasePlace): DueHours {
  const own = queues.filter((queue) => sees({ parts: [queue] }, place));
  if (own.length === 0) return houseHours;
  const shortest = (of: keyof DueHours) =>
    Math.min(...own.map(({ due }) => due[of] ?? houseHours[of]));
  return { grave: shortest('grave'), other: shortest('other') };
}

/** Finds out anew when what is known is old. What cannot be found out is nothing, and asked again. */
function fresh<T>(
  find: (at: Date) => Promise<readonly T[]>,
  failed: (error: unknown) => void,
): (at: Date) => Promise<readonly T[]> {
  let known: { readonly since: number; readonly value: readonly T[] } | null = null;
  return async (at) => {
    const age = known === null ? -1 : at.getTime() - known.since;
    if (known !== null && age >= 0 && age < FRESH_MS) return known.value;
    try {
      const value = await find(at);
      known = { since: at.getTime(), value };
      return value;
    } catch (error) {
      failed(error);
      return [];
    }
  };
}

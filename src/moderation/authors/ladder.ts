import { z } from 'zod';
import type { DecisionKind } from '../cases/case.js';

const mostHours = 24 * 366;

/** A rung of the ladder of sanctions: what is proposed for so many strikes. */
export const rung = z
  .strictObject({
    /** From so many strikes on, the one that is being decided included. */
    strikes: z.int().min(1).max(100),
    /** `note`: the comment goes and is noted. `warn`: its author hears a warning as well. */
    sanction: z.enum(['note', 'warn', 'mute', 'ban']),
    /** For how long; null: a note or a warning, or a ban without an end. */
    hours: z.int().min(1).max(mostHours).nullable(),
  })
  .refine(
    ({ sanction, hours }) =>
      sanction === 'ban' || (sanction === 'mute' ? hours !== null : hours === null),
    'rung-hours',
  );
export type Rung = z.infer<typeof rung>;

/** Where a library begins: gently, and each time for longer. */
export const standardLadder: readonly Rung[] = [
  { strikes: 1, sanction: 'note', hours: null },
  { strikes: 2, sanction: 'warn', hours: null },
  { strikes: 3, sanction: 'mute', hours: 24 },
  { strikes: 4, sanction: 'mute', hours: 24 * 7 },
  { strikes: 6, sanction: 'ban', hours: 24 * 30 },
  { strikes: 9, sanction: 'ban', hours: null },
];

/** What the ladder proposes to a moderator. The machine never takes the step by itself. */
export interface Proposal {
  readonly decision: Exclude<DecisionKind, 'keep' | 'kick'>;
  readonly hours: number | null;
  /** How many strikes it would be with this one. */
  readonly strikes: number;
}

/** The next step for an author with so many strikes that still count. */
export function proposed(ladder: readonly Rung[], strikesBefore: number): Proposal {
  const strikes = strikesBefore + 1;
  const reached = ladder.findLast((one) => one.strikes <= strikes);
  const { sanction, hours } = reached ?? { sanction: 'note' as const, hours: null };
  return { decision: sanction === 'note' ? 'remove' : sanction, hours, strikes };
}

/** A day, for a mute that nothing says the length of. */
const SHORTEST_MUTE_HOURS = 24;

/**
 * For how long a sanction holds when the moderator named no end: as the highest rung of its kind
 * that is reached says, else the lowest there is. Null for a ban without an end.
 */
export function hoursOf(
  ladder: readonly Rung[],
  sanction: 'mute' | 'ban',
  strikes: number,
): number | null {
  const ofKind = ladder.filter((one) => one.sanction === sanction);
  const one = ofKind.findLast((candidate) => candidate.strikes <= strikes) ?? ofKind[0];
  return one?.hours ?? (sanction === 'mute' ? SHORTEST_MUTE_HOURS : null);
}

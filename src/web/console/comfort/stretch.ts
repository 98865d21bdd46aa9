const MINUTE_MS = 60_000;
/** Who does nothing for so long has had a break. */
const BREAK_MS = 10 * MINUTE_MS;
/** After so long at it a break is due. */
const LONG_MS = 50 * MINUTE_MS;
const LATER_MS = 10 * MINUTE_MS;

/** How long somebody has been at it without a break; instants are epoch milliseconds. */
export interface Stretch {
  readonly since: number;
  /** When they last did something. */
  readonly last: number;
  /** They are not reminded before. */
  readonly askedFrom: number;
}

/** The stretch after something was done: the same one, or a new one after a break. */
export function worked(stretch: Stretch | null, at: number): Stretch {
  if (!stretch || at - stretch.last >= BREAK_MS || at < stretch.since) {
    return { since: at, last: at, askedFrom: at + LONG_MS };
  }
  return { ...stretch, last: at };
}

/** Minutes at it, when a break is due; null: it is not. */
export function minutesDue(stretch: Stretch | null, at: number): number | null {
  if (!stretch || at < stretch.askedFrom || at - stretch.last >= BREAK_MS) return null;
  return Math.floor((at - stretch.since) / MINUTE_MS);
}

/** The same stretch, with the reminder put off for ten minutes. */
export function putOff(stretch: Stretch, at: number): Stretch {
  return { ...stretch, askedFrom: at + LATER_MS };
}

/** A stretch as it was kept; null where that is nothing of the kind. */
export function stretchFrom(text: string | null): Stretch | null {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    if (typeof kept !== 'object' || kept === null) return null;
    const { since, last, askedFrom } = { since: 0, last: 0, askedFrom: 0, ...kept };
    return [since, last, askedFrom].every((at) => Number.isSafeInteger(at) && at > 0)
      ? { since, last, askedFrom }
      : null;
  } catch {
    return null;
  }
}

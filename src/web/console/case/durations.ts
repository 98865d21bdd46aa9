/** How long a sanction lasts, in hours; null: without an end. */
export type Duration = number | null;

const usual: readonly Duration[] = [1, 24, 24 * 7, 24 * 30];

/** What can be chosen for a mute or a ban, shortest first; what the ladder proposes is among them. */
export function durationsFor(sanction: 'mute' | 'ban', proposed: Duration): readonly Duration[] {
  const hours = new Set([...usual, ...(proposed === null ? [] : [proposed])]);
  const known = [...hours].sort((one, other) => Number(one) - Number(other));
  return sanction === 'ban' ? [...known, null] : known;
}

/** A duration in the unit a person would say: hours up to a day, else days. */
export function spokenDuration(hours: number): { readonly unit: 'hours' | 'days'; count: number } {
  const whole = hours % 24 === 0;
  return whole ? { unit: 'days', count: hours / 24 } : { unit: 'hours', count: hours };
}

/** When a sanction that begins at `now` ends, ISO; undefined: it has no end. */
export function endOf(hours: Duration, now: number): string | undefined {
  return hours === null ? undefined : new Date(now + hours * 3_600_000).toISOString();
}

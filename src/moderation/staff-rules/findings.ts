import type { Scan } from '../comment.js';
import type { RuleFinding } from './rule.js';

/** The rules of staff's that found something in a comment, each once. */
export function findingsOf({ signals, shadow = [] }: Scan): readonly RuleFinding[] {
  const live = signals.flatMap(({ source }) =>
    source ? [{ ...source, mode: 'live' as const }] : [],
  );
  const all = [...live, ...shadow];
  return [...new Map(all.map((one) => [`${one.id} ${one.mode}`, one])).values()];
}

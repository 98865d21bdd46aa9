import type { Handover } from './ports.js';
import type { HandoverSettings } from './settings.js';
import type { SystemVerb } from './transitions.js';

type Patience = Pick<HandoverSettings, 'lateMs' | 'awayMs' | 'silenceMs' | 'abandonMs'>;

/**
 * What the passing of time asks for now, computed from the row alone: a restart forgets nothing.
 * Null when there is nothing to do. `open`: whether the desk is staffed.
 */
export function dueOf(
  current: Handover,
  {
    open,
    at,
    patience,
  }: { readonly open: boolean; readonly at: Date; readonly patience: Patience },
): SystemVerb | null {
  const since = (instant: Date | null) => (instant ? at.getTime() - instant.getTime() : -1);
  if (current.state === 'taken') {
    if (since(current.unansweredAt) >= patience.awayMs) return 'away';
    const silent = current.unansweredAt === null && since(current.spokenAt) >= patience.silenceMs;
    return silent ? 'silence' : null;
  }
  if (current.state !== 'waiting') return null;
  if (since(current.waitingSince) >= patience.abandonMs) return 'abandon';
  if (open !== (current.staffedSince !== null)) return open ? 'opens' : 'shuts';
  const isLate = current.lateToldAt === null && since(current.staffedSince) >= patience.lateMs;
  return isLate ? 'late' : null;
}

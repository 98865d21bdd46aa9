import type { AnnouncementAction } from './desk.js';
import type { AnnouncementState } from './ports.js';

/** What moves an announcement: people's actions, and the sender's own two steps. */
export type AnnouncementVerb = AnnouncementAction['action'] | 'begin' | 'finish';

type Row = Readonly<Partial<Record<AnnouncementVerb, AnnouncementState>>>;

/**
 * The whole life of an announcement. What is not in the table cannot happen: nothing is sent that
 * was not approved, and an edit always asks for approval anew. A paused one goes back to
 * `scheduled`, whose time has then usually come: the sender goes on where it stopped.
 */
const table: Readonly<Record<AnnouncementState, Row>> = {
  draft: { edit: 'draft', submit: 'submitted', cancel: 'cancelled' },
  submitted: { edit: 'draft', approve: 'approved', reject: 'draft', cancel: 'cancelled' },
  approved: { edit: 'draft', reject: 'draft', schedule: 'scheduled', cancel: 'cancelled' },
  scheduled: { edit: 'draft', begin: 'sending', pause: 'paused', cancel: 'cancelled' },
  sending: { finish: 'sent', pause: 'paused', cancel: 'cancelled' },
  // No edit here: a part of the audience may have the text already.
  paused: { resume: 'scheduled', cancel: 'cancelled' },
  sent: {},
  cancelled: {},
  corrected: {},
  withdrawn: {},
};

/** The state that `verb` leads to, or null when it is not possible in `state`. */
export function nextState(
  state: AnnouncementState,
  verb: AnnouncementVerb,
): AnnouncementState | null {
  return table[state][verb] ?? null;
}

import type { Carrier, ShowText } from './desk.js';

/**
 * Carries announcements to the rooms on the library's own pages. A room shows every delivery that
 * the ledger calls sent, so that there is nothing to do but say so; doing it twice shows it once.
 */
export function createRoomCarrier(): Carrier {
  return { platform: 'web', deliver: async () => ({ state: 'sent' }) };
}

/** A room shows the text as it is, whole. */
export const showInRoom: ShowText = (text) => ({
  ...{ platform: 'web', messages: [text], isFramed: false, limit: null },
});

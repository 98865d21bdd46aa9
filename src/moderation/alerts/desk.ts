import type { Sight } from '../queues/sight.js';
import type { DueCounts } from './ports.js';
import type { AlertSettings } from './settings.js';

export type { DueCounts } from './ports.js';
export type { AlertSettings } from './settings.js';

/** Who changes the settings, and from where. */
export interface AlertChange {
  readonly by: string;
  readonly at: Date;
  /** For the audit log: a keyed hash of where it came from. */
  readonly origin: string | null;
}

/** How the house wants to be told of due times, and what is due. */
export interface AlertDesk {
  settings(): Promise<AlertSettings>;
  /**
   * Stands in the audit log.
   * @throws UserError `on-call-unknown` for somebody who does not work on the queue
   */
  change(wanted: AlertSettings, change: AlertChange): Promise<AlertSettings>;
  /** Of these colleagues, those who can be told in a chat. */
  reached(staff: readonly string[]): Promise<readonly string[]>;
  /** What falls due soon and what is late, as far as somebody sees. */
  due(sight: Sight | null, at: Date): Promise<DueCounts>;
}

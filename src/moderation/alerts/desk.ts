import type { Sight } from '../queues/sight.js';
import type { SettingStep, StaleSetting } from '../settings/ports.js';
import type { DueCounts } from './ports.js';
import type { AlertSettings } from './settings.js';

export type { DueCounts } from './ports.js';
export type { AlertSettings } from './settings.js';

/** The settings, and the version that a change of them names. */
export interface KeptAlerts extends AlertSettings {
  readonly version: number;
}

export type AlertsSet = { readonly ok: true; readonly alerts: KeptAlerts } | StaleSetting;

/** How the house wants to be told of due times, and what is due. */
export interface AlertDesk {
  settings(): Promise<KeptAlerts>;
  /**
   * Stands in the audit log.
   * @throws UserError `on-call-unknown` for somebody who does not work on the queue
   */
  change(wanted: AlertSettings, step: SettingStep): Promise<AlertsSet>;
  /** Of these colleagues, those who can be told in a chat. */
  reached(staff: readonly string[]): Promise<readonly string[]>;
  /** What falls due soon and what is late, as far as somebody sees. */
  due(sight: Sight | null, at: Date): Promise<DueCounts>;
}

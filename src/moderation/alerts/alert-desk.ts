import { UserError } from '../../core/errors.js';
import type { HouseSettings, KeptSetting } from '../settings/ports.js';
import { NEAR_MS } from './alert.js';
import type { AlertDesk, KeptAlerts } from './desk.js';
import type { AlertStore } from './ports.js';
import { alertSettingsOf } from './settings.js';

export interface AlertDeskParts {
  readonly store: Pick<AlertStore, 'due'>;
  readonly settings: HouseSettings;
  /** Whether someone works on the queue. */
  readonly moderates: (staff: string) => Promise<boolean>;
  readonly lines: (staff: readonly string[]) => Promise<readonly { readonly staff: string }[]>;
}

const name = 'alerts';

/** The settings of alerts on the database. */
export function createAlertDesk({ store, settings, ...parts }: AlertDeskParts): AlertDesk {
  return {
    settings: async () => alertsOf(await settings.read(name)),
    async change(wanted, step) {
      const onCall = [...new Set(wanted.onCall)];
      for (const staff of onCall) {
        if (!(await parts.moderates(staff))) throw new UserError('on-call-unknown');
      }
      const value = { ...wanted, onCall };
      const set = await settings.change({ name, value, facts: alertSettingsOf }, step);
      return set.ok ? { ok: true, alerts: alertsOf(set.kept) } : set;
    },
    async reached(staff) {
      const lines = staff.length === 0 ? [] : await parts.lines(staff);
      return staff.filter((one) => lines.some((line) => line.staff === one));
    },
    due: (sight, at) =>
      store.due(at, new Date(at.getTime() + NEAR_MS), sight === null ? [] : [sight]),
  };
}

function alertsOf({ value, version }: KeptSetting): KeptAlerts {
  return { ...alertSettingsOf(value), version };
}

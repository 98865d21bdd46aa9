import { UserError } from '../../core/errors.js';
import { NEAR_MS } from './alert.js';
import type { AlertDesk } from './desk.js';
import type { AlertStore } from './ports.js';
import { alertSettingsOf } from './settings.js';

export interface AlertDeskParts {
  readonly store: Pick<AlertStore, 'due'>;
  readonly settings: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown, at: Date): Promise<void>;
  };
  /** Tells the audit log. */
  readonly note: (changed: {
    readonly by: string;
    readonly origin: string | null;
    readonly at: Date;
    readonly before: object;
    readonly after: object;
  }) => Promise<void>;
  /** Whether someone works on the queue. */
  readonly moderates: (staff: string) => Promise<boolean>;
  readonly lines: (staff: readonly string[]) => Promise<readonly { readonly staff: string }[]>;
}

const key = 'alerts';

/** The settings of alerts on the database. */
export function createAlertDesk({ store, settings, ...parts }: AlertDeskParts): AlertDesk {
  const current = async () => alertSettingsOf(await settings.get(key));
  return {
    settings: current,
    async change(wanted, { by, at, origin }) {
      const before = await current();
      const onCall = [...new Set(wanted.onCall)];
      for (const staff of onCall) {
        if (!(await parts.moderates(staff))) throw new UserError('on-call-unknown');
      }
      const after = { ...wanted, onCall };
      await settings.set(key, after, at);
      const named = (value: object) => ({ name: key, ...value });
      await parts.note({ by, origin, at, before: named(before), after: named(after) });
      return after;
    },
    async reached(staff) {
      const lines = staff.length === 0 ? [] : await parts.lines(staff);
      return staff.filter((one) => lines.some((line) => line.staff === one));
    },
    due: (sight, at) =>
      store.due(at, new Date(at.getTime() + NEAR_MS), sight === null ? [] : [sight]),
  };
}

import type { SentenceArgs } from '../core/errors.js';
import type { AlertDesk } from '../moderation/alerts/desk.js';
import { placesIn } from '../moderation/alerts/watch.js';
import type { Storage } from '../storage/ports.js';
import type { Diagnosis } from './doctor.js';

interface Patient {
  readonly storage: Pick<Storage, 'spaces' | 'staff'>;
  readonly alerts: Pick<AlertDesk, 'settings' | 'reached'>;
}

/** Whether somebody would hear of due times, and of need in the night. */
export async function diagnoseAlerts(
  { storage, alerts }: Patient,
  say: (key: string, args?: SentenceArgs) => string,
): Promise<Diagnosis> {
  const { isOn, onCall } = await alerts.settings();
  if (!isOn) return { lines: [say('doctor-alerts-off')], healthy: true };
  const places = placesIn(await storage.spaces.list()).length;
  const reached = await alerts.reached(onCall);
  const lost = onCall.filter((staff) => !reached.includes(staff));
  const names = lost.map(async (id) => (await storage.staff.byId(id))?.email ?? id);
  const lines = [
    places > 0 ? say('doctor-alerts-on', { places }) : say('doctor-alerts-unheard'),
    onCall.length === 0
      ? say('doctor-on-call-nobody')
      : say('doctor-on-call', { count: reached.length }),
    ...(lost.length > 0
      ? [say('doctor-on-call-lost', { names: (await Promise.all(names)).join(', ') })]
      : []),
  ];
  return { lines, healthy: lost.length === 0 };
}

import { z } from 'zod';

/** So many colleagues are on call at most: more would be nobody in particular. */
export const MOST_ON_CALL = 20;

/**
 * How the house wants to be told.
 * - `isOn`: whether anybody is told at all; the console shows due times in any case.
 * - `nights`: while the library is closed, what can wait `waits` for the opening, or is told as by day.
 * - `onCall`: ids of colleagues who are woken for what cannot wait.
 */
export const alertSettings = z.strictObject({
  isOn: z.boolean(),
  nights: z.enum(['wait', 'tell']),
  onCall: z.array(z.string().min(1).max(64)).max(MOST_ON_CALL),
});
export type AlertSettings = z.infer<typeof alertSettings>;

/** What holds where nobody has said anything. */
export const standardAlerts: AlertSettings = { isOn: true, nights: 'wait', onCall: [] };

/** The settings as they are kept, or the standard ones. */
export function alertSettingsOf(kept: unknown): AlertSettings {
  return alertSettings.catch(standardAlerts).parse(kept);
}

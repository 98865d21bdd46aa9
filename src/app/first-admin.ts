import type { Clock } from '../core/clock.js';
import type { StaffStore } from '../storage/ports.js';

/** Who signs in first. A real address is added with `staff add`. */
export const firstAdminEmail = 'admin@wenjin.localhost';

/**
 * The address for which a sign-in link is printed at the start, until any administrator has signed
 * in: then null.
 */
export async function firstAdmin(staff: StaffStore, clock: Clock): Promise<string | null> {
  const admins = (await staff.list()).filter((member) => member.role === 'admin');
  if (admins.some((member) => member.signedInAt !== null)) return null;
  const waiting = admins.find((member) => member.dismissedAt === null);
  if (waiting) return waiting.email;
  await staff.put({
    email: firstAdminEmail,
    role: 'admin',
    name: 'Administrator',
    at: clock.now(),
  });
  return firstAdminEmail;
}

import { UserError } from '../../../core/errors.js';
import type { StaffMember, StaffStore } from '../../../storage/ports.js';
import { type Auth, away } from './auth.js';

/** @throws UserError `no-such-staff` for someone who is not (or no longer) a colleague */
export async function colleague(staff: StaffStore, email: string): Promise<StaffMember> {
  const member = working(await staff.byEmail(email.trim().toLowerCase()));
  if (!member) throw new UserError('no-such-staff', { email: email.slice(0, 200) });
  return member;
}

/** The session a cookie stands for, with its colleague; null for one who was dismissed. */
export async function signedIn(staff: StaffStore, auth: Auth, headers: Headers) {
  const found = await auth.api.getSession({ headers }).catch(away);
  const member = found && (await workingMember(staff, found.user.id));
  return found && member ? { member, session: found.session.id } : null;
}

/** The colleague of an id, unless dismissed. */
export async function workingMember(staff: StaffStore, id: string): Promise<StaffMember | null> {
  return working(await staff.byId(id));
}

function working(member: StaffMember | null): StaffMember | null {
  return member?.dismissedAt === null ? member : null;
}

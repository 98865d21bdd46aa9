import type { Acting, SignedIn } from '../../../staff/ports.js';
import type { StaffMember } from '../../../storage/ports.js';
import { HttpError } from '../http-error.js';
import type { Auth } from './auth.js';
import { signedIn } from './members.js';
import type { SignInParts } from './parts.js';

/** A colleague at their own account, in the browser whose cookie `headers` carry. */
export interface Own {
  readonly member: StaffMember;
  readonly headers: Headers;
  readonly acting: Acting;
}

/** The sign-in of this browser. @throws HttpError 401 when it has ended meanwhile */
export async function sessionOf(parts: SignInParts, auth: Auth, own: Own): Promise<SignedIn> {
  const found = await signedIn(parts.staff, auth, own.headers);
  const all = await parts.signIns.of(own.member.id, parts.clock.now());
  const current = all.find(({ id }) => id === found?.session);
  if (!current) throw new HttpError(401, 'sign-in');
  return current;
}

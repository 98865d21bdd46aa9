import type { Acting, SignInWay } from '../../../staff/ports.js';
import type { StaffMember } from '../../../storage/ports.js';
import { type Auth, away, cookiesOf, sentBack } from './auth.js';
import { signedIn } from './members.js';
import type { SignInParts } from './parts.js';

const LONGEST_BROWSER = 300;

/** Who stands at the door: what the browser calls itself, and what the log will say of the place. */
export interface Arrival {
  readonly browser: string;
  readonly acting: Acting;
}

/** A colleague who is in; `headers` carry the new cookie. */
export interface Entered {
  readonly member: StaffMember;
  readonly headers: Headers;
}

/** Without the address: of it the audit log keeps a hash, and that is enough. */
export function headersOf({ browser }: Arrival): Headers {
  return new Headers({ 'user-agent': browser.slice(0, LONGEST_BROWSER) });
}

/** What better-auth answered, made into a sign-in; null when it refused, or the colleague is gone. */
export async function entered(
  { auth, parts }: { readonly auth: Auth; readonly parts: SignInParts },
  response: Response,
  { way, acting }: { readonly way: SignInWay; readonly acting: Acting },
): Promise<Entered | null> {
  if (response.status >= 500) return away(response.statusText);
  if (!response.ok) return null;
  const headers = cookiesOf(response);
  const found = await signedIn(parts.staff, auth, sentBack(headers));
  if (!found) return null;
  const { member, session } = found;
  await parts.signIns.opened({ ...acting, by: member.id, session, way });
  return { member, headers };
}

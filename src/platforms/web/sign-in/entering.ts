import type { Acting, SignInOpened, SignInWay } from '../../../staff/ports.js';
import type { StaffMember } from '../../../storage/ports.js';
import { type Auth, away, cookiesOf, sentBack } from './auth.js';
import { begin, challengeCookie } from './challenge.js';
import { signedIn, workingMember } from './members.js';
import type { SignInParts } from './parts.js';

const LONGEST_BROWSER = 300;

/** Who stands at the door: what the browser calls itself, and what the log will say of the place. */
export interface Arrival {
  readonly browser: string;
  readonly acting: Acting;
}

/** In, or asked for a second factor; `headers` carry the new cookie. */
export type Entered =
  | { readonly at: 'inside'; readonly member: StaffMember; readonly headers: Headers }
  | { readonly at: 'factor'; readonly headers: Headers };

/** Without the address: of it the audit log keeps a hash, and that is enough. */
export function headersOf({ browser }: Arrival): Headers {
  return new Headers({ 'user-agent': browser.slice(0, LONGEST_BROWSER) });
}

/** better-auth on the house's tables, and what signing in stands on. */
export interface Door {
  readonly auth: Auth;
  readonly parts: SignInParts;
}

/** What better-auth answered, made into a sign-in; null when it refused, or the colleague is gone. */
export async function entered(
  door: Door,
  response: Response,
  how: { readonly way: SignInWay; readonly acting: Acting },
): Promise<Entered | null> {
  if (response.status >= 500) return away(response.statusText);
  if (!response.ok) return null;
  const headers = cookiesOf(response);
  const challenge = challengeCookie(sentBack(headers));
  if (challenge !== null) return asked(door, { headers, challenge, ...how });
  return opened(door, headers, how);
}

/** A colleague whose cookies hold a session now. */
export async function opened(
  { auth, parts }: Door,
  headers: Headers,
  { acting, ...how }: Pick<SignInOpened, 'way' | 'factor'> & { readonly acting: Acting },
): Promise<Entered | null> {
  const found = await signedIn(parts.staff, auth, sentBack(headers));
  if (!found) return null;
  const { member, session } = found;
  await parts.signIns.opened({ ...acting, by: member.id, session, ...how });
  return { at: 'inside', member, headers };
}

interface Asked {
  readonly headers: Headers;
  readonly challenge: string;
  readonly way: SignInWay;
  readonly acting: Acting;
}

/** The line of the log tells an administrator of a password that somebody else knows. */
async function asked(
  { auth, parts }: Door,
  { headers, challenge, way, acting }: Asked,
): Promise<Entered | null> {
  const id = await begin(auth, challenge, way);
  const member = id && (await workingMember(parts.staff, id));
  if (!member) return null;
  const note = { ...acting, by: member.id, subject: member.id, after: { way } };
  await parts.audit.record({ ...note, action: 'factor-asked' });
  return { at: 'factor', headers };
}

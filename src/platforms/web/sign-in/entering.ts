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

/** By which way somebody comes, and what is to be done before they are in. */
export interface Coming {
  readonly way: SignInWay;
  readonly acting: Acting;
  readonly factor?: SignInOpened['factor'];
  readonly met?: (member: StaffMember) => Promise<void>;
}

/** What better-auth answered, made into a sign-in; null when it refused, or the colleague is gone. */
export async function entered(
  door: Door,
  response: Response,
  coming: Coming,
): Promise<Entered | null> {
  if (response.status >= 500) return away(response.statusText);
  return response.ok ? settle(door, cookiesOf(response), coming) : null;
}

/** The same by the cookies better-auth gave: of a session, or of a challenge. */
export async function settle(
  { auth, parts }: Door,
  headers: Headers,
  coming: Coming,
): Promise<Entered | null> {
  const challenge = challengeCookie(sentBack(headers));
  if (challenge !== null) return asked({ auth, parts }, { headers, challenge }, coming);
  const found = await signedIn(parts.staff, auth, sentBack(headers));
  if (!found) {
    // Whoever is dismissed must not find it again when they are taken back.
    await auth.api.signOut({ headers: sentBack(headers) }).catch(away);
    return null;
  }
  const { met, acting, way, factor } = coming;
  const { member, session } = found;
  await met?.(member);
  const shown = { way, ...(factor && { factor }) };
  await parts.signIns.opened({ ...acting, by: member.id, session, ...shown });
  return { at: 'inside', member, headers };
}

/** The line of the log tells an administrator of a password that somebody else knows. */
async function asked(
  { auth, parts }: Door,
  { headers, challenge }: { readonly headers: Headers; readonly challenge: string },
  { way, acting, met }: Coming,
): Promise<Entered | null> {
  const id = await begin(auth, challenge, way);
  const member = id && (await workingMember(parts.staff, id));
  if (!member) return null;
  await met?.(member);
  const note = { ...acting, by: member.id, subject: member.id, after: { way } };
  await parts.audit.record({ ...note, action: 'factor-asked' });
  return { at: 'factor', headers };
}

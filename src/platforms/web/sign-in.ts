import type { Clock } from '../../core/clock.js';
import { AwayError, UserError } from '../../core/errors.js';
import type { AuthTables, StaffMember, StaffStore } from '../../storage/ports.js';
import { deriveKey } from './keys.js';

const COLLEAGUE_LINK_SECONDS = 15 * 60;
/** Whoever is new reads their mail tomorrow. */
const INVITATION_SECONDS = 24 * 60 * 60;
const FIRST_LINK_SECONDS = 24 * 60 * 60;
const LONGEST_BROWSER = 300;
const SESSION_SECONDS = 12 * 60 * 60;

export interface SignInParts {
  readonly auth: AuthTables;
  readonly staff: StaffStore;
  readonly clock: Clock;
  readonly secret: string;
  /** Where the pages are reached; asked each time, because a port may be known late. */
  readonly publicUrl: () => string;
}

/** A sign-in link, told once. */
export interface Invitation {
  readonly link: string;
  readonly expiresAt: Date;
}

/** How staff get in: a link that works once, then a session of twelve hours. */
export interface SignIn {
  /**
   * A link for one colleague: valid for 15 minutes, for the first administrator 24 hours. Its token
   * stands behind `#`, so that no log sees it and no link preview uses it up.
   * @throws UserError `no-such-staff` for someone who is not (or no longer) a colleague
   */
  link(email: string): Promise<string>;
  /**
   * The same for an administrator to pass on: a day for someone who has never signed in, else 15
   * minutes. @throws UserError `no-such-staff`
   */
  invite(email: string): Promise<Invitation>;
  /**
   * Uses a token up; null when it is wrong, used or too old. `headers` carry the new cookie. `browser` is
   * what it calls itself: by it people know their sign-ins apart.
   */
  enter(token: string, browser: string): Promise<{ member: StaffMember; headers: Headers } | null>;
  /** The colleague behind a request's session cookie. */
  member(headers: Headers): Promise<StaffMember | null>;
  /** The id of that session. */
  session(headers: Headers): Promise<string | null>;
  /** Ends the session; the answer's headers take the cookie back. */
  leave(headers: Headers): Promise<Headers>;
}

/** Sign-in on better-auth; loaded at first use, because most starts and commands need none. */
export function createSignIn(parts: SignInParts): SignIn {
  let loaded: Promise<Auth> | undefined;
  const auth = () => {
    loaded ??= createAuth(parts, { expiresIn: COLLEAGUE_LINK_SECONDS, send: () => {} });
    return loaded;
  };
  return {
    async link(email) {
      const member = await colleague(parts, email);
      const first = await isFirst(parts, member);
      return makeLink(parts, member, first ? FIRST_LINK_SECONDS : COLLEAGUE_LINK_SECONDS);
    },
    async invite(email) {
      const member = await colleague(parts, email);
      const seconds = member.signedInAt ? COLLEAGUE_LINK_SECONDS : INVITATION_SECONDS;
      const expiresAt = new Date(parts.clock.now().getTime() + seconds * 1000);
      return { link: await makeLink(parts, member, seconds), expiresAt };
    },
    enter: async (token, browser) => enter(parts, await auth(), { token, browser }),
    async member(headers) {
      if (!headers.get('cookie')?.includes('session_token')) return null;
      return working(await memberOf(parts, await auth(), headers));
    },
    async session(headers) {
      const { api } = await auth();
      return (await api.getSession({ headers }).catch(away))?.session.id ?? null;
    },
    async leave(headers) {
      const { api } = await auth();
      return cookiesOf(await api.signOut({ headers, asResponse: true }).catch(away));
    },
  };
}

type Auth = Awaited<ReturnType<typeof createAuth>>;

interface LinkSettings {
  readonly expiresIn: number;
  readonly send: (token: string) => void;
}

async function createAuth(parts: SignInParts, link: LinkSettings) {
  const [{ betterAuth }, { magicLink }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/plugins/magic-link'),
  ]);
  const baseURL = parts.publicUrl();
  return betterAuth({
    baseURL,
    secret: deriveKey(parts.secret, 'sign-in'),
    database: parts.auth,
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'wenjin',
      useSecureCookies: baseURL.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      magicLink({
        expiresIn: link.expiresIn,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ token }) => link.send(token),
      }),
    ],
  });
}

async function colleague({ staff }: SignInParts, email: string): Promise<StaffMember> {
  const member = working(await staff.byEmail(email.trim().toLowerCase()));
  if (!member) throw new UserError('no-such-staff', { email: email.slice(0, 200) });
  return member;
}

async function makeLink(parts: SignInParts, member: StaffMember, expiresIn: number) {
  let token = '';
  const auth = await createAuth(parts, { expiresIn, send: (made) => (token = made) });
  const request = { body: { email: member.email }, headers: new Headers() };
  await auth.api.signInMagicLink(request).catch(away);
  return `${parts.publicUrl()}/console/sign-in#token=${token}`;
}

/** The administrator of a house in which nobody has been yet. */
async function isFirst(parts: SignInParts, member: StaffMember): Promise<boolean> {
  if (member.role !== 'admin') return false;
  return (await parts.staff.list()).every((colleague) => colleague.signedInAt === null);
}

async function enter(
  parts: SignInParts,
  auth: Auth,
  { token, browser }: { readonly token: string; readonly browser: string },
) {
  // The address is left out: of it the audit log keeps a hash, and that is enough.
  const headers = new Headers({ 'user-agent': browser.slice(0, LONGEST_BROWSER) });
  const request = { query: { token }, headers, asResponse: true } as const;
  const response = await auth.api.magicLinkVerify(request).catch(away);
  if (response.status >= 500) return away(response.statusText);
  if (!response.ok) return null;
  const given = cookiesOf(response);
  const cookie = given.getSetCookie().map((line) => line.split(';')[0]);
  const member = working(await memberOf(parts, auth, new Headers({ cookie: cookie.join('; ') })));
  if (!member) return null;
  await parts.staff.signedIn(member.id, parts.clock.now());
  return { member, headers: given };
}

async function memberOf(parts: SignInParts, auth: Auth, headers: Headers) {
  const session = await auth.api.getSession({ headers }).catch(away);
  return session && parts.staff.byId(session.user.id);
}

/** better-auth says only that it failed inside; nothing in there can fail but its tables. */
function away(cause: unknown): never {
  throw new AwayError('database', { cause });
}

function working(member: StaffMember | null): StaffMember | null {
  return member?.dismissedAt === null ? member : null;
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const line of response.headers.getSetCookie()) headers.append('Set-Cookie', line);
  return headers;
}

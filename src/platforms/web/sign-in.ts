import type { StaffMember } from '../../storage/ports.js';
import { type Auth, away, cookiesOf, createAuth } from './sign-in/auth.js';
import { byFactor, type Shown } from './sign-in/by-factor.js';
import { type ByOidc, createByOidc } from './sign-in/by-oidc.js';
import { type ByPasskey, createByPasskey } from './sign-in/by-passkey.js';
import { type Arrival, type Entered, entered, headersOf } from './sign-in/entering.js';
import { createLinks, type Links } from './sign-in/links.js';
import { signedIn } from './sign-in/members.js';
import { createOwnFactor, type OwnFactor } from './sign-in/own-factor.js';
import { createOwnPasskeys, type OwnPasskeys } from './sign-in/own-passkeys.js';
import { createOwnPassword, type OwnPassword } from './sign-in/own-password.js';
import type { SignInParts } from './sign-in/parts.js';

/** How staff get in: link, password, passkey or single sign-on; a code where asked; then twelve hours. */
export interface SignIn extends Links {
  /** Uses a link's token up; null when it is wrong, used or too old. */
  enter(token: string, arrival: Arrival): Promise<Entered | null>;
  /** Null when address or password is wrong: which of them, nobody is told, not even by the time it takes. */
  byPassword(login: Login, arrival: Arrival): Promise<Entered | null>;
  /** The second step where one is asked for; see `byFactor`. */
  byFactor(shown: Shown, arrival: Arrival): Promise<Entered | null>;
  /** The colleague behind a request's session cookie. */
  member(headers: Headers): Promise<StaffMember | null>;
  /** The id of that session. */
  session(headers: Headers): Promise<string | null>;
  /** Ends the session; the answer's headers take the cookie back. */
  leave(headers: Headers): Promise<Headers>;
  /** The library's own single sign-on. */
  readonly oidc: ByOidc;
  readonly passkey: ByPasskey;
  readonly password: OwnPassword;
  readonly passkeys: OwnPasskeys;
  readonly factor: OwnFactor;
}

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** Sign-in on better-auth. */
export function createSignIn(parts: SignInParts): SignIn {
  let loaded: Promise<Auth> | undefined;
  const auth = () => {
    loaded ??= createAuth(parts, { tables: parts.auth });
    return loaded;
  };
  return {
    ...createLinks(parts),
    ...entrances(parts, auth),
    async member(headers) {
      if (!headers.get('cookie')?.includes('session_token')) return null;
      return (await signedIn(parts.staff, await auth(), headers))?.member ?? null;
    },
    async session(headers) {
      return (await signedIn(parts.staff, await auth(), headers))?.session ?? null;
    },
    async leave(headers) {
      const { api } = await auth();
      return cookiesOf(await api.signOut({ headers, asResponse: true }).catch(away));
    },
    oidc: createByOidc(parts),
    passkey: createByPasskey(parts, auth),
    passkeys: createOwnPasskeys(parts, auth),
    password: createOwnPassword(parts, auth),
    factor: createOwnFactor(parts, auth),
  };
}

function entrances(
  parts: SignInParts,
  loaded: () => Promise<Auth>,
): Pick<SignIn, 'enter' | 'byPassword' | 'byFactor'> {
  return {
    async enter(token, arrival) {
      const auth = await loaded();
      const request = { query: { token }, headers: headersOf(arrival), asResponse: true } as const;
      const answer = await auth.api.magicLinkVerify(request).catch(away);
      return entered({ auth, parts }, answer, { ...arrival, way: 'link' });
    },
    async byPassword(body, arrival) {
      const auth = await loaded();
      const request = { body, headers: headersOf(arrival), asResponse: true } as const;
      const answer = await auth.api.signInEmail(request).catch(away);
      return entered({ auth, parts }, answer, { ...arrival, way: 'password' });
    },
    async byFactor(shown, arrival) {
      return byFactor({ auth: await loaded(), parts }, shown, arrival);
    },
  };
}

import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import { AwayError } from '../../../core/errors.js';
import type { AuthTables } from '../../../storage/ports.js';
import { deriveKey } from '../keys.js';
import { askedAlways, factorOptions } from './factor-plugin.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './good-password.js';
import { passkeyOptions } from './passkey-options.js';

/** Where a single sign-on sends people back to: `/callback/oidc` below it. */
const BASE_PATH = '/api/staff/sign-in';
const LINK_SECONDS = 15 * 60;
const SESSION_SECONDS = 12 * 60 * 60;

/** What better-auth is built from. */
export interface AuthParts {
  readonly secret: string;
  /** Where the pages are reached; asked each time, because a port may be known late. */
  readonly publicUrl: () => string;
}

export interface AuthSettings {
  readonly tables: AuthTables;
  /** Only where somebody comes by it: better-auth asks the provider for its addresses each time. */
  readonly oidc?: GenericOAuthConfig;
  /** How long links hold that are made with it, and who is told their token; absent: nobody. */
  readonly link?: { readonly seconds: number; readonly send: (token: string) => void };
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;

/** better-auth as this house uses it; loaded at first use, because most starts and commands need none. */
export async function createAuth(parts: AuthParts, { tables, link, oidc }: AuthSettings) {
  const [{ betterAuth }, { magicLink }, { twoFactor }, { genericOAuth }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/plugins/magic-link'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/plugins/generic-oauth'),
  ]);
  return betterAuth({
    ...optionsOf(parts, tables),
    plugins: [
      magicLink({
        expiresIn: link?.seconds ?? LINK_SECONDS,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ token }) => link?.send(token),
      }),
      askedAlways(twoFactor(factorOptions(parts.publicUrl()))),
      genericOAuth({ config: oidc ? [oidc] : [] }),
    ],
  });
}

/** The same with passkeys; apart, because few steps need them and their library is large. */
export async function createPasskeyAuth(
  parts: AuthParts,
  { tables, origin }: { readonly tables: AuthTables; readonly origin: string },
) {
  const [{ betterAuth }, { passkey }] = await Promise.all([
    import('better-auth/minimal'),
    import('@better-auth/passkey'),
  ]);
  return betterAuth({ ...optionsOf(parts, tables), plugins: [passkey(passkeyOptions(origin))] });
}

function optionsOf(parts: AuthParts, tables: AuthTables) {
  const baseURL = parts.publicUrl();
  return {
    baseURL,
    basePath: BASE_PATH,
    secret: deriveKey(parts.secret, 'sign-in'),
    database: tables,
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    // Whoever is invited has shown no link yet that their address is theirs: the provider's word is enough.
    account: {
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
    },
    databaseHooks: {
      account: { create: { before: async (account: object) => ({ data: tokenless(account) }) } },
    },
    advanced: {
      cookiePrefix: 'wenjin',
      useSecureCookies: baseURL.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  } as const;
}

/** Who somebody is was asked once: no key to what else they have at the provider is kept. */
function tokenless<T extends object>(account: T) {
  return { ...account, accessToken: null, refreshToken: null, idToken: null };
}

/** better-auth says only that it failed inside; nothing in there can fail but its tables. */
export function away(cause: unknown): never {
  throw new AwayError('database', { cause });
}

/** What an answer of better-auth gives the browser to keep. */
export function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const line of response.headers.getSetCookie()) headers.append('Set-Cookie', line);
  return headers;
}

/** The same as the browser will send it back. */
export function sentBack(given: Headers): Headers {
  const cookie = given.getSetCookie().map((line) => line.split(';')[0]);
  return new Headers({ cookie: cookie.join('; ') });
}

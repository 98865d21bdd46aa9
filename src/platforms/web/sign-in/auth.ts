import { AwayError } from '../../../core/errors.js';
import type { AuthTables } from '../../../storage/ports.js';
import { deriveKey } from '../keys.js';
import { askedAlways, factorOptions } from './factor-plugin.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './good-password.js';

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
  /** How long links hold that are made with it, and who is told their token; absent: nobody. */
  readonly link?: { readonly seconds: number; readonly send: (token: string) => void };
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;

/** better-auth as this house uses it; loaded at first use, because most starts and commands need none. */
export async function createAuth(parts: AuthParts, { tables, link }: AuthSettings) {
  const [{ betterAuth }, { magicLink }, { twoFactor }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/plugins/magic-link'),
    import('better-auth/plugins/two-factor'),
  ]);
  const baseURL = parts.publicUrl();
  return betterAuth({
    baseURL,
    secret: deriveKey(parts.secret, 'sign-in'),
    database: tables,
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
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
        expiresIn: link?.seconds ?? LINK_SECONDS,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ token }) => link?.send(token),
      }),
      askedAlways(twoFactor(factorOptions(baseURL))),
    ],
  });
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

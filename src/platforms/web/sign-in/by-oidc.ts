import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Acting } from '../../../staff/ports.js';
import type { StaffMember } from '../../../storage/ports.js';
import { HttpError } from '../http-error.js';
import { type Auth, away, cookiesOf, createAuth } from './auth.js';
import { claimedRole } from './claimed-role.js';
import { type Arrival, type Entered, headersOf, settle } from './entering.js';
import type { OidcParts, SignInParts } from './parts.js';

/** The provider's name in better-auth, in addresses and in the table of accounts. */
const PROVIDER = 'oidc';
const PATIENCE_MS = 10_000;

/** Where to send somebody, and the cookie by which they are known again when they come back. */
export interface Departure {
  readonly url: string;
  readonly headers: Headers;
}

/** Why nobody came in: `unknown` here (or without a verified address), or the provider did not say who. */
export type OidcRefusal = 'unknown' | 'failed';

export interface ByOidc {
  /** @throws HttpError 404 without a provider, 503 `oidc-away` */
  leave(arrival: Arrival): Promise<Departure>;
  /** Back from the provider with what it wrote into the address. @throws HttpError as `leave` */
  comeBack(back: ComingBack, arrival: Arrival): Promise<Entered | OidcRefusal>;
}

export interface ComingBack {
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
}

/** Signing in by the library's own single sign-on: only who is on the list, by a verified address. */
export function createByOidc(parts: SignInParts): ByOidc {
  return {
    async leave(arrival) {
      const { auth } = await meet(parts);
      const body = { provider: PROVIDER, callbackURL: '/console', disableRedirect: true } as const;
      const request = { body, headers: headersOf(arrival), asResponse: true } as const;
      const answer = await patiently(auth.api.signInSocial(request).catch(away));
      // better-auth leaves out a provider that does not tell its addresses.
      if (!answer.ok) throw new HttpError(503, 'oidc-away');
      const { url } = (await answer.json()) as { url: string };
      return { url, headers: cookiesOf(answer) };
    },
    async comeBack({ query, headers: from }, arrival) {
      const { auth, claims } = await meet(parts);
      const headers = headersOf(arrival);
      headers.set('cookie', from.get('cookie') ?? '');
      const params = { id: PROVIDER };
      const request = { method: 'GET', params, query, headers, asResponse: true } as const;
      const answer = await patiently(auth.api.callbackOAuth(request).catch(away));
      return arrived({ auth, parts, claims: claims() }, answer, arrival.acting);
    },
  };
}

interface Meeting {
  readonly auth: Auth;
  /** What the provider said of somebody, once it has. */
  readonly claims: () => unknown;
}

/** better-auth for one step, so that what is said of one person is never taken for another's. */
async function meet(parts: SignInParts): Promise<Meeting> {
  if (!parts.oidc) throw new HttpError(404, 'no-such-page');
  let said: unknown;
  const hear = (claims: unknown) => {
    said = claims;
  };
  const settings = { tables: parts.auth, oidc: providerOf(parts.oidc, hear) };
  return { auth: await createAuth(parts, settings), claims: () => said };
}

function providerOf({ issuer, clientId, clientSecret }: OidcParts, hear: (said: unknown) => void) {
  return {
    providerId: PROVIDER,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    ...{ clientId, clientSecret, scopes: ['openid', 'email', 'profile'], disableSignUp: true },
    mapProfileToUser: (profile: unknown) => {
      hear(profile);
      return {};
    },
  };
}

interface Came {
  readonly auth: Auth;
  readonly parts: SignInParts;
  readonly claims: unknown;
}

async function arrived(
  { auth, parts, claims }: Came,
  answer: Response,
  acting: Acting,
): Promise<Entered | OidcRefusal> {
  if (answer.status >= 500) return away(answer.statusText);
  const refusal = refusalOf(answer);
  if (refusal) return refusal;
  const met = (member: StaffMember) => takeRole(parts, member, { claims, acting });
  const coming = { way: 'oidc', acting, met } as const;
  return (await settle({ auth, parts }, cookiesOf(answer), coming)) ?? 'unknown';
}

/** What better-auth says of somebody who is not on the list, or whose address nobody vouches for. */
const notKnown = ['account_not_linked', 'signup_disabled', 'email_not_found'];

/** It always sends people on: with an `error` where nobody came in. */
function refusalOf(answer: Response): OidcRefusal | null {
  const to = answer.headers.get('Location');
  const error = to && new URL(to, 'http://here').searchParams.get('error');
  if (!error) return null;
  return notKnown.includes(error) ? 'unknown' : 'failed';
}

/**
 * Gives a colleague the role that the provider's claims mean here, where the settings say so. The last
 * administrator stays one: the desk refuses otherwise.
 */
async function takeRole(
  { oidc, accounts }: SignInParts,
  member: StaffMember,
  { claims, acting }: { readonly claims: unknown; readonly acting: Acting },
): Promise<void> {
  const role = oidc?.roles && claimedRole(claims, oidc.roles);
  if (!role || role === member.role) return;
  const step = { ...acting, by: PROVIDER, id: member.id, version: null, key: randomUUID() };
  await accounts.setRole(step, role);
}

async function patiently(answer: Promise<Response>): Promise<Response> {
  const first = await Promise.race([answer, setTimeout(PATIENCE_MS, null, { ref: false })]);
  if (!first) throw new HttpError(503, 'oidc-away');
  return first;
}

import { z } from 'zod';
import type { SignInWay } from '../../../staff/ports.js';
import type { Auth } from './auth.js';
import { FACTOR_SECONDS } from './factor-plugin.js';

const COOKIE = 'two_factor';
/** By these ways a challenge is come to; what is unknown came by a link, the way everybody has. */
const ways: z.ZodType<SignInWay> = z.enum(['link', 'password', 'oidc']).catch('link');

/** Somebody who has shown the first and not yet the second factor. */
export interface Challenge {
  readonly account: string;
  readonly way: SignInWay;
}

/** The cookie by which better-auth knows a challenge again; null when there is none. */
export function challengeCookie(cookies: Headers): string | null {
  const all = (cookies.get('cookie') ?? '').split('; ');
  return all.find((pair) => pair.split('=')[0]?.endsWith(COOKIE) && !pair.endsWith('=')) ?? null;
}

/** Keeps beside a new challenge by which way it was come to; null when better-auth knows of none. */
export async function begin(auth: Auth, cookie: string, way: SignInWay): Promise<string | null> {
  const { internalAdapter } = await auth.$context;
  const id = idOf(cookie);
  const pending = await internalAdapter.findVerificationValue(id);
  if (!pending) return null;
  const expiresAt = new Date(Date.now() + FACTOR_SECONDS * 1000);
  await internalAdapter.createVerificationValue({ identifier: wayOf(id), value: way, expiresAt });
  return pending.value;
}

/** Whose challenge it is; null when better-auth knows of none. */
export async function accountOf(auth: Auth, cookie: string): Promise<string | null> {
  const { internalAdapter } = await auth.$context;
  return (await internalAdapter.findVerificationValue(idOf(cookie)))?.value ?? null;
}

/** By which way a challenge was come to that has just been passed. */
export async function end(auth: Auth, cookie: string): Promise<SignInWay> {
  const { internalAdapter } = await auth.$context;
  const kept = await internalAdapter.consumeVerificationValue(wayOf(idOf(cookie)));
  return ways.parse(kept?.value);
}

function wayOf(id: string): string {
  return `way-${id}`;
}

/** better-auth signs the value: what stands before the last point. */
function idOf(cookie: string): string {
  const value = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1));
  return value.slice(0, value.lastIndexOf('.'));
}

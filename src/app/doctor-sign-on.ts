import { z } from 'zod';
import type { Config } from '../config.js';
import type { SentenceArgs } from '../core/errors.js';
import type { Diagnosis } from './doctor.js';

const PATIENCE_MS = 5_000;

const discovery = z.object({ issuer: z.url(), jwks_uri: z.url(), authorization_endpoint: z.url() });

type Say = (key: string, args?: SentenceArgs) => string;

/** Whether the library's own single sign-on tells what signing in by it stands on. */
export async function diagnoseSignOn(
  { oidc, publicUrl }: Pick<Config, 'oidc' | 'publicUrl'>,
  say: Say,
): Promise<Diagnosis> {
  if (!oidc) return { lines: [], healthy: true };
  const host = new URL(oidc.issuer).host;
  const found = await ask(oidc.issuer);
  const lines = [say(`doctor-oidc-${found}`, { host })];
  // Its provider knows one address to send people back to, and only the public one stays the same.
  if (!publicUrl) lines.push(say('doctor-oidc-address'));
  return { lines, healthy: found === 'works' && publicUrl !== undefined };
}

async function ask(issuer: string): Promise<'works' | 'away' | 'other'> {
  const address = `${issuer}/.well-known/openid-configuration`;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(address, { signal }).catch(() => null);
  if (!answer?.ok) return 'away';
  const told = discovery.safeParse(await answer.json().catch(() => null));
  return told.success && told.data.issuer.replace(/\/$/, '') === issuer ? 'works' : 'other';
}

import { randomBytes } from 'node:crypto';
import { sha256 } from './keys.js';

/** What a token for scripts may be used for. */
export const scopes = [
  'comments:write',
  'cases:read',
  'cases:write',
  'announcements:write',
  'handovers:write',
  'admin',
] as const;
export type Scope = (typeof scopes)[number];

/** A new API token, shown once, and the hash under which it is kept. */
export function makeToken(): { readonly token: string; readonly hash: string } {
  const token = `wj_${randomBytes(32).toString('base64url')}`;
  return { token, hash: sha256(token) };
}

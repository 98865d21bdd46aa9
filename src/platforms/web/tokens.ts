import { randomBytes } from 'node:crypto';
import { permits, type StaffRole } from '../../core/permission.js';
import { sha256 } from './keys.js';

/** What a token for scripts may be used for. */
export const scopes = [
  'comments:write',
  'cases:read',
  'cases:write',
  'announcements:write',
  'handovers:write',
  'rules:write',
  'admin',
] as const;
export type Scope = (typeof scopes)[number];

/** What a door asks for: a scope, any colleague, or teaching (for scripts: the scope `admin`). */
export type Need = Scope | 'staff' | 'teaching';

/** The role each door wants, whatever a token says. Any colleague may hold the others. */
export const roleFor: Partial<Record<Need, StaffRole>> = {
  'cases:read': 'moderator',
  'cases:write': 'moderator',
  'announcements:write': 'editor',
  'rules:write': 'lead',
  teaching: 'editor',
  admin: 'admin',
};

/** Everything a colleague of this role may be given a token for. */
export function scopesOf(role: StaffRole): Scope[] {
  return scopes.filter((scope) => permits(role, roleFor[scope] ?? role));
}

/** A new API token, shown once, and the hash under which it is kept. */
export function makeToken(): { readonly token: string; readonly hash: string } {
  const token = `wj_${randomBytes(32).toString('base64url')}`;
  return { token, hash: sha256(token) };
}

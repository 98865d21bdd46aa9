import { z } from '@hono/zod-openapi';
import type { Account } from '../../staff/ports.js';
import type { AccountJson, InvitationJson } from './contract/accounts.js';
import type { SchemaOf } from './schemas.js';

export const accountSchema: SchemaOf<AccountJson> = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(['moderator', 'editor', 'lead', 'admin']),
    version: z.int(),
    state: z.enum(['invited', 'working', 'dismissed']),
    factor: z.boolean(),
    signedInAt: z.string().nullable(),
    dismissedAt: z.string().nullable(),
  })
  .openapi('Account');

export const invitationSchema: SchemaOf<InvitationJson> = z
  .object({ account: accountSchema, link: z.string(), expiresAt: z.string() })
  .openapi('Invitation');

export function accountJson(account: Account): AccountJson {
  const { id, email, name, role, version, factor, signedInAt, dismissedAt } = account;
  return {
    ...{ id, email, name, role, version, factor, state: stateOf(account) },
    signedInAt: signedInAt?.toISOString() ?? null,
    dismissedAt: dismissedAt?.toISOString() ?? null,
  };
}

function stateOf({ signedInAt, dismissedAt }: Account): AccountJson['state'] {
  if (dismissedAt) return 'dismissed';
  return signedInAt ? 'working' : 'invited';
}

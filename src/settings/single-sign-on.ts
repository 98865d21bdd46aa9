import { z } from 'zod';
import { type StaffRole, staffRoles } from '../core/permission.js';
import { list, url } from './values.js';

/** An OpenID Connect provider by which invited colleagues may sign in. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button says; absent: the host of the issuer. */
  readonly name: string | undefined;
  /** The claim (`groups`, `realm_access.roles`) and what its values mean here; null: no role comes from it. */
  readonly roles: {
    readonly claim: string;
    readonly of: Readonly<Record<string, StaffRole>>;
  } | null;
}

/** Passwords and who somebody is pass here: without https only on this very machine. */
const issuer = url(/^https?$/).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
});

/** The variables of the single sign-on. */
export const oidcShape = {
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().trim().min(1).max(60).optional(),
  OIDC_ROLE_CLAIM: z
    .string()
    .regex(/^[\w:/-]+(\.[\w:/-]+)*$/)
    .optional(),
  OIDC_ROLES: list
    .transform((pairs) => pairs.map((pair) => pair.split('=').map((part) => part.trim())))
    .pipe(z.array(z.tuple([z.string().min(1), z.enum(staffRoles)])).min(1))
    .optional(),
};

/** What each of them wants, for the list of problems. */
export const oidcWanted = {
  OIDC_ISSUER: 'an address such as https://sso.library.example, with https',
  OIDC_NAME: 'up to 60 characters',
  OIDC_ROLE_CLAIM: 'the name of a claim such as groups or realm_access.roles',
  OIDC_ROLES: `pairs such as heads=lead, of ${staffRoles.join(', ')}, separated by commas`,
};

/** Which of them is needed when another is set: the second, because of the first. */
export const oidcNeeds = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
  ...['CLIENT_ID', 'CLIENT_SECRET', 'NAME', 'ROLE_CLAIM', 'ROLES'].map(
    (name) => [`OIDC_${name}`, 'OIDC_ISSUER'] as const,
  ),
  ['OIDC_ROLE_CLAIM', 'OIDC_ROLES'],
  ['OIDC_ROLES', 'OIDC_ROLE_CLAIM'],
] as const;

type OidcValues = z.output<z.ZodObject<typeof oidcShape>>;

/** What the variables say together; null without a provider and its client. */
export function oidcOf(values: OidcValues): OidcSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  if (!OIDC_ISSUER || !clientId || !clientSecret) return null;
  const { OIDC_NAME: name, OIDC_ROLE_CLAIM: claim, OIDC_ROLES: pairs } = values;
  const roles = claim && pairs ? { claim, of: Object.fromEntries(pairs) } : null;
  return { issuer: OIDC_ISSUER.replace(/\/$/, ''), clientId, clientSecret, name, roles };
}

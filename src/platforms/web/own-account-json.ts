import { z } from '@hono/zod-openapi';
import type { ScriptToken, SignedIn } from '../../staff/ports.js';
import type {
  EndedJson,
  FactorJson,
  MadeTokenJson,
  NewFactorJson,
  PasswordJson,
  RecoveryCodesJson,
  SignedInJson,
  SignedInsResponse,
  TokenJson,
  TokensResponse,
} from './contract/own-account.js';
import type { SchemaOf } from './schemas.js';

const signedInSchema: SchemaOf<SignedInJson> = z
  .object({
    id: z.string(),
    current: z.boolean(),
    browser: z.string(),
    way: z.enum(['link', 'password', 'oidc', 'passkey']).nullable(),
    at: z.string(),
    until: z.string(),
  })
  .openapi('SignedIn');

export const signedInsSchema: SchemaOf<SignedInsResponse> = z
  .object({ sessions: z.array(signedInSchema) })
  .openapi('SignedIns');

export const passwordSchema: SchemaOf<PasswordJson> = z
  .object({ isSet: z.boolean(), asksCurrent: z.boolean() })
  .openapi('Password');

export const factorSchema: SchemaOf<FactorJson> = z
  .object({ isOn: z.boolean(), codesLeft: z.int(), asksPassword: z.boolean() })
  .openapi('Factor');

const recoveryCodes = z.array(z.string());

export const recoveryCodesSchema: SchemaOf<RecoveryCodesJson> = z
  .object({ recoveryCodes })
  .openapi('RecoveryCodes');

export const newFactorSchema: SchemaOf<NewFactorJson> = z
  .object({ uri: z.string(), recoveryCodes })
  .openapi('NewFactor');

export const endedSchema: SchemaOf<EndedJson> = z.object({ ended: z.int() }).openapi('Ended');

const token = {
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
};

export const tokensSchema: SchemaOf<TokensResponse> = z
  .object({ tokens: z.array(z.object(token).openapi('Token')), scopes: z.array(z.string()) })
  .openapi('Tokens');

export const madeTokenSchema: SchemaOf<MadeTokenJson> = z
  .object({ ...token, token: z.string() })
  .openapi('MadeToken');

export function signedInJson(one: SignedIn, current: string | null): SignedInJson {
  const { id, browser, way, at, until } = one;
  const times = { at: at.toISOString(), until: until.toISOString() };
  return { id, current: id === current, browser, way, ...times };
}

export function tokenJson({ id, name, scopes, createdAt, lastUsedAt }: ScriptToken): TokenJson {
  const times = {
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
  return { id, name, scopes: [...scopes], ...times };
}

import { z } from '@hono/zod-openapi';
import type {
  OwnPasskeyJson,
  PasskeyQuestionJson,
  PasskeysResponse,
} from './contract/own-account.js';
import type { SchemaOf } from './schemas.js';
import type { OwnPasskey } from './sign-in/own-passkeys.js';

/** Larger than any authenticator's: those with certificates are some kilobytes. */
const binary = z.base64url().max(16_000);
const id = z.base64url().min(1).max(1_400);

/** What every answer of an authenticator holds; what it says beyond is left unread. */
const answer = {
  id,
  rawId: id,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.record(z.string().max(100), z.unknown()).default({}),
};

/** A key that was made, as browsers write it (WebAuthn, RegistrationResponseJSON). */
export const madeKeySchema = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: binary,
    attestationObject: binary,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

/** A key that was shown (AuthenticationResponseJSON). */
export const shownKeySchema = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: binary,
    authenticatorData: binary,
    signature: binary,
    userHandle: binary.nullish(),
  }),
});

export const questionSchema: SchemaOf<PasskeyQuestionJson> = z
  .object({ options: z.record(z.string(), z.unknown()) })
  .openapi('PasskeyQuestion');

export const passkeySchema: SchemaOf<OwnPasskeyJson> = z
  .object({ id: z.string(), name: z.string(), createdAt: z.string() })
  .openapi('Passkey');

export const passkeysSchema: SchemaOf<PasskeysResponse> = z
  .object({ passkeys: z.array(passkeySchema) })
  .openapi('Passkeys');

export function passkeyJson({ id, name, createdAt }: OwnPasskey): OwnPasskeyJson {
  return { id, name, createdAt: createdAt.toISOString() };
}

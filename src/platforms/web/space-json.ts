import { z } from '@hono/zod-openapi';
import type { PolicyJson, SpaceJson, SpacesResponse } from './contract/spaces.js';
import type { SchemaOf } from './schemas.js';

const limit = z.number().min(0).max(1);
const limits = z.strictObject({ review: limit, struck: limit, act: limit });
const does = z.strictObject({
  allow: z.enum(['show', 'premoderate']),
  review: z.enum(['queue', 'hide']),
  act: z.enum(['queue', 'hide', 'remove']),
});
const words = z.string().trim().min(1).max(300);
const reasons = z
  .array(
    z.strictObject({
      key: z.string().min(1).max(40),
      text: z.strictObject({ en: words, 'zh-CN': words }).optional(),
    }),
  )
  .min(1)
  .max(30);
const ofLanguage = z.strictObject({
  limits: limits.optional(),
  does: does.optional(),
  reasons: reasons.optional(),
});
const days = z.int().min(1).max(3_650);

/** The form of a policy; whether its parts fit together is the moderation room's to say. */
export const policySchema: SchemaOf<PolicyJson> = z
  .strictObject({
    limits,
    does,
    reasons,
    languages: z.strictObject({ en: ofLanguage.optional(), 'zh-CN': ofLanguage.optional() }),
    ladder: z
      .array(
        z.strictObject({
          strikes: z.int().min(1).max(100),
          sanction: z.enum(['note', 'warn', 'mute', 'ban']),
          hours: z.int().min(1).max(8_784).nullable(),
        }),
      )
      .min(1)
      .max(12),
    strikeDays: days,
    holdDays: days,
  })
  .openapi('SpacePolicy');

export const spaceSchema: SchemaOf<SpaceJson> = z
  .object({
    id: z.string(),
    platform: z.string(),
    name: z.string(),
    version: z.int(),
    mayAct: z.boolean(),
    raidVersion: z.int(),
    policy: policySchema,
  })
  .openapi('Space');

export const spacesSchema: SchemaOf<SpacesResponse> = z.object({
  spaces: z.array(spaceSchema),
  reasons: z.array(z.object({ key: z.string(), text: z.string() })),
});

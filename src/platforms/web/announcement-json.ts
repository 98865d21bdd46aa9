import { z } from '@hono/zod-openapi';
import { DateTime } from 'luxon';
import type { Announcement } from '../../announcements/ports.js';
import type { AnnouncementJson } from './contract/announcements.js';
import type { Kit } from './kit.js';
import { key, type SchemaOf, version } from './schemas.js';

const step = { version, key };

/** One text per language: `{"zh-CN": {"text": "…"}, "en": {"text": "…"}}`. */
const variants = z
  .record(
    z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    z.strictObject({ text: z.string().trim().min(1).max(4_000) }),
  )
  .refine((all) => Object.keys(all).length > 0);

const audience = z.strictObject({
  roles: z.array(z.enum(['readers', 'moderators', 'editors', 'partner'])).min(1),
  platforms: z
    .array(z.enum(['web', 'discord', 'telegram']))
    .min(1)
    .optional(),
  languages: z.array(z.string().max(35)).min(1).optional(),
});

/** The key may be left out: then the same body again is another draft. */
export const draftBody = z.strictObject({
  variants,
  audience: audience.optional(),
  key: key.optional(),
});
export const stepBody = z.strictObject(step);
export const editBody = z.strictObject({ ...step, variants, audience: audience.optional() });
export const rejectBody = z.strictObject({
  ...step,
  reason: z.string().trim().min(1).max(1_000).optional(),
});
export const scheduleBody = z.strictObject({
  ...step,
  /** ISO 8601; without an offset it is library time. */
  at: z
    .string()
    .max(40)
    .refine((text) => DateTime.fromISO(text).isValid)
    .optional(),
  delaySeconds: z.int().min(0).max(86_400).optional(),
});

const person = z.object({ id: z.string(), name: z.string() });

const announcementShape = {
  id: z.string(),
  state: z.string(),
  version: z.int(),
  author: person,
  approver: person.nullable(),
  audience: z.object({
    roles: z.array(z.string()),
    platforms: z.array(z.string()).optional(),
    languages: z.array(z.string()).optional(),
  }),
  variants: z.record(z.string(), z.object({ text: z.string() })),
  sendAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  progress: z.record(z.string(), z.int()),
};

export const announcementSchema: SchemaOf<AnnouncementJson> = z
  .object(announcementShape)
  .openapi('Announcement');

/** An announcement as the console shows it, with how far its sending is. */
export async function announcementJson(
  kit: Pick<Kit, 'parts' | 'names'>,
  one: Announcement,
  locale: string,
): Promise<AnnouncementJson> {
  const { id, state, version, audience, variants } = one;
  const named = async (who: string) => ({ id: who, name: await kit.names.of(who, locale) });
  return {
    id,
    state,
    version,
    audience,
    variants,
    author: await named(one.author),
    approver: one.approver === null ? null : await named(one.approver),
    sendAt: one.sendAt?.toISOString() ?? null,
    createdAt: one.createdAt.toISOString(),
    updatedAt: one.updatedAt.toISOString(),
    progress: await kit.parts.services.announcements.progress(id),
  };
}

import { z } from '@hono/zod-openapi';
import type { Reply } from './contract/chat.js';
import type { HallHours } from './contract/pages.js';
import type { SchemaOf } from './schemas.js';

const hallHoursShape = {
  hall: z.string(),
  date: z.iso.date(),
  state: z.enum(['open', 'closed', 'unannounced']),
  open: z.string().optional(),
  close: z.string().optional(),
  next: z.string().optional(),
  source: z.object({
    kind: z.enum(['table', 'notice', 'calendar']),
    number: z.string().optional(),
    issued: z.string().optional(),
  }),
};

export const hallHoursSchema: SchemaOf<HallHours> = z.object(hallHoursShape).openapi('HallHours');

/** A hall's hours with its name and how it stands at this moment. */
export const namedHallHoursSchema = z
  .object({
    ...hallHoursShape,
    name: z.string(),
    now: z.enum(['open', 'closed', 'unannounced']),
    text: z.string(),
  })
  .openapi('NamedHallHours');

export const replySchema: SchemaOf<Reply> = z
  .object({
    text: z.string(),
    fields: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
    list: z
      .array(
        z.object({
          title: z.string(),
          detail: z.string().optional(),
          id: z.string().optional(),
        }),
      )
      .optional(),
    picture: z.object({ path: z.string(), alt: z.string() }).optional(),
    actions: z
      .array(
        z.object({
          label: z.string(),
          command: z.string(),
          options: z.record(z.string(), z.string()),
          among: z.string().optional(),
        }),
      )
      .optional(),
    visibility: z.enum(['public', 'private']),
    locale: z.string(),
    hours: z.array(hallHoursSchema).optional(),
    talk: z.object({ id: z.string(), state: z.enum(['waiting', 'taken', 'closed']) }).optional(),
    quiet: z.literal(true).optional(),
    refused: z.literal(true).optional(),
  })
  .openapi('Reply');

import { createRoute, z } from '@hono/zod-openapi';
import type { HouseJson } from './contract/house.js';
import type { WebApp } from './env.js';
import type { Kit } from './kit.js';
import { answers, type SchemaOf } from './schemas.js';

const houseSchema: SchemaOf<HouseJson> = z
  .object({
    publicUrl: z.string().nullable(),
    locale: z.string(),
    timezone: z.string(),
    roles: z.array(z.string()),
    doors: z.object({
      discord: z.boolean(),
      telegram: z.enum(['off', 'asks', 'webhook']),
      singleSignOn: z.string().nullable(),
      embedOrigins: z.array(z.string()),
    }),
    keeping: z.object({
      database: z.enum(['postgres', 'embedded']),
      commentDays: z.int(),
      conversationDays: z.int(),
      backup: z.object({ everyHours: z.int(), keep: z.int() }).nullable(),
    }),
    catalogue: z.enum(['own', 'sru', 'koha']),
    chatLimit: z.int(),
    lateMinutes: z.int(),
    shared: z.boolean(),
    metrics: z.boolean(),
  })
  .openapi('House');

const route = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/house',
    operationId: 'house',
    tags: ['staff'],
    middleware: guard('admin'),
    responses: { 200: answers(houseSchema) },
  });

/** The settings in force: for administrators, to look at. They are changed on the machine. */
export function addHouse(app: WebApp, kit: Kit): void {
  app.openapi(route(kit.guard), (c) => c.json(kit.parts.house, 200));
}

import { createRoute, z } from '@hono/zod-openapi';
import type { RaidDesk } from '../../moderation/raid/desk.js';
import type { RaidJson, RaidSetJson, RaidsResponse } from './contract/spaces.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, key, type SchemaOf, version } from './schemas.js';

const raidSchema: SchemaOf<RaidJson> = z
  .object({
    space: z.string(),
    name: z.string(),
    state: z.enum(['on', 'proposed']),
    version: z.int(),
    until: z.string().nullable(),
    by: z.string().nullable(),
    authors: z.int().nullable(),
  })
  .openapi('Raid');
const raidsSchema: SchemaOf<RaidsResponse> = z.object({ raids: z.array(raidSchema) });
const setSchema: SchemaOf<RaidSetJson> = z
  .object({
    state: z.enum(['off', 'proposed', 'on']),
    version: z.int(),
    until: z.string().nullable(),
  })
  .openapi('RaidSet');

const params = z.object({ id: z.string().min(1).max(200) });
const minutes = z.int().min(1).max(100_000);

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/raids',
    operationId: 'raids',
    tags: ['spaces'],
    middleware: guard('cases:read'),
    responses: { 200: answers(raidsSchema) },
  });

const startRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/spaces/{id}/raid',
    operationId: 'space-raid',
    tags: ['spaces'],
    middleware: guard('policy'),
    request: { params, body: body(z.strictObject({ version, key, minutes })) },
    responses: { 200: answers(setSchema) },
  });

const liftRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/spaces/{id}/raid/lift',
    operationId: 'space-raid-lift',
    tags: ['spaces'],
    middleware: guard('policy'),
    request: { params, body: body(z.strictObject({ version, key })) },
    responses: { 200: answers(setSchema) },
  });

/** Raid mode: what moderators see of it, and how leads switch it on and lift it. */
export function addRaids(app: WebApp, kit: Kit): void {
  const { services, clock } = kit.parts;

  app.openapi(listRoute(kit.guard), async (c) => {
    const me = c.var.caller.member.id;
    const all = await services.raids.list(clock.now());
    const isSeen = await Promise.all(all.map(({ space }) => kit.parts.queues.seesSpace(me, space)));
    const seen = all.filter((_, index) => isSeen[index]);
    const raids = seen.map(
      async ({ until, by, ...raid }): Promise<RaidJson> => ({
        ...raid,
        until: until?.toISOString() ?? null,
        by: by === null ? null : await kit.names.of(by, c.var.locale),
      }),
    );
    return c.json({ raids: await Promise.all(raids) }, 200);
  });

  app.openapi(startRoute(kit.guard), async (c) => {
    const acting = kit.acting(c, c.var.caller.member.id);
    const step = { ...c.req.valid('json'), space: c.req.valid('param').id, ...acting };
    return c.json(await settled(kit, c.var.locale, await services.raids.start(step)), 200);
  });

  app.openapi(liftRoute(kit.guard), async (c) => {
    const acting = kit.acting(c, c.var.caller.member.id);
    const step = { ...c.req.valid('json'), space: c.req.valid('param').id, ...acting };
    return c.json(await settled(kit, c.var.locale, await services.raids.lift(step)), 200);
  });
}

async function settled(
  kit: Kit,
  locale: string,
  set: Awaited<ReturnType<RaidDesk['lift']>>,
): Promise<RaidSetJson> {
  if (set.ok) {
    const { state, version, until } = set;
    return { state, version, until: until?.toISOString() ?? null };
  }
  if (set.code === 'missing') throw new HttpError(404, 'not-found');
  const who = await kit.names.of(set.winner.by, locale);
  const winner = { who, what: 'raid', at: set.winner.at.toISOString() };
  throw new HttpError(409, 'stale-raid', { args: { who }, more: { winner } });
}

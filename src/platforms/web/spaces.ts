import { createRoute, z } from '@hono/zod-openapi';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, key, version } from './schemas.js';
import { policySchema, spaceSchema, spacesSchema } from './space-json.js';

const common = (guard: Kit['guard']) => ({ tags: ['spaces'], middleware: guard('policy') });

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/spaces',
    operationId: 'spaces',
    responses: { 200: answers(spacesSchema) },
  });

const policyRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'put',
    path: '/api/spaces/{id}',
    operationId: 'space-policy',
    request: {
      params: z.object({ id: z.string().min(1).max(200) }),
      body: body(z.strictObject({ version, key, mayAct: z.boolean(), policy: policySchema })),
    },
    responses: { 200: answers(spaceSchema) },
  });

/** How strict the service is in each of the readers' spaces. */
export function addSpaces(app: WebApp, kit: Kit): void {
  const { policies, i18n } = kit.parts;

  app.openapi(listRoute(kit.guard), async (c) => {
    const reasons = policies.reasons.map((key) => ({
      key,
      text: i18n.say(c.var.locale, `reason-${key}`),
    }));
    return c.json({ spaces: [...(await policies.list())], reasons }, 200);
  });

  app.openapi(policyRoute(kit.guard), async (c) => {
    const space = c.req.valid('param').id;
    const acting = kit.acting(c, c.var.caller.member.id);
    const set = await policies.set({ ...c.req.valid('json'), space, ...acting });
    if (set.ok) return c.json(set.space, 200);
    if (set.code === 'missing') throw new HttpError(404, 'not-found');
    const who = await kit.names.of(set.winner.by, c.var.locale);
    const winner = { who, what: 'policy', at: set.winner.at.toISOString() };
    throw new HttpError(409, 'stale-policy', { args: { who }, more: { winner } });
  });
}

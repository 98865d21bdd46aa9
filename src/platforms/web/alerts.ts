import { createRoute, z } from '@hono/zod-openapi';
import type { KeptAlerts } from '../../moderation/alerts/desk.js';
import type { AlertsResponse, DueJson } from './contract/alerts.js';
import type { WebApp } from './env.js';
import type { Kit } from './kit.js';
import { answers, body, key, type SchemaOf, version } from './schemas.js';
import { staleSetting } from './stale-setting.js';

const words = {
  isOn: z.boolean(),
  nights: z.enum(['wait', 'tell']),
  onCall: z.array(z.string().min(1).max(64)).max(20),
};
const alertsSchema: SchemaOf<AlertsResponse> = z
  .object({ version: z.int(), ...words, reached: z.array(z.string()) })
  .openapi('Alerts');
const dueSchema: SchemaOf<DueJson> = z.object({ near: z.int(), late: z.int() }).openapi('Due');

const tags = ['cases'];
const dueRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags, method: 'get', path: '/api/alerts/due', operationId: 'alerts-due' },
    middleware: guard('cases:read'),
    responses: { 200: answers(dueSchema) },
  });
const readRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags, method: 'get', path: '/api/alerts', operationId: 'alerts' },
    middleware: guard('cases:read'),
    responses: { 200: answers(alertsSchema) },
  });
const changeRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags, method: 'put', path: '/api/alerts', operationId: 'alerts-change' },
    middleware: guard('admin'),
    request: { body: body(z.strictObject({ version, key, ...words })) },
    responses: { 200: answers(alertsSchema) },
  });

/** What falls due; how the house wants to be told of it, which administrators say. */
export function addAlerts(app: WebApp, kit: Kit): void {
  const { queues, clock, services } = kit.parts;
  const { alerts } = services;

  app.openapi(dueRoute(kit.guard), async (c) => {
    const sight = await queues.sightOf(c.var.caller.member.id);
    return c.json({ ...(await alerts.due(sight, clock.now())) }, 200);
  });

  app.openapi(readRoute(kit.guard), async (c) =>
    c.json(await alertsJson(kit, await alerts.settings()), 200),
  );

  app.openapi(changeRoute(kit.guard), async (c) => {
    const { version, key, ...wanted } = c.req.valid('json');
    const step = { version, key, ...kit.acting(c, c.var.caller.member.id) };
    const set = await alerts.change(wanted, step);
    if (set.ok) return c.json(await alertsJson(kit, set.alerts), 200);
    throw await staleSetting(kit, c.var.locale, { ...set, what: 'alerts' });
  });
}

async function alertsJson(kit: Kit, settings: KeptAlerts): Promise<AlertsResponse> {
  const { version, isOn, nights, onCall } = settings;
  const reached = await kit.parts.services.alerts.reached(onCall);
  return { version, isOn, nights, onCall: [...onCall], reached: [...reached] };
}

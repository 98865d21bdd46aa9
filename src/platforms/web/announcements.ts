import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { announcementJson, announcementSchema, draftBody } from './announcement-json.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, eventStream, idParams, present } from './schemas.js';

const deliverySchema = z
  .object({
    recipient: z.string(),
    platform: z.string(),
    locale: z.string(),
    state: z.string(),
    reason: z.string().nullable(),
    updatedAt: z.string(),
  })
  .openapi('Delivery');

const common = (guard: Kit['guard']) => ({
  tags: ['announcements'],
  middleware: guard('announcements:write'),
});

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/announcements',
    operationId: 'announcements',
    request: {
      query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(50) }),
    },
    responses: { 200: answers(z.object({ announcements: z.array(announcementSchema) })) },
  });

const draftRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/announcements',
    operationId: 'announcement-draft',
    request: { body: body(draftBody) },
    responses: { 201: answers(announcementSchema) },
  });

const oneRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/announcements/{id}',
    operationId: 'announcement',
    request: { params: idParams },
    responses: { 200: answers(announcementSchema) },
  });

const reportRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/announcements/{id}/report',
    operationId: 'announcement-report',
    request: { params: idParams },
    responses: { 200: answers(z.object({ deliveries: z.array(deliverySchema) })) },
  });

const progressRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/announcements/{id}/progress',
    operationId: 'announcement-progress',
    request: { params: idParams },
    responses: { 200: eventStream },
  });

/** What editors publish: drafts, how far a sending is, and what became of it. */
export function addAnnouncements(app: WebApp, kit: Kit): void {
  const { announcements } = kit.parts.services;
  const existing = async (id: string) => {
    const found = await announcements.get(id);
    if (!found) throw new HttpError(404, 'not-found');
    return found.announcement;
  };

  app.openapi(listRoute(kit.guard), async (c) => {
    const list = await announcements.list(c.req.valid('query').limit);
    const shown = list.map((one) => announcementJson(kit, one, c.var.locale));
    return c.json({ announcements: await Promise.all(shown) }, 200);
  });

  app.openapi(draftRoute(kit.guard), async (c) => {
    const { audience, variants, key = randomUUID() } = c.req.valid('json');
    const made = await announcements.draft({
      variants,
      key,
      ...(audience && { audience: present(audience) }),
      author: c.var.caller.member.id,
      at: kit.parts.clock.now(),
    });
    return c.json(await announcementJson(kit, made, c.var.locale), 201);
  });

  app.openapi(oneRoute(kit.guard), async (c) => {
    const one = await existing(c.req.valid('param').id);
    return c.json(await announcementJson(kit, one, c.var.locale), 200);
  });

  app.openapi(reportRoute(kit.guard), async (c) => {
    const { id } = await existing(c.req.valid('param').id);
    const deliveries = (await announcements.report(id)).map((row) => {
      const { recipient, platform, locale, state, reason } = row;
      return { recipient, platform, locale, state, reason, updatedAt: row.updatedAt.toISOString() };
    });
    return c.json({ deliveries }, 200);
  });

  app.openapi(progressRoute(kit.guard), async (c) => {
    const { id, state } = await existing(c.req.valid('param').id);
    const told = async (now: string) => ({
      event: 'progress',
      data: { id, state: now, progress: await announcements.progress(id) },
    });
    const first = await told(state);
    return kit.live.stream(
      c,
      (change) => (change.kind === 'announcement' && change.id === id ? told(change.state) : null),
      [first],
    );
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import {
  draftOf,
  effectJson,
  effectSchema,
  noticeJson,
  noticeSchema,
  previewBody,
  publishBody,
} from './notice-json.js';
import { answers, body, isoDate, key, version } from './schemas.js';

const common = (guard: Kit['guard']) => ({
  tags: ['notices'],
  middleware: guard('announcements:write'),
});

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/notices',
    operationId: 'notices',
    responses: {
      200: answers(
        z.object({
          today: isoDate,
          halls: z.array(z.object({ id: z.string(), name: z.string() })),
          notices: z.array(noticeSchema),
        }),
      ),
    },
  });

const previewRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/notices/preview',
    operationId: 'notice-preview',
    request: { body: body(previewBody) },
    responses: { 200: answers(effectSchema) },
  });

const publishRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/notices',
    operationId: 'notice-publish',
    request: { body: body(publishBody) },
    responses: { 201: answers(effectSchema) },
  });

const withdrawRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/notices/{id}/withdraw',
    operationId: 'notice-withdraw',
    // Notices of the library's file have ids of their own.
    request: {
      params: z.object({ id: z.string().regex(/^[a-z0-9-]{1,64}$/i) }),
      body: body(z.strictObject({ version, key })),
    },
    responses: { 200: answers(effectSchema) },
  });

/** Notices of changed hours: what there is, what a new one would do, publishing, taking back. */
export function addNotices(app: WebApp, kit: Kit): void {
  const { services, clock } = kit.parts;
  const { notices, hours } = services;

  app.openapi(listRoute(kit.guard), async (c) => {
    const { locale } = c.var;
    const all = (await notices.list()).map((view) => noticeJson(kit, view, locale));
    const halls = hours.halls().map(({ id, name }) => ({ id, name: name[locale] ?? id }));
    const today = hours.today(clock.now());
    return c.json({ today, halls, notices: await Promise.all(all) }, 200);
  });

  app.openapi(previewRoute(kit.guard), async (c) => {
    const effect = await notices.preview(draftOf(c.req.valid('json')), clock.now());
    return c.json(await effectJson(kit, effect, c.var.locale), 200);
  });

  app.openapi(publishRoute(kit.guard), async (c) => {
    const { key, ...draft } = c.req.valid('json');
    const author = c.var.caller.member.id;
    const effect = await notices.publish({ draft: draftOf(draft), author, key, at: clock.now() });
    return c.json(await effectJson(kit, effect, c.var.locale), 201);
  });

  app.openapi(withdrawRoute(kit.guard), async (c) => {
    const { id } = c.req.valid('param');
    const by = c.var.caller.member.id;
    const step = { ...c.req.valid('json'), id, by, at: clock.now() };
    const result = await notices.withdraw(step);
    if (result.ok) return c.json(await effectJson(kit, result.effect, c.var.locale), 200);
    if (result.code !== 'stale') {
      const inFile = result.code === 'in-file';
      throw inFile ? new HttpError(409, 'notice-in-file') : new HttpError(404, 'not-found');
    }
    const who = await kit.names.of(result.winner.by, c.var.locale);
    const winner = { who, what: 'withdrawn', at: result.winner.at.toISOString() };
    throw new HttpError(409, 'stale', { args: { who }, more: { winner } });
  });
}

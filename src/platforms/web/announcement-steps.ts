import { createRoute, type z } from '@hono/zod-openapi';
import { DateTime } from 'luxon';
import type { AnnouncementAction, AnnouncementResult } from '../../announcements/desk.js';
import {
  announcementJson,
  announcementSchema,
  editBody,
  rejectBody,
  scheduleBody,
  stepBody,
} from './announcement-json.js';
import type { AnnouncementJson } from './contract/announcements.js';
import type { WebApp } from './env.js';
import type { Caller } from './guard.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, idParams, present } from './schemas.js';

function stepRoute<A extends AnnouncementAction['action'], S extends z.ZodType>(
  guard: Kit['guard'],
  action: A,
  schema: S,
) {
  return createRoute({
    method: 'post',
    path: `/api/announcements/{id}/${action}`,
    operationId: `announcement-${action}`,
    tags: ['announcements'],
    middleware: guard('announcements:write'),
    request: { params: idParams, body: body(schema) },
    responses: { 200: answers(announcementSchema) },
  });
}

/** An announcement's way to its readers, a step at a time; approval takes a second person. */
export function addAnnouncementSteps(app: WebApp, kit: Kit): void {
  for (const action of ['submit', 'approve', 'pause', 'resume', 'cancel'] as const) {
    app.openapi(stepRoute(kit.guard, action, stepBody), async (c) => {
      const seen = { id: c.req.valid('param').id, ...c.req.valid('json') };
      return c.json(await act(kit, { ...c.var, seen }, { action }), 200);
    });
  }

  app.openapi(stepRoute(kit.guard, 'reject', rejectBody), async (c) => {
    const { version, key, ...rest } = c.req.valid('json');
    const seen = { id: c.req.valid('param').id, version, key };
    return c.json(await act(kit, { ...c.var, seen }, { action: 'reject', ...present(rest) }), 200);
  });

  app.openapi(stepRoute(kit.guard, 'schedule', scheduleBody), async (c) => {
    const { version, key, at, delaySeconds } = c.req.valid('json');
    const seen = { id: c.req.valid('param').id, version, key };
    const zone = kit.parts.timezone;
    const sendAt = at && DateTime.fromISO(at, { zone }).toJSDate();
    const when = present({ sendAt: sendAt || undefined, delaySeconds });
    return c.json(await act(kit, { ...c.var, seen }, { action: 'schedule', ...when }), 200);
  });

  app.openapi(stepRoute(kit.guard, 'edit', editBody), async (c) => {
    const { version, key, variants, audience } = c.req.valid('json');
    const seen = { id: c.req.valid('param').id, version, key };
    const change = { variants, ...(audience && { audience: present(audience) }) };
    return c.json(await act(kit, { ...c.var, seen }, { action: 'edit', ...change }), 200);
  });
}

interface Acting {
  readonly caller: Caller;
  readonly locale: string;
  readonly seen: { readonly id: string; readonly version: number; readonly key: string };
}

async function act(
  kit: Kit,
  acting: Acting,
  action: AnnouncementAction,
): Promise<AnnouncementJson> {
  const at = kit.parts.clock.now();
  const by = acting.caller.member.id;
  const result = await kit.parts.services.announcements.act({ ...acting.seen, by, at }, action);
  if (result.ok) return announcementJson(kit, result.announcement, acting.locale);
  throw await refusal(kit, result, acting.locale);
}

async function refusal(
  kit: Kit,
  result: Extract<AnnouncementResult, { ok: false }>,
  locale: string,
): Promise<HttpError> {
  switch (result.code) {
    case 'missing':
      return new HttpError(404, 'not-found');
    case 'four_eyes':
      return new HttpError(403, 'four-eyes');
    case 'not_possible':
      return new HttpError(409, 'not-possible');
    case 'stale': {
      const who = await kit.names.of(result.winner.who, locale);
      const winner = { who, what: result.winner.what, at: result.winner.at.toISOString() };
      return new HttpError(409, 'stale', { args: { who }, more: { winner } });
    }
  }
}

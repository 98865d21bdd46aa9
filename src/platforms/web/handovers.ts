import { createRoute, z } from '@hono/zod-openapi';
import { permits } from '../../core/permission.js';
import type { HandoverAction, HandoverResult } from '../../library/handover/desk.js';
import type { HandoverDetailJson } from './contract/handovers.js';
import type { WebApp } from './env.js';
import type { Caller } from './guard.js';
import {
  handoverDetailJson,
  handoverDetailSchema,
  handoverJson,
  handoversSchema,
} from './handover-json.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, idParams, key, version } from './schemas.js';
import { transcriptOf } from './transcript.js';

const CLOSED_SHOWN = 50;
const LONGEST_ANSWER = 4_000;

const step = { version, key };
const bareBody = z.strictObject(step);
const answerBody = z.strictObject({
  ...step,
  text: z.string().trim().min(1).max(LONGEST_ANSWER),
});

/** Any colleague may talk with readers; a token needs the scope. */
const common = (guard: Kit['guard']) => ({
  tags: ['handovers'],
  middleware: guard('handovers:write'),
});

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/handovers',
    operationId: 'handovers',
    request: { query: z.object({ state: z.enum(['open', 'closed']).default('open') }) },
    responses: { 200: answers(handoversSchema) },
  });

const oneRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/handovers/{id}',
    operationId: 'handover',
    request: { params: idParams },
    responses: { 200: answers(handoverDetailSchema) },
  });

const transcriptRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/handovers/{id}/transcript',
    operationId: 'handover-transcript',
    request: { params: idParams },
    responses: { 200: { description: '', content: { 'text/plain': { schema: z.string() } } } },
  });

function stepRoute<S extends z.ZodType>(guard: Kit['guard'], action: string, schema: S) {
  return createRoute({
    ...common(guard),
    method: 'post',
    path: `/api/handovers/{id}/${action}`,
    operationId: `handover-${action}`,
    request: { params: idParams, body: body(schema) },
    responses: { 200: answers(handoverDetailSchema) },
  });
}

/** Conversations with readers: who waits, what was said, and a colleague's steps. */
export function addHandovers(app: WebApp, kit: Kit): void {
  const { services, clock } = kit.parts;

  app.openapi(listRoute(kit.guard), async (c) => {
    const closed = c.req.valid('query').state === 'closed';
    const list = await (closed
      ? services.handovers.closed(CLOSED_SHOWN)
      : services.handovers.list());
    const shown = list.map((one) => handoverJson(kit, one, c.var.locale));
    return c.json({ handovers: await Promise.all(shown) }, 200);
  });

  app.openapi(oneRoute(kit.guard), async (c) => {
    const seen = { caller: c.var.caller, locale: c.var.locale };
    return c.json(await shown(kit, c.req.valid('param').id, seen), 200);
  });

  app.openapi(transcriptRoute(kit.guard), async (c) => {
    const by = c.var.caller.member.id;
    const view = await services.handovers.viewOfStaff(c.req.valid('param').id, by, clock.now());
    if (!view) throw new HttpError(404, 'not-found');
    const { text, headers } = transcriptOf(kit, view, c.var.locale);
    return c.text(text, 200, headers);
  });

  for (const action of ['take', 'release', 'close'] as const) {
    app.openapi(stepRoute(kit.guard, action, bareBody), async (c) => {
      const seen = { id: c.req.valid('param').id, ...c.req.valid('json') };
      return c.json(await act(kit, { ...c.var, seen }, { action }), 200);
    });
  }

  app.openapi(stepRoute(kit.guard, 'messages', answerBody), async (c) => {
    const { text, ...rest } = c.req.valid('json');
    const seen = { id: c.req.valid('param').id, ...rest };
    return c.json(await act(kit, { ...c.var, seen }, { action: 'answer', text }), 200);
  });
}

interface Seeing {
  readonly caller: Caller;
  readonly locale: string;
}

async function shown(kit: Kit, id: string, seeing: Seeing): Promise<HandoverDetailJson> {
  const { services, clock } = kit.parts;
  const by = seeing.caller.member.id;
  const view = await services.handovers.viewOfStaff(id, by, clock.now());
  if (!view) throw new HttpError(404, 'not-found');
  return handoverDetailJson(kit, view, seeing.locale);
}

async function act(
  kit: Kit,
  acting: Seeing & {
    readonly seen: { readonly id: string; readonly version: number; readonly key: string };
  },
  action: HandoverAction,
): Promise<HandoverDetailJson> {
  const { member } = acting.caller;
  const at = kit.parts.clock.now();
  const leads = permits(member.role, 'lead');
  const step = { ...acting.seen, by: member.id, leads, at };
  const result = await kit.parts.services.handovers.act(step, action);
  if (!result.ok) throw await refusal(kit, result, acting.locale);
  return shown(kit, acting.seen.id, acting);
}

async function refusal(
  kit: Kit,
  result: Extract<HandoverResult, { ok: false }>,
  locale: string,
): Promise<HttpError> {
  switch (result.code) {
    case 'missing':
      return new HttpError(404, 'not-found');
    case 'not_possible':
      return new HttpError(409, 'not-possible');
    default: {
      const who = await kit.names.of(result.winner.who, locale);
      const winner = { who, what: result.winner.what, at: result.winner.at.toISOString() };
      return new HttpError(409, result.code, { args: { who }, more: { winner } });
    }
  }
}

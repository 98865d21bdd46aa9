import { createRoute, z } from '@hono/zod-openapi';
import type { CaseAction, CaseResult } from '../../moderation/desk.js';
import { caseJson, caseSchema } from './case-json.js';
import type { CaseJson } from './contract/cases.js';
import type { WebApp } from './env.js';
import type { Caller } from './guard.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { remembered } from './names.js';
import { answers, body, idParams, instant, key, present, version } from './schemas.js';

const step = { version, key };
const reason = z.string().trim().min(1).max(1_000);
const note = z.string().trim().min(1).max(4_000);

const bareBody = z.strictObject(step);
const handoverBody = z.strictObject({
  ...step,
  to: z.string().min(1).max(64),
  note: note.optional(),
});
const holdBody = z.strictObject({ ...step, until: instant.optional() });
const snoozeBody = z.strictObject({ ...step, until: instant });
const escalateBody = z.strictObject({ ...step, reason: reason.optional() });
const noteBody = z.strictObject({ ...step, note });
const undoBody = z.strictObject({ ...step, reason: reason.optional() });
const decideBody = z.strictObject({
  ...step,
  decision: z.enum(['keep', 'remove', 'warn', 'mute', 'kick', 'ban']),
  reason: reason.optional(),
  note: note.optional(),
  until: instant.optional(),
  revision: z.int().min(1).optional(),
});

function stepRoute<A extends CaseAction['action'], S extends z.ZodType>(
  guard: Kit['guard'],
  action: A,
  schema: S,
) {
  return createRoute({
    method: 'post',
    path: `/api/cases/{id}/${action}`,
    operationId: `case-${action}`,
    tags: ['cases'],
    middleware: guard('cases:write'),
    request: { params: idParams, body: body(schema) },
    responses: { 200: answers(caseSchema) },
  });
}

/** What a moderator does to a case. Each names the version it saw and a key of its own. */
export function addCaseSteps(app: WebApp, kit: Kit): void {
  app.openapi(stepRoute(kit.guard, 'claim', bareBody), async (c) => {
    const { seen } = seenAnd(c.req.valid('param').id, c.req.valid('json'));
    return c.json(await act(kit, { ...c.var, seen }, { action: 'claim' }), 200);
  });

  app.openapi(stepRoute(kit.guard, 'release', bareBody), async (c) => {
    const { seen } = seenAnd(c.req.valid('param').id, c.req.valid('json'));
    return c.json(await act(kit, { ...c.var, seen }, { action: 'release' }), 200);
  });

  app.openapi(stepRoute(kit.guard, 'handover', handoverBody), async (c) => {
    const { seen, rest } = seenAnd(c.req.valid('param').id, c.req.valid('json'));
    return c.json(
      await act(kit, { ...c.var, seen }, { action: 'handover', ...present(rest) }),
      200,
    );
  });

  app.openapi(stepRoute(kit.guard, 'hold', holdBody), async (c) => {
    const { seen, rest } = seenAnd(c.req.valid('param').id, c.req.valid('json'));
    return c.json(await act(kit, { ...c.var, seen }, { action: 'hold', ...present(rest) }), 200);
  });

  app.openapi(stepRoute(kit.guard, 'snooze', snoozeBody), async (c) => {
    const { seen, rest } = seenAnd(c.req.valid('param').id, c.req.valid('json'));
    return c.json(await act(kit, { ...c.var, seen }, { action: 'snooze', ...rest }), 200);
  });

  app.openapi(stepRoute(kit.guard, 'escalate', escalateBody), async (c) => {
    const { seen, rest } = seenAnd(c.req.valid('param').id, c.req.valid('json'));
    return c.json(
      await act(kit, { ...c.var, seen }, { action: 'escalate', ...present(rest) }),
      200,
    );
  });

  app.openapi(stepRoute(kit.guard, 'note', noteBody), async (c) => {
    const { seen, rest } = seenAnd(c.req.valid('param').id, c.req.valid('json'));
    return c.json(await act(kit, { ...c.var, seen }, { action: 'note', ...present(rest) }), 200);
  });

  app.openapi(stepRoute(kit.guard, 'undo', undoBody), async (c) => {
    const { seen, rest } = seenAnd(c.req.valid('param').id, c.req.valid('json'));
    return c.json(await act(kit, { ...c.var, seen }, { action: 'undo', ...present(rest) }), 200);
  });

  app.openapi(stepRoute(kit.guard, 'decide', decideBody), async (c) => {
    const { seen, rest } = seenAnd(c.req.valid('param').id, c.req.valid('json'));
    return c.json(await act(kit, { ...c.var, seen }, { action: 'decide', ...present(rest) }), 200);
  });
}

/** Which version of which case was seen, and what else was sent. */
function seenAnd<B extends { version: number; key: string }>(
  id: string,
  { version, key, ...rest }: B,
) {
  return { seen: { id, version, key }, rest };
}

interface Acting {
  readonly caller: Caller;
  readonly locale: string;
  readonly seen: { readonly id: string; readonly version: number; readonly key: string };
}

/** One step in the caller's name; throws the refusal as an answer. */
export async function act(kit: Kit, acting: Acting, action: CaseAction): Promise<CaseJson> {
  const at = kit.parts.clock.now();
  const { member } = acting.caller;
  const result = await kit.parts.cases.act({ ...acting.seen, by: member.id, at }, action);
  const names = remembered(kit.names, member);
  if (result.ok) return caseJson({ ...kit, names }, result, acting.locale);
  throw await refusal(kit, result, acting.locale);
}

async function refusal(
  kit: Kit,
  result: Extract<CaseResult, { ok: false }>,
  locale: string,
): Promise<HttpError> {
  switch (result.code) {
    case 'missing':
      return new HttpError(404, 'not-found');
    case 'stale': {
      const who = kit.names.said(result.winner.who, locale);
      const winner = { who, what: result.winner.what, at: result.winner.at.toISOString() };
      return new HttpError(409, 'stale', { args: { who }, more: { winner } });
    }
    case 'text_changed': {
      const { before, after } = result;
      return new HttpError(409, 'text-changed', { more: { before, after } });
    }
    default:
      return new HttpError(409, result.code.replaceAll('_', '-'));
  }
}

import { createRoute, z } from '@hono/zod-openapi';
import type { OwnDecision } from '../../moderation/appeals/desk.js';
import type { AppealJson } from './contract/appeals.js';
import type { WebApp, WebContext } from './env.js';
import { HttpError } from './http-error.js';
import { reasonText } from './judging-json.js';
import type { Kit } from './kit.js';
import { answers, body, type SchemaOf } from './schemas.js';

const appealSchema: SchemaOf<AppealJson> = z
  .object({
    comment: z.string(),
    decision: z.enum(['keep', 'remove', 'warn', 'mute', 'kick', 'ban']),
    reason: z.string().nullable(),
    until: z.string().nullable(),
    decidedAt: z.string(),
    state: z.enum(['open', 'waiting', 'answered', 'closed']),
    open: z.string(),
  })
  .openapi('Appeal');

const params = z.object({ token: z.string().max(200) });

const seeRoute = createRoute({
  method: 'get',
  path: '/api/appeals/{token}',
  operationId: 'appeal-see',
  tags: ['readers'],
  request: { params },
  responses: { 200: answers(appealSchema) },
});

const makeRoute = createRoute({
  method: 'post',
  path: '/api/appeals/{token}',
  operationId: 'appeal-make',
  tags: ['readers'],
  request: {
    params,
    body: body(z.strictObject({ text: z.string().trim().min(1).max(2_000) })),
  },
  responses: { 200: answers(appealSchema) },
});

/** Appeals by the signed link that came with the word about a decision. */
export function addAppeals(app: WebApp, kit: Kit): void {
  const { services, clock } = kit.parts;

  app.openapi(seeRoute, async (c) => {
    kit.limits.reading.take(kit.origin.of(c));
    const { case: id, author } = holderOf(kit, c.req.valid('param').token);
    const own = await services.appeals.of(author, clock.now());
    const decision = own.find((one) => one.case === id);
    if (!decision) throw new HttpError(404, 'appeal-gone');
    return c.json(appealJson(kit, decision, c), 200);
  });

  app.openapi(makeRoute, async (c) => {
    kit.limits.writing.take(kit.origin.of(c));
    const holder = holderOf(kit, c.req.valid('param').token);
    const { text } = c.req.valid('json');
    const made = await services.appeals.appeal({ ...holder, text, at: clock.now() });
    return c.json(appealJson(kit, made, c), 200);
  });
}

function holderOf({ parts }: Kit, token: string) {
  const holder = parts.services.appeals.holder(token, parts.clock.now());
  if (!holder) throw new HttpError(404, 'appeal-gone');
  return holder;
}

function appealJson(kit: Kit, { decided, appeal, until }: OwnDecision, c: WebContext): AppealJson {
  const { locale } = c.var;
  const { comment } = decided;
  const { decision } = decided.case;
  if (!decision) throw new Error(`case ${decided.case.id} has no decision`);
  return {
    comment: comment.erased ? kit.parts.i18n.say(locale, 'web-comment-erased') : comment.text,
    decision: decision.kind,
    reason: reasonText(kit, decision, { locale }),
    until: decision.until?.toISOString() ?? null,
    decidedAt: decision.at.toISOString(),
    state: appeal,
    open: until.toISOString(),
  };
}

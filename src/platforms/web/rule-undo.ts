import { createRoute, z } from '@hono/zod-openapi';
import type { UndoneCase } from '../../moderation/staff-rules/desk.js';
import type { RuleUndoJson, RuleUndoPreviewJson, UndoneCaseJson } from './contract/rule-undo.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { readerName } from './room.js';
import { answers, body, idParams, instant, key, type SchemaOf } from './schemas.js';

const undoFates = ['cleared', 'retracted', 'waiting', 'decided', 'in_hand', 'nothing'] as const;
const counts = z.object({
  ...{ cleared: z.int(), retracted: z.int(), waiting: z.int() },
  ...{ decided: z.int(), in_hand: z.int(), nothing: z.int() },
});
const undone = z.object({
  ...{ case: z.string(), text: z.string(), author: z.string(), fate: z.enum(undoFates) },
});

const previewSchema: SchemaOf<RuleUndoPreviewJson> = z
  .object({ since: z.string(), counts, samples: z.array(undone) })
  .openapi('RuleUndoPreview');

const undoSchema: SchemaOf<RuleUndoJson> = z
  .object({
    ...{ since: z.string(), at: z.string(), by: z.string(), counts, left: z.array(undone) },
    state: z.enum(['running', 'done', 'stopped']),
  })
  .openapi('RuleUndo');

const common = (guard: Kit['guard']) => ({
  ...{ tags: ['rules'], middleware: guard('rules:write'), path: '/api/rules/{id}/undo' },
});

const previewRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    operationId: 'rule-undo-preview',
    request: { params: idParams, query: z.object({ since: instant }) },
    responses: { 200: answers(previewSchema) },
  });

const undoRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    operationId: 'rule-undo',
    request: { params: idParams, body: body(z.strictObject({ since: instant, key })) },
    responses: { 200: answers(undoSchema) },
  });

/** Leads look at what a rule did since an instant, and take it back. */
export function addRuleUndo(app: WebApp, kit: Kit): void {
  const { services, clock } = kit.parts;

  app.openapi(previewRoute(kit.guard), async (c) => {
    const { since } = c.req.valid('query');
    const found = await services.ruleUndo.preview(c.req.valid('param').id, since);
    if (!found) throw new HttpError(404, 'not-found');
    const samples = found.samples.map((one) => undoneJson(kit, one, c.var.locale));
    return c.json({ since: since.toISOString(), counts: found.counts, samples }, 200);
  });

  app.openapi(undoRoute(kit.guard), async (c) => {
    const wish = { ...c.req.valid('json'), rule: c.req.valid('param').id };
    const acting = { by: c.var.caller.member.id, at: clock.now() };
    const found = await services.ruleUndo.begin({ ...wish, ...acting });
    if (!found) throw new HttpError(404, 'not-found');
    const { since, at, by, state, counts, left } = found;
    const progress = {
      ...{ since: since.toISOString(), at: at.toISOString(), state, counts },
      by: await kit.names.of(by, c.var.locale),
      left: left.map((one) => undoneJson(kit, one, c.var.locale)),
    };
    return c.json(progress, 200);
  });
}

/** Longer comments are shown by their beginning. UTF-16 units. */
const MOST_SHOWN = 300;

function undoneJson(
  kit: Kit,
  { case: id, comment, fate }: UndoneCase,
  locale: string,
): UndoneCaseJson {
  const whole = comment.erased ? kit.parts.i18n.say(locale, 'web-comment-erased') : comment.text;
  const text = whole.length > MOST_SHOWN ? `${whole.slice(0, MOST_SHOWN)}…` : whole;
  const author = comment.authorName ?? readerName(kit, comment.author, locale);
  return { case: id, text, author, fate };
}

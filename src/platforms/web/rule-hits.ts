import { createRoute, z } from '@hono/zod-openapi';
import type { FoundComment } from '../../moderation/staff-rules/desk.js';
import type { RuleHitJson } from './contract/rules.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, idParams, type SchemaOf } from './schemas.js';

const hitSchema: SchemaOf<RuleHitJson> = z
  .object({
    ...{ comment: z.string(), text: z.string(), space: z.string(), at: z.string() },
    mode: z.enum(['shadow', 'live']),
  })
  .openapi('RuleHit');

const hitsRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags: ['rules'], middleware: guard('cases:read') },
    method: 'get',
    path: '/api/rules/{id}/hits',
    operationId: 'rule-hits',
    request: {
      params: idParams,
      query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
    },
    responses: { 200: answers(z.object({ hits: z.array(hitSchema) })) },
  });

/** In which comments a rule found something of late; of one that allows, which it let pass. */
export function addRuleHits(app: WebApp, kit: Kit): void {
  const { rules } = kit.parts.services;
  app.openapi(hitsRoute(kit.guard), async (c) => {
    const { id } = c.req.valid('param');
    if (!(await rules.get(id))) throw new HttpError(404, 'not-found');
    const found = await rules.foundIn(id, c.req.valid('query').limit);
    return c.json({ hits: found.map((one) => hitJson(kit, one, c.var.locale)) }, 200);
  });
}

/** Longer comments are shown by their beginning. UTF-16 units. */
const MOST_SHOWN = 300;

function hitJson(kit: Kit, { comment, mode, at }: FoundComment, locale: string): RuleHitJson {
  const { id, space, erased, text: said } = comment;
  const whole = erased ? kit.parts.i18n.say(locale, 'web-comment-erased') : said;
  const text = whole.length > MOST_SHOWN ? `${whole.slice(0, MOST_SHOWN)}…` : whole;
  return { comment: id, text, space, mode, at: at.toISOString() };
}

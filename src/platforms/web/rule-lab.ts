import { createRoute, z } from '@hono/zod-openapi';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import {
  backtestBody,
  backtestJson,
  backtestSchema,
  figuresJson,
  figuresSchema,
} from './rule-lab-json.js';
import { answers, body, idParams, present } from './schemas.js';

const common = (guard: Kit['guard']) => ({ tags: ['rules'], middleware: guard('cases:read') });

const figuresRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/rules/figures',
    operationId: 'rules-figures',
    responses: { 200: answers(z.object({ figures: z.array(figuresSchema) })) },
  });

const backtestRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/rules/{id}/backtest',
    operationId: 'rule-backtest',
    request: { params: idParams, body: body(backtestBody) },
    responses: { 200: answers(backtestSchema) },
  });

/** The rule lab: who may read cases may try rules on them; nothing is changed by it. */
export function addRuleLab(app: WebApp, kit: Kit): void {
  const { ruleLab } = kit.parts.services;

  app.openapi(figuresRoute(kit.guard), async (c) =>
    c.json({ figures: (await ruleLab.figures()).map(figuresJson) }, 200),
  );

  app.openapi(backtestRoute(kit.guard), async (c) => {
    const patch = present(c.req.valid('json'));
    const tried = await ruleLab.backtest(c.req.valid('param').id, patch);
    if (!tried) throw new HttpError(404, 'not-found');
    const samples = await shownTo(kit, c.var.caller.member.id, tried.samples);
    return c.json(backtestJson({ ...tried, samples }), 200);
  });
}

/** Nobody reads comments of a part of the queue that they do not see: figures are of all, samples not. */
async function shownTo<Sample extends { readonly id: string }>(
  { parts }: Kit,
  staff: string,
  samples: readonly Sample[],
): Promise<Sample[]> {
  const shown: Sample[] = [];
  if ((await parts.queues.sightOf(staff)) === null) return [...samples];
  for (const sample of samples) {
    const comment = await parts.commentTexts.get(sample.id);
    if (comment && (await parts.queues.sees(staff, comment))) shown.push(sample);
  }
  return shown;
}

import { createRoute, z } from '@hono/zod-openapi';
import type { Scope } from '../../moderation/statistics/desk.js';
import type { AgreementResponse } from './contract/reviews.js';
import type { WebApp } from './env.js';
import { type Caller, mayPass } from './guard.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { remembered } from './names.js';
import {
  agreementResponse,
  blindCaseJson,
  blindCaseSchema,
  decision,
  disagreementsSchema,
  pairsJson,
  plain,
} from './review-json.js';
import { answers, body, idParams, key, present, version } from './schemas.js';
import { staleSetting } from './stale-setting.js';
import { statisticsQuery, statisticsScope } from './statistics-scope.js';

const PAGE = 20;
const days = z.coerce.number().int().min(1).max(365).default(90);

const tags = ['reviews'];
const done = answers(z.object({ ok: z.literal(true) }));

const nextRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags, method: 'get', path: '/api/reviews/next', operationId: 'review-next' },
    middleware: guard('cases:write'),
    responses: { 200: answers(blindCaseSchema), 204: { description: '' } },
  });

const sayRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags, method: 'post', path: '/api/reviews/{id}', operationId: 'review' },
    middleware: guard('cases:write'),
    request: { params: idParams, body: body(z.strictObject({ key, decision })) },
    responses: { 200: done },
  });

const agreementRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags, method: 'get', path: '/api/agreement', operationId: 'agreement' },
    middleware: guard('cases:read'),
    request: { query: z.object({ days, ...statisticsQuery }) },
    responses: { 200: answers(agreementResponse) },
  });

const apartRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags, method: 'get', path: '/api/agreement/disagreements' },
    operationId: 'agreement-disagreements',
    middleware: guard('policy'),
    request: {
      query: z.object({ cursor: z.string().min(1).max(100).optional(), ...statisticsQuery }),
    },
    responses: { 200: answers(disagreementsSchema) },
  });

const shareRoute = (guard: Kit['guard']) =>
  createRoute({
    ...{ tags, method: 'put', path: '/api/agreement/share', operationId: 'agreement-share' },
    middleware: guard('policy'),
    request: { body: body(z.strictObject({ version, key, percent: z.number().min(0).max(100) })) },
    responses: { 200: answers(z.object({ percent: z.number(), version: z.int() })) },
  });

/** A second person looks at decided cases, and how far the two agree. */
export function addReviews(app: WebApp, kit: Kit): void {
  const { agreement } = kit.parts.services;

  app.openapi(nextRoute(kit.guard), async (c) => {
    const one = await agreement.next(c.var.caller.member.id);
    if (!one) return c.body(null, 204);
    return c.json(blindCaseJson(kit, one, c.var.locale), 200);
  });

  app.openapi(sayRoute(kit.guard), async (c) => {
    const { id: caseId } = c.req.valid('param');
    const said = await agreement.say({
      ...{ caseId, by: c.var.caller.member.id, ...c.req.valid('json') },
    });
    if (!said) throw new HttpError(409, 'review-gone');
    return c.json({ ok: true as const }, 200);
  });

  app.openapi(agreementRoute(kit.guard), async (c) => {
    const { days, ...place } = c.req.valid('query');
    const scope = await statisticsScope(kit, place, c.var.caller.member.id);
    return c.json(await agreementJson(kit, { days, scope }, c.var), 200);
  });

  app.openapi(apartRoute(kit.guard), async (c) => {
    const { cursor, ...place } = c.req.valid('query');
    const scope = await statisticsScope(kit, place, c.var.caller.member.id);
    const page = { ...present({ cursor }), limit: PAGE };
    const { reviews, next } = await agreement.disagreements(scope, page);
    const names = remembered(kit.names);
    const shown = reviews.map(async ({ caseId, firstBy, secondBy, at, ...said }) => ({
      ...{ case: caseId, at: at.toISOString(), ...said },
      firstBy: await names.of(firstBy, c.var.locale),
      secondBy: await names.of(secondBy, c.var.locale),
    }));
    return c.json({ reviews: await Promise.all(shown), next }, 200);
  });

  app.openapi(shareRoute(kit.guard), async (c) => {
    const { percent, ...seen } = c.req.valid('json');
    const step = { ...seen, ...kit.acting(c, c.var.caller.member.id) };
    const set = await agreement.setPercent(percent, step);
    if (set.ok) return c.json({ ...set.share }, 200);
    throw await staleSetting(kit, c.var.locale, { ...set, what: 'share' });
  });
}

async function agreementJson(
  kit: Kit,
  asked: { readonly days: number; readonly scope: Scope },
  { caller, locale }: { readonly caller: Caller; readonly locale: string },
): Promise<AgreementResponse> {
  const { agreement } = kit.parts.services;
  const [share, figures] = await Promise.all([agreement.share(), agreement.figures(asked)]);
  const isLead = mayPass(caller, 'policy');
  return {
    ...{
      percent: share.percent,
      version: share.version,
      days: asked.days,
      fewestOfPair: figures.fewestOfPair,
    },
    ...{ overall: plain(figures.overall), staysOrGoes: plain(figures.staysOrGoes) },
    pairs: isLead ? await pairsJson(remembered(kit.names), figures.pairs, locale) : null,
  };
}

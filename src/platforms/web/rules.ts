import { createRoute, z } from '@hono/zod-openapi';
import type { RuleResult } from '../../moderation/staff-rules/desk.js';
import type { RuleEffectJson } from './contract/rules.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import {
  changeBody,
  detailQuery,
  detailSchema,
  effectJson,
  effectSchema,
  makeBody,
  revisionJson,
  ruleJson,
  ruleSchema,
  trialBody,
  trialJson,
  trialSchema,
  withdrawBody,
} from './rule-json.js';
import { answers, body, idParams, present } from './schemas.js';

const reading = (guard: Kit['guard']) => ({ tags: ['rules'], middleware: guard('cases:read') });
const writing = (guard: Kit['guard']) => ({ tags: ['rules'], middleware: guard('rules:write') });

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    ...reading(guard),
    method: 'get',
    path: '/api/rules',
    operationId: 'rules',
    responses: { 200: answers(z.object({ rules: z.array(ruleSchema) })) },
  });

const oneRoute = (guard: Kit['guard']) =>
  createRoute({
    ...reading(guard),
    method: 'get',
    path: '/api/rules/{id}',
    operationId: 'rule',
    request: { params: idParams, query: detailQuery },
    responses: { 200: answers(detailSchema) },
  });

const tryRoute = (guard: Kit['guard']) =>
  createRoute({
    ...reading(guard),
    method: 'post',
    path: '/api/rules/try',
    operationId: 'rule-try',
    request: { body: body(trialBody) },
    responses: { 200: answers(trialSchema) },
  });

const makeRoute = (guard: Kit['guard']) =>
  createRoute({
    ...writing(guard),
    method: 'post',
    path: '/api/rules',
    operationId: 'rule-make',
    request: { body: body(makeBody) },
    responses: { 201: answers(effectSchema) },
  });

const changeRoute = (guard: Kit['guard']) =>
  createRoute({
    ...writing(guard),
    method: 'put',
    path: '/api/rules/{id}',
    operationId: 'rule-change',
    request: { params: idParams, body: body(changeBody) },
    responses: { 200: answers(effectSchema) },
  });

const withdrawRoute = (guard: Kit['guard']) =>
  createRoute({
    ...writing(guard),
    method: 'delete',
    path: '/api/rules/{id}',
    operationId: 'rule-withdraw',
    request: { params: idParams, body: body(withdrawBody) },
    responses: { 200: answers(effectSchema) },
  });

/** Staff's own lists and patterns: moderators read them, leads and administrators change them. */
export function addRules(app: WebApp, kit: Kit): void {
  addReading(app, kit);
  const { rules } = kit.parts.services;

  app.openapi(makeRoute(kit.guard), async (c) => {
    const { key, ...wish } = c.req.valid('json');
    const making = { key, ...kit.acting(c, c.var.caller.member.id) };
    return c.json(await effectJson(kit, await rules.make(wish, making), c.var.locale), 201);
  });

  app.openapi(changeRoute(kit.guard), async (c) => {
    const { version, key, ...patch } = c.req.valid('json');
    const { id } = c.req.valid('param');
    const edit = { id, version, key, ...kit.acting(c, c.var.caller.member.id) };
    const result = await rules.change(edit, present(patch));
    return c.json(await settled(kit, result, c.var.locale), 200);
  });

  app.openapi(withdrawRoute(kit.guard), async (c) => {
    const { id } = c.req.valid('param');
    const acting = kit.acting(c, c.var.caller.member.id);
    const result = await rules.withdraw({ id, ...c.req.valid('json'), ...acting });
    return c.json(await settled(kit, result, c.var.locale), 200);
  });
}

function addReading(app: WebApp, kit: Kit): void {
  const { rules } = kit.parts.services;

  app.openapi(listRoute(kit.guard), async (c) => {
    const { locale } = c.var;
    const [all, hits] = await Promise.all([rules.list(), rules.recentHits()]);
    const shown = all.map((rule) => ruleJson(kit, rule, { locale, hits: hits.get(rule.id) }));
    return c.json({ rules: await Promise.all(shown) }, 200);
  });

  app.openapi(tryRoute(kit.guard), async (c) => {
    const { text, rules: ids } = c.req.valid('json');
    return c.json(trialJson(kit, await rules.tryText(text, ids), c.var.locale), 200);
  });

  app.openapi(oneRoute(kit.guard), async (c) => {
    const { locale } = c.var;
    const { q = '', limit, offset } = c.req.valid('query');
    const rule = await rules.get(c.req.valid('param').id);
    if (!rule) throw new HttpError(404, 'not-found');
    const wanted = q.toLowerCase();
    const fitting = rule.entries.filter((entry) => entry.toLowerCase().includes(wanted));
    const [history, hits] = await Promise.all([rules.history(rule.id), rules.recentHits()]);
    const revisions = history.toReversed().map((one) => revisionJson(kit, one, locale));
    const detail = {
      ...(await ruleJson(kit, rule, { locale, hits: hits.get(rule.id) })),
      entries: fitting.slice(offset, offset + limit),
      matching: fitting.length,
      history: await Promise.all(revisions),
    };
    return c.json(detail, 200);
  });
}

async function settled(kit: Kit, result: RuleResult, locale: string): Promise<RuleEffectJson> {
  if (result.ok) return effectJson(kit, result, locale);
  if (result.code === 'missing') throw new HttpError(404, 'not-found');
  const { author, updatedAt, mode } = await ruleJson(kit, result.rule, { locale });
  const winner = { who: author, what: mode, at: updatedAt };
  throw new HttpError(409, 'stale', { args: { who: author }, more: { winner } });
}

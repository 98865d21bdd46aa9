import { createRoute, z } from '@hono/zod-openapi';
import { withComment, withComments } from './case-comments.js';
import { filterQuery, scopeFor, scopeQuery } from './case-filter.js';
import { caseDetailJson, caseDetailSchema, caseSchema } from './case-json.js';
import type { CasesResponse, SnoozeTimesResponse } from './contract/cases.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, idParams, present, type SchemaOf } from './schemas.js';
import { snoozeTimes } from './snooze-times.js';

const listQuery = z.object({
  ...filterQuery,
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().min(1).max(400).optional(),
});

const casesSchema: SchemaOf<CasesResponse> = z
  .object({
    cases: z.array(caseSchema),
    next: z.string().nullable(),
    counts: z.record(z.string(), z.int()),
  })
  .openapi('Cases');

const timesSchema: SchemaOf<SnoozeTimesResponse> = z
  .object({
    times: z.array(
      z.object({
        name: z.enum(['hour', 'evening', 'tomorrow', 'opening', 'week']),
        at: z.string(),
      }),
    ),
  })
  .openapi('SnoozeTimes');

const timesRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/cases/snooze-times',
    operationId: 'case-snooze-times',
    tags: ['cases'],
    middleware: guard('cases:read'),
    responses: { 200: answers(timesSchema) },
  });

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/cases',
    operationId: 'cases',
    tags: ['cases'],
    middleware: guard('cases:read'),
    request: { query: listQuery },
    responses: { 200: answers(casesSchema) },
  });

const oneRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/cases/{id}',
    operationId: 'case',
    tags: ['cases'],
    middleware: guard('cases:read'),
    request: { params: idParams },
    responses: { 200: answers(caseDetailSchema) },
  });

const nextRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/cases/next',
    operationId: 'case-next',
    tags: ['cases'],
    middleware: guard('cases:write'),
    request: { query: z.object(scopeQuery) },
    responses: { 200: answers(caseSchema), 204: { description: '' } },
  });

/** The queue: what waits, one case with its history, and the next to take up. */
export function addCases(app: WebApp, kit: Kit): void {
  const { cases, clock, timezone } = kit.parts;

  app.openapi(listRoute(kit.guard), async (c) => {
    const { state: states, order, limit, cursor, ...filter } = c.req.valid('query');
    const by = c.var.caller.member.id;
    const scope = await scopeFor(kit, by, filter);
    const [page, counts] = await Promise.all([
      cases.list({ ...present({ states, order, limit, cursor }), ...scope }, by),
      cases.count(by, scope),
    ]);
    const shown = await withComments(kit, page.cases, c.var.locale);
    return c.json({ cases: [...shown], next: page.next, counts }, 200);
  });

  app.openapi(nextRoute(kit.guard), async (c) => {
    const by = c.var.caller.member.id;
    const scope = await scopeFor(kit, by, c.req.valid('query'));
    const taken = await cases.next(by, clock.now(), scope);
    if (!taken) return c.body(null, 204);
    return c.json(await withComment(kit, taken, c.var.locale), 200);
  });

  // Before the route of one case, which would take its name for an id.
  app.openapi(timesRoute(kit.guard), (c) => {
    const now = clock.now();
    const library = { zone: timezone, opens: openingOf(kit, now) };
    const times = snoozeTimes(now, library).map(({ name, at }) => ({
      name,
      at: at.toISOString(),
    }));
    return c.json({ times }, 200);
  });

  app.openapi(oneRoute(kit.guard), async (c) => {
    const { locale, caller } = c.var;
    const view = await cases.get(c.req.valid('param').id, caller.member.id);
    if (!view) throw new HttpError(404, 'not-found');
    return c.json(await caseDetailJson(kit, view, { locale, caller: caller.member.id }), 200);
  });
}

/** When the library's main halls open on a date, as announced now. */
function openingOf({ parts }: Kit, now: Date): (date: string) => string | null {
  const { hours } = parts.services;
  const main = hours.halls().filter(({ isDefault }) => isDefault);
  const halls = main.map(({ id }) => id);
  return (date) => {
    const found = hours.schedule({ from: date, to: date, halls }, now);
    const times = found.flatMap(({ open }) => open ?? []);
    return times.toSorted()[0] ?? null;
  };
}

import { createRoute, z } from '@hono/zod-openapi';
import type { FilterSet, SavedFilter } from '../../moderation/filters/ports.js';
import { filterSchema } from './case-filter.js';
import type { FiltersResponse, SavedFilterJson } from './contract/filters.js';
import type { WebApp } from './env.js';
import { filterChoices } from './filter-choices.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, idParams, key, present, type SchemaOf, version } from './schemas.js';

const LONGEST_NAME = 40;

const words = {
  name: z.string().trim().min(1).max(LONGEST_NAME),
  shared: z.boolean(),
  filter: filterSchema,
};
const named = z.object({ id: z.string(), name: z.string() });
const savedSchema: SchemaOf<SavedFilterJson> = z
  .object({
    ...{ id: z.string(), version: z.int(), ...words },
    ...{ mine: z.boolean(), by: z.string(), mayChange: z.boolean() },
  })
  .openapi('SavedFilter');
const filtersSchema: SchemaOf<FiltersResponse> = z.object({
  filters: z.array(savedSchema),
  spaces: z.array(named),
  rules: z.array(named),
});

const tags = ['cases'];
const listRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/filters',
    operationId: 'filters',
    tags,
    middleware: guard('cases:read'),
    responses: { 200: answers(filtersSchema) },
  });
const makeRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/filters',
    operationId: 'filter-make',
    tags,
    middleware: guard('cases:write'),
    request: { body: body(z.strictObject({ key, ...words })) },
    responses: { 201: answers(savedSchema) },
  });
const changeRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'put',
    path: '/api/filters/{id}',
    operationId: 'filter-change',
    tags,
    middleware: guard('cases:write'),
    request: { params: idParams, body: body(z.strictObject({ version, key, ...words })) },
    responses: { 200: answers(savedSchema) },
  });
const withdrawRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/filters/{id}/withdraw',
    operationId: 'filter-withdraw',
    tags,
    middleware: guard('cases:write'),
    request: { params: idParams, body: body(z.strictObject({ version, key })) },
    responses: { 200: answers(savedSchema) },
  });

/** Filters of the queue: each moderator's own, and those they share. */
export function addFilters(app: WebApp, kit: Kit): void {
  const { filters } = kit.parts;

  app.openapi(listRoute(kit.guard), async (c) => {
    const by = c.var.caller.member.id;
    const [all, choices] = await Promise.all([filters.of(by), filterChoices(kit, by)]);
    const shown = all.map((one) => savedJson(kit, one, { by, locale: c.var.locale }));
    return c.json({ filters: await Promise.all(shown), ...choices }, 200);
  });

  app.openapi(makeRoute(kit.guard), async (c) => {
    const { key, ...wish } = c.req.valid('json');
    const by = c.var.caller.member.id;
    const set = await filters.make(wordsOf(wish), { key, ...kit.acting(c, by) });
    return c.json(await settled(kit, set, { by, locale: c.var.locale }), 201);
  });

  app.openapi(changeRoute(kit.guard), async (c) => {
    const { key, version, ...wish } = c.req.valid('json');
    const by = c.var.caller.member.id;
    const edit = { id: c.req.valid('param').id, version, words: wordsOf(wish) };
    const set = await filters.change(edit, { key, ...kit.acting(c, by) });
    return c.json(await settled(kit, set, { by, locale: c.var.locale }), 200);
  });

  app.openapi(withdrawRoute(kit.guard), async (c) => {
    const { key, version } = c.req.valid('json');
    const by = c.var.caller.member.id;
    const edit = { id: c.req.valid('param').id, version };
    const set = await filters.withdraw(edit, { key, ...kit.acting(c, by) });
    return c.json(await settled(kit, set, { by, locale: c.var.locale }), 200);
  });
}

interface Wish {
  readonly name: string;
  readonly shared: boolean;
  readonly filter: z.output<typeof filterSchema>;
}

function wordsOf({ filter, ...words }: Wish) {
  return { ...words, filter: present(filter) };
}

interface Looking {
  readonly by: string;
  readonly locale: string;
}

async function settled(kit: Kit, set: FilterSet, looking: Looking): Promise<SavedFilterJson> {
  if (set.ok) return savedJson(kit, set.saved, looking);
  if (set.code === 'missing') throw new HttpError(404, 'not-found');
  if (set.code === 'not_yours') throw new HttpError(403, 'not-yours');
  const who = await kit.names.of(set.winner.by, looking.locale);
  const winner = { who, what: 'filter', at: set.winner.at.toISOString() };
  throw new HttpError(409, 'stale-filter', { args: { who }, more: { winner } });
}

async function savedJson(
  kit: Kit,
  saved: SavedFilter,
  { by, locale }: Looking,
): Promise<SavedFilterJson> {
  const { id, version, name, shared, owner, filter } = saved;
  return {
    ...{ id, version, name, shared, mine: owner === by },
    by: await kit.names.of(owner, locale),
    mayChange: await kit.parts.filters.mayChange(by, saved),
    filter: present(filterSchema.parse(filter)),
  };
}

import { createRoute, z } from '@hono/zod-openapi';
import type { ReadingListJson } from './contract/reading-lists.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, type SchemaOf, version } from './schemas.js';

const localised = z.record(
  z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  z.string().trim().min(1).max(300),
);
const words = z.array(z.string().trim().min(1).max(100)).max(20);
const age = z.int().min(0).max(120).nullable();

/** What an editor sends: a name in at least one language, and titles by their ids, first the first. */
const listShape = {
  kind: z.enum(['picks', 'list']).default('list'),
  name: localised.refine((all) => Object.keys(all).length > 0),
  note: localised.nullable().default(null),
  subjects: words.default([]),
  moods: words.default([]),
  ageFrom: age.default(null),
  ageTo: age.default(null),
  titles: z.array(z.string().min(1).max(200)).min(1).max(200),
};

/** `new` and `popular` are lists that make themselves. */
const listId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/)
  .refine((id) => id !== 'new' && id !== 'popular');

const inOrder = ({ ageFrom, ageTo }: { ageFrom: number | null; ageTo: number | null }) =>
  ageFrom === null || ageTo === null || ageFrom <= ageTo;

const newList = z.strictObject({ id: listId, ...listShape }).refine(inOrder, { path: ['ageTo'] });
const changedList = z.strictObject({ version, ...listShape }).refine(inOrder, { path: ['ageTo'] });
const params = z.object({ id: listId });

const listSchema: SchemaOf<ReadingListJson> = z
  .object({ id: z.string(), ...listShape, version: z.int() })
  .openapi('ReadingList');

const common = (guard: Kit['guard']) => ({
  tags: ['lists'],
  middleware: guard('announcements:write'),
});

const allRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/lists',
    operationId: 'lists',
    responses: { 200: answers(z.object({ lists: z.array(listSchema) })) },
  });

const addRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'post',
    path: '/api/lists',
    operationId: 'list-add',
    request: { body: body(newList) },
    responses: { 201: answers(listSchema) },
  });

const changeRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'put',
    path: '/api/lists/{id}',
    operationId: 'list-change',
    request: { params, body: body(changedList) },
    responses: { 200: answers(listSchema) },
  });

const removeRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'delete',
    path: '/api/lists/{id}',
    operationId: 'list-remove',
    request: { params },
    responses: { 204: { description: '' } },
  });

/** Staff picks and reading lists, for editors. */
export function addLists(app: WebApp, kit: Kit): void {
  const { services, clock } = kit.parts;
  const { readingLists } = services;

  app.openapi(allRoute(kit.guard), async (c) =>
    c.json({ lists: (await readingLists.list()).map(listJson) }, 200),
  );

  app.openapi(addRoute(kit.guard), async (c) => {
    const added = await readingLists.add(c.req.valid('json'), clock.now());
    if (!added) throw new HttpError(409, 'list-exists');
    return c.json(listJson(added), 201);
  });

  app.openapi(changeRoute(kit.guard), async (c) => {
    const { version: seen, ...list } = c.req.valid('json');
    const { id } = c.req.valid('param');
    const changed = await readingLists.change({ id, ...list }, seen, clock.now());
    if (changed === 'missing') throw new HttpError(404, 'not-found');
    if (changed === 'changed') throw new HttpError(409, 'list-changed');
    return c.json(listJson(changed), 200);
  });

  app.openapi(removeRoute(kit.guard), async (c) => {
    const removed = await readingLists.remove(c.req.valid('param').id);
    if (!removed) throw new HttpError(404, 'not-found');
    return c.body(null, 204);
  });
}

function listJson(list: ReadingListJson) {
  const { subjects, moods, titles, ...rest } = list;
  return { ...rest, subjects: [...subjects], moods: [...moods], titles: [...titles] };
}

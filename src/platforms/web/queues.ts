import { createRoute, z } from '@hono/zod-openapi';
import type { NamedQueue, QueueSet } from '../../moderation/queues/ports.js';
import type { QueueJson, QueuesResponse } from './contract/queues.js';
import type { WebApp } from './env.js';
import { mayPass } from './guard.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, idParams, key, type SchemaOf, version } from './schemas.js';

const some = (most: number) => z.array(z.string().min(1).max(200)).max(most);
/** Whole hours in which the library is open; null: the house's. */
const dueHours = z.int().min(1).max(240).nullable();
const words = {
  name: z.string().trim().min(1).max(60),
  spaces: some(200),
  languages: z.array(z.enum(['zh-CN', 'en'])).max(2),
  places: some(50),
  members: some(200),
  due: z.strictObject({ grave: dueHours, other: dueHours }),
};
const wish = { ...words, due: words.due.default({ grave: null, other: null }) };
const queueSchema: SchemaOf<QueueJson> = z
  .object({ id: z.string(), version: z.int(), ...words, languages: z.array(z.string()) })
  .openapi('Queue');
const place = z.object({ id: z.string(), name: z.string(), platform: z.string() });
const queuesSchema: SchemaOf<QueuesResponse> = z.object({
  queues: z.array(queueSchema),
  spaces: z.array(place).optional(),
  places: z.array(place).optional(),
});

const tags = ['spaces'];
const listRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/queues',
    operationId: 'queues',
    tags,
    middleware: guard('cases:read'),
    responses: { 200: answers(queuesSchema) },
  });
const makeRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/queues',
    operationId: 'queue-make',
    tags,
    middleware: guard('policy'),
    request: { body: body(z.strictObject({ key, ...wish })) },
    responses: { 201: answers(queueSchema) },
  });
const changeRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'put',
    path: '/api/queues/{id}',
    operationId: 'queue-change',
    tags,
    middleware: guard('policy'),
    request: {
      params: idParams,
      body: body(z.strictObject({ version, key, ...wish, seeAll: some(200).default([]) })),
    },
    responses: { 200: answers(queueSchema) },
  });
const withdrawRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/queues/{id}/withdraw',
    operationId: 'queue-withdraw',
    tags,
    middleware: guard('policy'),
    request: { params: idParams, body: body(z.strictObject({ version, key })) },
    responses: { 200: answers(queueSchema) },
  });

/** Named queues: moderators see their own, leads all of them, and say who sees what. */
export function addQueues(app: WebApp, kit: Kit): void {
  const { queues } = kit.parts;

  app.openapi(listRoute(kit.guard), async (c) => {
    const { caller } = c.var;
    const own = (await queues.of(caller.member.id)).map(queueJson);
    if (!mayPass(caller, 'policy')) return c.json({ queues: own }, 200);
    const all = await kit.parts.services.spaces.list();
    const named = (role: string) =>
      all
        .filter((space) => space.role === role)
        .map(({ id, name, platform }) => ({ id, name, platform }));
    return c.json({ queues: own, spaces: named('readers'), places: named('moderators') }, 200);
  });

  app.openapi(makeRoute(kit.guard), async (c) => {
    const { key, ...wish } = c.req.valid('json');
    const step = { key, ...kit.acting(c, c.var.caller.member.id) };
    return c.json(await settled(kit, c.var.locale, await queues.make(wish, step)), 201);
  });

  app.openapi(changeRoute(kit.guard), async (c) => {
    const { key, version, seeAll, ...wish } = c.req.valid('json');
    const step = { key, ...kit.acting(c, c.var.caller.member.id) };
    const edit = { id: c.req.valid('param').id, version, words: wish, seeAll };
    return c.json(await settled(kit, c.var.locale, await queues.change(edit, step)), 200);
  });

  app.openapi(withdrawRoute(kit.guard), async (c) => {
    const { key, version } = c.req.valid('json');
    const step = { key, ...kit.acting(c, c.var.caller.member.id) };
    const edit = { id: c.req.valid('param').id, version };
    return c.json(await settled(kit, c.var.locale, await queues.withdraw(edit, step)), 200);
  });
}

async function settled(kit: Kit, locale: string, set: QueueSet): Promise<QueueJson> {
  if (set.ok) return queueJson(set.queue);
  if (set.code === 'missing') throw new HttpError(404, 'not-found');
  if (set.code === 'has_members') throw new HttpError(409, 'queue-has-members');
  if (set.code === 'frees') {
    const names = await Promise.all(set.staff.map((one) => kit.names.of(one, locale)));
    const list = new Intl.ListFormat(locale).format(names);
    throw new HttpError(409, 'queue-frees', { args: { count: names.length, names: list } });
  }
  const who = await kit.names.of(set.winner.by, locale);
  const winner = { who, what: 'queue', at: set.winner.at.toISOString() };
  throw new HttpError(409, 'stale-queue', { args: { who }, more: { winner } });
}

function queueJson(queue: NamedQueue): QueueJson {
  const { id, version, name } = queue;
  const [spaces, languages] = [[...queue.spaces], [...queue.languages]];
  return {
    id,
    version,
    name,
    spaces,
    languages,
    places: [...queue.places],
    members: [...queue.members],
    due: queue.due,
  };
}

import { createRoute, z } from '@hono/zod-openapi';
import type { TalkJson } from './contract/handovers.js';
import type { WebApp } from './env.js';
import { talkJson, talkSchema } from './handover-json.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, eventStream, key } from './schemas.js';
import { transcriptOf } from './transcript.js';

const LONGEST_LINE = 2_000;

/** The path holds a secret: it is never logged, and no other page is told it. */
const params = z.object({ key: z.string().min(20).max(100) });
const path = '/api/talk/{key}';
const common = { tags: ['readers'] };

const readRoute = createRoute({
  ...common,
  method: 'get',
  path,
  operationId: 'talk',
  request: { params },
  responses: { 200: answers(talkSchema) },
});

const liveRoute = createRoute({
  ...common,
  method: 'get',
  path: `${path}/live`,
  operationId: 'talk-live',
  request: { params },
  responses: { 200: eventStream },
});

const transcriptRoute = createRoute({
  ...common,
  method: 'get',
  path: `${path}/transcript`,
  operationId: 'talk-transcript',
  request: { params },
  responses: { 200: { description: '', content: { 'text/plain': { schema: z.string() } } } },
});

const writeRoute = createRoute({
  ...common,
  method: 'post',
  path: `${path}/messages`,
  operationId: 'talk-write',
  request: {
    params,
    body: body(z.strictObject({ text: z.string().trim().min(1).max(LONGEST_LINE), key })),
  },
  responses: { 200: answers(talkSchema) },
});

const stepRoute = (step: 'end' | 'reopen') =>
  createRoute({
    ...common,
    method: 'post',
    path: `${path}/${step}`,
    operationId: `talk-${step}`,
    request: { params, body: body(z.strictObject({ key })) },
    responses: { 200: answers(talkSchema) },
  });

/** A reader's own conversation with a person, for whoever has its key. */
export function addTalk(app: WebApp, kit: Kit): void {
  const { limits, origin } = kit;
  const { handovers } = kit.parts.services;

  app.openapi(readRoute, async (c) => {
    limits.reading.take(origin.of(c));
    c.header('Cache-Control', 'no-store');
    return c.json(await shown(kit, idOf(kit, c.req.valid('param').key)), 200);
  });

  app.openapi(liveRoute, async (c) => {
    limits.reading.take(origin.of(c));
    const id = idOf(kit, c.req.valid('param').key);
    if (!(await handovers.viewOfReader(id, kit.parts.clock.now()))) {
      throw new HttpError(404, 'not-found');
    }
    return kit.live.stream(c, (change) => {
      if (change.kind !== 'handover' || change.id !== id) return null;
      return { event: 'talk', data: { state: change.state, version: change.version } };
    });
  });

  app.openapi(transcriptRoute, async (c) => {
    limits.reading.take(origin.of(c));
    const id = idOf(kit, c.req.valid('param').key);
    const view = await handovers.viewOfReader(id, kit.parts.clock.now());
    if (!view) throw new HttpError(404, 'not-found');
    const { text, headers } = transcriptOf(kit, view, c.var.locale);
    return c.text(text, 200, headers);
  });

  app.openapi(writeRoute, async (c) => {
    limits.writing.take(origin.of(c));
    const id = idOf(kit, c.req.valid('param').key);
    const line = { ...c.req.valid('json'), at: kit.parts.clock.now() };
    if (!(await handovers.write(id, line))) throw new HttpError(409, 'talk-closed');
    return c.json(await shown(kit, id), 200);
  });

  for (const step of ['end', 'reopen'] as const) {
    app.openapi(stepRoute(step), async (c) => {
      limits.writing.take(origin.of(c));
      const id = idOf(kit, c.req.valid('param').key);
      const does = step === 'end' ? handovers.endById : handovers.reopen;
      const told = await does(id, c.req.valid('json').key, kit.parts.clock.now());
      if (!told) throw new HttpError(409, 'talk-closed');
      return c.json(await shown(kit, id), 200);
    });
  }
}

function idOf(kit: Kit, key: string): string {
  const id = kit.talkKeys.idOf(key);
  if (id === null) throw new HttpError(404, 'not-found');
  return id;
}

async function shown(kit: Kit, id: string): Promise<TalkJson> {
  const { services, clock } = kit.parts;
  const at = clock.now();
  const view = await services.handovers.viewOfReader(id, at);
  if (!view) throw new HttpError(404, 'not-found');
  return talkJson(view, services.handovers.mayReopen(view.handover, at));
}

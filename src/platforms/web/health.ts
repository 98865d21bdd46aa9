import { createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Histogram } from 'prom-client';
import type { WebApp, WebEnv } from './env.js';
import { HttpError } from './http-error.js';
import { sameSecret } from './keys.js';
import type { Kit } from './kit.js';
import { logStates, type WebParts } from './parts.js';
import { answers } from './schemas.js';

const RETRY_SECONDS = 5;

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'healthz',
  tags: ['operation'],
  responses: { 200: answers(z.object({ alive: z.literal(true) })) },
});

const readiness = z.object({
  ready: z.boolean(),
  parts: z.record(z.string(), z.boolean()),
  log: z.enum(logStates).optional(),
});
const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'readyz',
  tags: ['operation'],
  responses: { 200: answers(readiness), 503: answers(readiness) },
});

const metricsRoute = createRoute({
  method: 'get',
  path: '/metrics',
  operationId: 'metrics',
  tags: ['operation'],
  responses: { 200: { description: '', content: { 'text/plain': { schema: z.string() } } } },
});

/** For those who run it: is it alive, can it work, and how it fares. */
export function addHealth(app: WebApp, kit: Kit): void {
  app.openapi(healthRoute, (c) => c.json({ alive: true as const }, 200));

  app.openapi(readyRoute, async (c) => {
    const parts = await kit.parts.ready();
    const ready = Object.values(parts).every(Boolean);
    if (ready) {
      const log = await kit.parts.logState?.();
      return c.json({ ready, parts, ...(log ? { log } : {}) }, 200);
    }
    c.header('Retry-After', String(RETRY_SECONDS));
    return c.json({ ready, parts }, 503);
  });

  app.openapi(metricsRoute, async (c) => {
    const { metricsToken } = kit.parts.config;
    const given = /^Bearer (.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';
    const allowed =
      metricsToken === undefined ? kit.origin.isLocal(c) : sameSecret(given, metricsToken);
    if (!allowed) throw new HttpError(403, 'metrics-closed');
    const text = await kit.parts.metrics.metrics();
    return c.text(text, 200, { 'Content-Type': kit.parts.metrics.contentType });
  });
}

/** Measures every request by its route, never by its address or content. */
export function createMeasure(parts: Pick<WebParts, 'metrics'>): MiddlewareHandler<WebEnv> {
  const duration = new Histogram({
    name: 'wenjin_http_request_seconds',
    help: 'Time to answer a request of the web room, in seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [parts.metrics],
  });
  return async (c, next) => {
    const end = duration.startTimer();
    await next();
    end({ method: c.req.method, route: routePath(c, -1), status: String(c.res.status) });
  };
}

import { createRoute, z } from '@hono/zod-openapi';
import type { FeedbackJson, UnansweredJson } from './contract/faq.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, idParams, type SchemaOf } from './schemas.js';

const unansweredSchema: SchemaOf<UnansweredJson> = z
  .object({
    id: z.string(),
    locale: z.string(),
    sample: z.string(),
    wordings: z.array(z.string()).readonly(),
    count: z.int(),
    firstAt: z.string(),
    lastAt: z.string(),
  })
  .openapi('UnansweredQuestion');

const feedbackSchema: SchemaOf<FeedbackJson> = z
  .object({
    command: z.string(),
    helpful: z.int(),
    unhelpful: z.int(),
    rate: z.number(),
    before: z.number().nullable(),
  })
  .openapi('FeedbackTotals');

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/unanswered',
    operationId: 'unanswered',
    tags: ['faq'],
    middleware: guard('staff'),
    request: {
      query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    },
    responses: { 200: answers(z.object({ questions: z.array(unansweredSchema) })) },
  });

const dismissRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/unanswered/{id}/dismiss',
    operationId: 'unanswered-dismiss',
    tags: ['faq'],
    middleware: guard('teaching'),
    request: { params: idParams },
    responses: { 204: { description: '' } },
  });

const feedbackRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/feedback',
    operationId: 'feedback-totals',
    tags: ['faq'],
    middleware: guard('staff'),
    request: { query: z.object({ days: z.coerce.number().int().min(1).max(365).default(30) }) },
    responses: {
      200: answers(z.object({ days: z.int(), commands: z.array(feedbackSchema) })),
    },
  });

/** What readers asked in vain, and how the answers they got were judged; never by whom. */
export function addUnanswered(app: WebApp, kit: Kit): void {
  const { unanswered, feedback } = kit.parts.services;

  app.openapi(listRoute(kit.guard), async (c) => {
    const questions = (await unanswered.list(c.req.valid('query').limit)).map((group) => ({
      ...group,
      firstAt: group.firstAt.toISOString(),
      lastAt: group.lastAt.toISOString(),
    }));
    return c.json({ questions }, 200);
  });

  app.openapi(dismissRoute(kit.guard), async (c) => {
    const known = await unanswered.dismiss(c.req.valid('param').id);
    if (!known) throw new HttpError(404, 'not-found');
    return c.body(null, 204);
  });

  app.openapi(feedbackRoute(kit.guard), async (c) => {
    const { days } = c.req.valid('query');
    const table = await feedback.table(days, kit.parts.clock.now());
    return c.json({ days, commands: [...table] }, 200);
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import type { FaqResult } from '../../library/faq/desk.js';
import type { FaqJson } from './contract/faq.js';
import type { WebApp } from './env.js';
import {
  contentOf,
  faqJson,
  faqSchema,
  lessonBody,
  putBody,
  rehearsalBody,
  rehearsalSchema,
  topicParams,
  withdrawBody,
} from './faq-json.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body } from './schemas.js';

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/faq',
    operationId: 'faq',
    tags: ['faq'],
    middleware: guard('staff'),
    responses: { 200: answers(z.object({ topics: z.array(faqSchema) })) },
  });

const teachRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/faq',
    operationId: 'faq-teach',
    tags: ['faq'],
    middleware: guard('teaching'),
    request: { body: body(lessonBody) },
    responses: { 201: answers(faqSchema) },
  });

const putRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'put',
    path: '/api/faq/{topic}',
    operationId: 'faq-put',
    tags: ['faq'],
    middleware: guard('teaching'),
    request: { params: topicParams, body: body(putBody) },
    responses: { 200: answers(faqSchema) },
  });

const withdrawRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/faq/{topic}/withdraw',
    operationId: 'faq-withdraw',
    tags: ['faq'],
    middleware: guard('teaching'),
    request: { params: topicParams, body: body(withdrawBody) },
    responses: { 200: answers(faqSchema) },
  });

const rehearseRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/faq/try',
    operationId: 'faq-try',
    tags: ['faq'],
    middleware: guard('staff'),
    request: { body: body(rehearsalBody) },
    responses: { 200: answers(rehearsalSchema) },
  });

/** What the front desk is taught: effective with the next question, at every door. */
export function addFaq(app: WebApp, kit: Kit): void {
  const { faq, unanswered } = kit.parts.services;
  const now = () => kit.parts.clock.now();

  app.openapi(listRoute(kit.guard), async (c) => {
    const topics = (await faq.list()).map((entry) => faqJson(kit, entry, c.var.locale));
    return c.json({ topics: await Promise.all(topics) }, 200);
  });

  app.openapi(rehearseRoute(kit.guard), async (c) => {
    const { text, locale = c.var.locale } = c.req.valid('json');
    const { command, confidence, reason, reply, options } = await kit.parts.rehearsal.ask({
      id: c.var.reference,
      actor: { person: kit.parts.hashPerson('web', 'rehearsal'), role: 'reader' },
      place: { platform: 'web', space: 'web:rehearsal', kind: 'private' },
      at: now(),
      text,
      locale,
    });
    const topic = command === 'info' && typeof options.topic === 'string' ? options.topic : null;
    return c.json({ command, topic, confidence, ...(reason && { reason }), reply }, 200);
  });

  app.openapi(teachRoute(kit.guard), async (c) => {
    const lesson = c.req.valid('json');
    const { topic, key = c.var.reference } = lesson;
    const content = contentOf(lesson);
    const by = c.var.caller.member.id;
    const entry = await faq.teach({ ...content, ...(topic && { topic }), key, by, at: now() });
    await unanswered.taught({
      ...(lesson.unanswered && { id: lesson.unanswered }),
      questions: Object.values(content.ask).flat(),
      topic: entry.topic,
    });
    return c.json(await faqJson(kit, entry, c.var.locale), 201);
  });

  app.openapi(putRoute(kit.guard), async (c) => {
    const { version, key, ...content } = c.req.valid('json');
    const { topic } = c.req.valid('param');
    const step = { topic, version, key, by: c.var.caller.member.id, at: now() };
    return c.json(await settled(kit, await faq.put(step, content), c.var.locale), 200);
  });

  app.openapi(withdrawRoute(kit.guard), async (c) => {
    const { topic } = c.req.valid('param');
    const step = { topic, ...c.req.valid('json'), by: c.var.caller.member.id, at: now() };
    return c.json(await settled(kit, await faq.withdraw(step), c.var.locale), 200);
  });
}

async function settled(kit: Kit, result: FaqResult, locale: string): Promise<FaqJson> {
  if (result.ok) return faqJson(kit, result.entry, locale);
  if (result.code === 'missing') throw new HttpError(404, 'not-found');
  const { author, updatedAt, withdrawn } = await faqJson(kit, result.entry, locale);
  const who = author ?? '';
  const winner = { who, what: withdrawn ? 'withdrawn' : 'changed', at: updatedAt ?? '' };
  throw new HttpError(409, 'stale', { args: { who }, more: { winner } });
}

import { createRoute, z } from '@hono/zod-openapi';
import { sayOccasion } from '../../core/classic-words.js';
import type { SentenceArgs } from '../../core/errors.js';
import { hotTopics, namedHours } from './answers.js';
import type { ClassicJson, TopicJson } from './contract/pages.js';
import type { WebApp, WebContext } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { namedHallHoursSchema } from './reply-schema.js';
import { answers, isoDate, type SchemaOf } from './schemas.js';

const MAX_TITLES = 20;

export const topicSchema: SchemaOf<TopicJson> = z
  .object({
    topic: z.string(),
    heat: z.number(),
    authors: z.number(),
    since: z.string(),
    state: z.enum(['published', 'held']),
    why: z.string(),
  })
  .openapi('Topic');

export const classicSchema: SchemaOf<ClassicJson> = z
  .object({
    date: isoDate,
    title: z.string(),
    author: z.string(),
    dynasty: z.string(),
    text: z.string(),
    help: z.string(),
    why: z.string(),
  })
  .openapi('Classic');

const titleSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['book', 'periodical']),
    lang: z.string(),
    title: z.string(),
    authors: z.array(z.string()).readonly(),
    year: z.number().nullable(),
    isbn: z.string().nullable(),
    subjects: z.array(z.string()).readonly(),
    summary: z.string().nullable(),
    holdings: z
      .array(
        z.object({
          callNumber: z.string(),
          hall: z.string(),
          status: z.enum(['available', 'on_loan', 'reading_room', 'unknown']),
          due: z.iso.date().optional(),
          sample: z.boolean(),
        }),
      )
      .readonly(),
    sample: z.boolean(),
  })
  .openapi('Title');

const hoursRoute = createRoute({
  method: 'get',
  path: '/api/hours',
  operationId: 'hours',
  tags: ['readers'],
  request: { query: z.object({ date: isoDate.optional(), hall: z.string().max(64).optional() }) },
  responses: { 200: answers(z.object({ date: isoDate, hours: z.array(namedHallHoursSchema) })) },
});

const titlesRoute = createRoute({
  method: 'get',
  path: '/api/titles',
  operationId: 'titles',
  tags: ['readers'],
  request: { query: z.object({ q: z.string().trim().min(1).max(200) }) },
  responses: { 200: answers(z.object({ titles: z.array(titleSchema) })) },
});

const window = z.enum(['hour', 'day', 'week']);
const topicsRoute = createRoute({
  method: 'get',
  path: '/api/topics',
  operationId: 'topics',
  tags: ['readers'],
  request: { query: z.object({ window: window.default('hour') }) },
  responses: {
    200: answers(z.object({ at: z.string(), window, topics: z.array(topicSchema) })),
  },
});

const classicRoute = createRoute({
  method: 'get',
  path: '/api/classic',
  operationId: 'classic',
  tags: ['readers'],
  request: { query: z.object({ date: isoDate.optional() }) },
  responses: { 200: answers(classicSchema) },
});

/** What the library knows, as plain data: hours, titles, topics, the classic of a day. */
export function addFacts(app: WebApp, kit: Kit): void {
  const { parts } = kit;
  const { hours, catalogue } = parts.services;

  app.openapi(hoursRoute, (c) => {
    const context = reading(kit, c);
    const { date = hours.today(context.at), hall } = c.req.valid('query');
    if (hall !== undefined && !hours.halls().some(({ id }) => id === hall)) {
      const halls = hours.halls().map(({ id }) => id);
      throw new HttpError(404, 'no-such-hall', { args: { halls: halls.join(', ') } });
    }
    const query = { from: date, to: date, ...(hall !== undefined && { halls: [hall] }) };
    const days = hours.schedule(query, context.at);
    return c.json({ date, hours: days.map((day) => namedHours(parts, day, context)) }, 200);
  });

  app.openapi(titlesRoute, async (c) => {
    const { locale } = reading(kit, c);
    const found = await catalogue.find({ query: c.req.valid('query').q }, MAX_TITLES);
    const titles = found.map(({ altTitles: _, audience: __, ...title }) => ({
      ...title,
      summary: title.summary?.[locale] ?? null,
      holdings: title.holdings.map(({ id: _id, ...holding }) => holding),
    }));
    return c.json({ titles }, 200);
  });

  app.openapi(topicsRoute, async (c) => {
    const context = reading(kit, c);
    const { window } = c.req.valid('query');
    const topics = await hotTopics(parts, window, context);
    return c.json({ at: context.at.toISOString(), window, topics }, 200);
  });

  app.openapi(classicRoute, (c) => {
    const { locale, at } = reading(kit, c);
    const { date = hours.today(at) } = c.req.valid('query');
    return c.json(classicOf(kit, date, locale), 200);
  });
}

/** The classic of a day with its line of help in the reader's language. */
export function classicOf(kit: Kit, date: string, locale: string): ClassicJson {
  const { services, clock, i18n } = kit.parts;
  const { title, author, dynasty, text, help, occasion } = services.classics.of(date);
  const say = (key: string, args?: SentenceArgs) => i18n.say(locale, key, args);
  const why = sayOccasion({ say }, { occasion, date, today: services.hours.today(clock.now()) });
  return { date, title, author, dynasty, text, help: help[locale] ?? '', why };
}

function reading(kit: Kit, c: WebContext) {
  kit.limits.reading.take(kit.origin.of(c));
  return { locale: c.var.locale, at: kit.parts.clock.now() };
}

import { createRoute, z } from '@hono/zod-openapi';
import { hotTopics, namedHours } from './answers.js';
import { campaignLine, campaignLineSchema } from './campaign-json.js';
import type { FirstView } from './contract/pages.js';
import type { WebApp } from './env.js';
import { classicOf, classicSchema, topicSchema } from './facts.js';
import type { Kit } from './kit.js';
import { namedHallHoursSchema } from './reply-schema.js';
import { answers, isoDate, type SchemaOf } from './schemas.js';

const firstViewSchema: SchemaOf<FirstView> = z
  .object({
    locale: z.string(),
    locales: z.array(z.object({ locale: z.string(), name: z.string() })),
    library: z.string(),
    today: isoDate,
    hours: z.array(namedHallHoursSchema),
    topics: z.array(topicSchema),
    classic: classicSchema,
    campaigns: z.array(campaignLineSchema),
  })
  .openapi('FirstView');

const firstViewRoute = createRoute({
  method: 'get',
  path: '/api/first-view',
  operationId: 'first-view',
  tags: ['readers'],
  responses: { 200: answers(firstViewSchema) },
});

/** What the reader's page shows first, for pages that change their language. */
export function addFirstView(app: WebApp, kit: Kit): void {
  app.openapi(firstViewRoute, async (c) => {
    kit.limits.reading.take(kit.origin.of(c));
    return c.json(await firstView(kit, c.var.locale), 200);
  });
}

/** Today's hours, the live hot list and today's classic, in one language. */
export async function firstView(kit: Kit, locale: string): Promise<FirstView> {
  const { hours, info, preferences, campaigns } = kit.parts.services;
  const context = { locale, at: kit.parts.clock.now() };
  const today = hours.today(context.at);
  const running = await campaigns.running(context.at);
  const days = hours.schedule({ from: today, to: today }, context.at);
  return {
    locale,
    locales: preferences.languages(),
    library: info.libraryName(locale),
    today,
    hours: days.map((day) => namedHours(kit.parts, day, context)),
    topics: await hotTopics(kit.parts, 'hour', context),
    classic: classicOf(kit, today, locale),
    campaigns: running.map((one) => campaignLine(campaigns, one, locale)),
  };
}

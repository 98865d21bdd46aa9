import { createRoute, z } from '@hono/zod-openapi';
import { campaignJson, campaignSchema } from './campaign-json.js';
import { careWords } from './care-words.js';
import type { StoryRequest, StoryTaken } from './contract/campaigns.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, key, type SchemaOf } from './schemas.js';

const MAX_STORY = 4_000;
const MAX_PEN_NAME = 40;

const slug = z.string().max(50);

const storyRequest: SchemaOf<StoryRequest> = z
  .strictObject({
    text: z.string().trim().min(1).max(MAX_STORY),
    penName: z.string().trim().max(MAX_PEN_NAME).optional(),
    consent: z.int().min(1),
    age: z.enum(['self', 'parent']),
    key: key.optional(),
  })
  .openapi('StoryRequest');

const storyTaken: SchemaOf<StoryTaken> = z
  .object({ id: z.string(), state: z.literal('submitted'), care: z.string().optional() })
  .openapi('StoryTaken');

const seeRoute = createRoute({
  method: 'get',
  path: '/api/campaigns/{slug}',
  operationId: 'campaign',
  tags: ['readers'],
  request: { params: z.object({ slug }), query: z.object({ before: z.uuid().optional() }) },
  responses: { 200: answers(campaignSchema) },
});

const tellRoute = createRoute({
  method: 'post',
  path: '/api/campaigns/{slug}/stories',
  operationId: 'story-tell',
  tags: ['readers'],
  request: { params: z.object({ slug }), body: body(storyRequest) },
  responses: { 202: answers(storyTaken) },
});

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/api/campaigns/{slug}/stories/{id}',
  operationId: 'story-withdraw',
  tags: ['readers'],
  request: { params: z.object({ slug, id: z.uuid() }) },
  responses: { 204: { description: '' } },
});

/** Campaigns with their walls; a story belongs to the browser it was told in. */
export function addCampaigns(app: WebApp, kit: Kit): void {
  const { services, clock } = kit.parts;
  const { campaigns, stories } = services;

  app.openapi(seeRoute, async (c) => {
    kit.limits.reading.take(kit.origin.of(c));
    const campaign = await campaigns.get(c.req.valid('param').slug);
    if (!campaign) throw new HttpError(404, 'no-such-campaign');
    const reader = await kit.readers.known(c);
    const { before } = c.req.valid('query');
    const context = { reader, before, locale: c.var.locale };
    return c.json(await campaignJson(kit, campaign, context), 200);
  });

  app.openapi(tellRoute, async (c) => {
    kit.limits.writing.take(kit.origin.of(c));
    const { slug: campaign } = c.req.valid('param');
    const { penName, consent, key: own = c.var.reference, ...told } = c.req.valid('json');
    const made = await stories.tell({
      ...{ ...told, campaign, consentVersion: consent, key: own, at: clock.now() },
      ...{ penName: penName || undefined, author: await kit.readers.welcome(c) },
    });
    const care = made.cared ? { care: careWords(kit, c.var.locale) } : {};
    return c.json({ id: made.id, state: 'submitted' as const, ...care }, 202);
  });

  app.openapi(withdrawRoute, async (c) => {
    kit.limits.writing.take(kit.origin.of(c));
    const author = await kit.readers.known(c);
    if (!author) throw new HttpError(404, 'not-found');
    const { id } = c.req.valid('param');
    await stories.withdraw({ id, author, at: clock.now() });
    return c.body(null, 204);
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import { careWords } from './care-words.js';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, instant, present } from './schemas.js';

const externalId = z.string().min(1).max(200);
/** Which of the site's comment threads; always kept apart from the service's own rooms. */
const space = z
  .string()
  .regex(/^[\w.:/-]{1,100}$/)
  .default('main');

const submitRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/comments',
    operationId: 'comment-submit',
    tags: ['comments'],
    middleware: guard('comments:write'),
    request: {
      body: body(
        z.strictObject({
          externalId,
          text: z.string().min(1).max(20_000),
          author: z.strictObject({
            id: z.string().min(1).max(200),
            name: z.string().max(100).optional(),
          }),
          space,
          url: z
            .url({ protocol: /^https?$/ })
            .max(2_000)
            .optional(),
          at: instant.optional(),
        }),
      ),
    },
    responses: {
      202: answers(
        z.object({
          verdict: z.enum(['allow', 'review', 'act']),
          case: z.object({ id: z.string(), state: z.string(), version: z.number() }).nullable(),
          queued: z.literal(true).optional(),
          /** What the site should say to the comment's author alone: they may need help. */
          care: z.string().optional(),
        }),
      ),
    },
  });

const one = { params: z.object({ externalId }), query: z.object({ space }) };

const stateRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/comments/{externalId}',
    operationId: 'comment-state',
    tags: ['comments'],
    middleware: guard('comments:write'),
    request: one,
    responses: { 200: answers(z.object({ state: z.enum(['visible', 'hidden', 'removed']) })) },
  });

const withdrawRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'delete',
    path: '/api/comments/{externalId}',
    operationId: 'comment-withdraw',
    tags: ['comments'],
    middleware: guard('comments:write'),
    request: one,
    responses: { 204: { description: '' } },
  });

/** Another site's comment threads: scanned here, shown there. With a token. */
export function addComments(app: WebApp, kit: Kit): void {
  const { comments, clock, hashPerson } = kit.parts;

  app.openapi(submitRoute(kit.guard), async (c) => {
    const { author, at, space, ...comment } = c.req.valid('json');
    const now = clock.now();
    const submitted = await comments.submit({
      ...present({ ...comment, authorName: author.name }),
      space: spaceOf(space),
      author: hashPerson('api', author.id),
      // A site whose clock is ahead must not put comments into our future.
      at: at === undefined || at > now ? now : at,
    });
    const { verdict, queued, cared } = submitted;
    const locale = submitted.comment?.language ?? c.var.locale;
    const care = cared && { care: careWords(kit, locale) };
    const more = { ...(queued && { queued }), ...care };
    return c.json({ verdict, case: submitted.case, ...more }, 202);
  });

  app.openapi(stateRoute(kit.guard), async (c) => {
    const { externalId } = c.req.valid('param');
    const state = await comments.state(spaceOf(c.req.valid('query').space), externalId);
    if (state === null) throw new HttpError(404, 'not-found');
    return c.json({ state }, 200);
  });

  app.openapi(withdrawRoute(kit.guard), async (c) => {
    const { externalId } = c.req.valid('param');
    const space = spaceOf(c.req.valid('query').space);
    if (!(await comments.withdraw(space, externalId, clock.now()))) {
      throw new HttpError(404, 'not-found');
    }
    return c.body(null, 204);
  });
}

function spaceOf(name: string): string {
  return name.startsWith('api:') ? name : `api:${name}`;
}

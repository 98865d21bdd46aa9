import { createRoute, z } from '@hono/zod-openapi';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { isoDate } from './schemas.js';

const ONE_DAY = 'public, max-age=86400';

const classicRoute = createRoute({
  method: 'get',
  path: '/pictures/classic.png',
  operationId: 'picture-classic',
  tags: ['readers'],
  request: {
    query: z.object({ date: isoDate.optional(), locale: z.string().max(35).optional() }),
  },
  responses: {
    200: {
      description: '',
      content: { 'image/png': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
});

/** Pictures worth sharing. */
export function addPictures(app: WebApp, kit: Kit): void {
  const { pictures, services, i18n, clock } = kit.parts;

  app.openapi(classicRoute, async (c) => {
    kit.limits.reading.take(kit.origin.of(c));
    if (!pictures) throw new HttpError(404, 'not-found');
    const query = c.req.valid('query');
    const date = query.date ?? services.hours.today(clock.now());
    const locale = i18n.negotiate([query.locale ?? c.var.locale]);
    const bytes = new Uint8Array(await pictures.classic(date, locale));
    return c.body(bytes, 200, { 'Content-Type': 'image/png', 'Cache-Control': ONE_DAY });
  });
}

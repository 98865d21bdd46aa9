import { createRoute, z } from '@hono/zod-openapi';
import type { WebApp, WebContext } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { isoDate } from './schemas.js';

const ONE_DAY = 'public, max-age=86400';

/** A notice may change it at any moment. */
const ALWAYS_ASK = 'no-cache';

const picture = {
  method: 'get' as const,
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
};

const classicRoute = createRoute({
  ...picture,
  path: '/pictures/classic.png',
  operationId: 'picture-classic',
});

const hoursWeekRoute = createRoute({
  ...picture,
  path: '/pictures/hours-week.png',
  operationId: 'picture-hours-week',
});

/** Pictures worth sharing. */
export function addPictures(app: WebApp, kit: Kit): void {
  const { pictures, services, i18n, clock } = kit.parts;

  const wanted = (
    c: WebContext,
    query: { date?: string | undefined; locale?: string | undefined },
  ) => {
    kit.limits.reading.take(kit.origin.of(c));
    const date = query.date ?? services.hours.today(clock.now());
    return [date, i18n.negotiate([query.locale ?? c.var.locale])] as const;
  };

  app.openapi(classicRoute, async (c) => {
    const [date, locale] = wanted(c, c.req.valid('query'));
    if (!pictures) throw new HttpError(404, 'not-found');
    const bytes = new Uint8Array(await pictures.classic(date, locale));
    return c.body(bytes, 200, { 'Content-Type': 'image/png', 'Cache-Control': ONE_DAY });
  });

  app.openapi(hoursWeekRoute, async (c) => {
    const [date, locale] = wanted(c, c.req.valid('query'));
    if (!pictures?.hoursWeek) throw new HttpError(404, 'not-found');
    const bytes = new Uint8Array(await pictures.hoursWeek(date, locale));
    return c.body(bytes, 200, { 'Content-Type': 'image/png', 'Cache-Control': ALWAYS_ASK });
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import type { WebApp } from './env.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers } from './schemas.js';

const exportRoute = createRoute({
  method: 'get',
  path: '/api/privacy/export/{token}',
  operationId: 'privacy-export',
  tags: ['readers'],
  request: { params: z.object({ token: z.string().max(120) }) },
  responses: {
    200: answers(
      z.object({
        person: z.string(),
        kept: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
        erasureAskedAt: z.string().nullable(),
      }),
    ),
  },
});

/** What is kept about a reader, as a file: the address comes from the command `privacy`. */
export function addPrivacy(app: WebApp, kit: Kit): void {
  app.openapi(exportRoute, async (c) => {
    kit.limits.writing.take(kit.origin.of(c));
    const { services, clock } = kit.parts;
    const person = services.privacy.exporter(c.req.valid('param').token, clock.now());
    if (!person) throw new HttpError(404, 'export-gone');
    const all = await services.privacy.exportOf(person);
    c.header('Content-Disposition', 'attachment; filename="wenjin-my-data.json"');
    return c.json(JSON.parse(JSON.stringify(all)), 200);
  });
}

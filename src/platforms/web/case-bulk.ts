import { createRoute, z } from '@hono/zod-openapi';
import { caseSchema } from './case-json.js';
import { act } from './case-steps.js';
import type { BulkResponse } from './contract/cases.js';
import type { WebApp } from './env.js';
import { errorBody } from './errors.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { answers, body, errorSchema, key, present, type SchemaOf, version } from './schemas.js';

/** As many as a page of the queue shows: what nobody saw is not decided. */
const MOST = 100;

const bulkBody = z.strictObject({
  key,
  decision: z.enum(['keep', 'remove']),
  reason: z.string().trim().min(1).max(1_000).optional(),
  cases: z
    .array(z.strictObject({ id: z.uuid(), version, revision: z.int().min(1) }))
    .min(1)
    .max(MOST),
});

const bulkSchema: SchemaOf<BulkResponse> = z
  .object({
    results: z.array(
      z.union([
        z.object({ id: z.string(), ok: z.literal(true), case: caseSchema }),
        errorSchema.and(z.object({ id: z.string(), ok: z.literal(false) })),
      ]),
    ),
  })
  .openapi('CaseBulk');

const bulkRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'post',
    path: '/api/cases/bulk',
    operationId: 'case-bulk',
    tags: ['cases'],
    middleware: guard('cases:write'),
    request: { body: body(bulkBody) },
    responses: { 200: answers(bulkSchema) },
  });

/**
 * One decision on several cases that were seen. Each stands for itself: it names its version and the
 * revision of its text, and one that another was faster with is refused alone.
 */
export function addCaseBulk(app: WebApp, kit: Kit): void {
  app.openapi(bulkRoute(kit.guard), async (c) => {
    const { key, cases, ...rest } = c.req.valid('json');
    const results: BulkResponse['results'][number][] = [];
    for (const { id, version, revision } of cases) {
      const acting = { ...c.var, seen: { id, version, key: `${key}:${id}` } };
      try {
        const decided = await act(kit, acting, { action: 'decide', revision, ...present(rest) });
        results.push({ id, ok: true, case: decided });
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        results.push({ id, ok: false, ...errorBody(kit.parts.i18n, error, c.var.locale) });
      }
    }
    return c.json({ results }, 200);
  });
}

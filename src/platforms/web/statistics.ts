import { createRoute, z } from '@hono/zod-openapi';
import type { SpanDays } from '../../moderation/statistics/desk.js';
import type { StatisticsResponse } from './contract/statistics.js';
import { csvStream } from './csv.js';
import type { WebApp } from './env.js';
import type { Kit } from './kit.js';
import { answers } from './schemas.js';
import { statisticsRows, statisticsTables } from './statistics-csv.js';
import { statisticsJson, statisticsSchema } from './statistics-json.js';
import { statisticsQuery, statisticsScope } from './statistics-scope.js';

const spans: readonly SpanDays[] = [7, 30, 90];

const asked = z.object({
  days: z
    .enum(spans.map(String))
    .default('30')
    .transform((text) => spans.find((days) => String(days) === text) ?? 30)
    .openapi({ type: 'integer', enum: [...spans] }),
  ...statisticsQuery,
});
type Asked = z.output<typeof asked>;

const common = (guard: Kit['guard']) => ({ tags: ['statistics'], middleware: guard('cases:read') });

const figuresRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/statistics',
    operationId: 'statistics',
    request: { query: asked },
    responses: { 200: answers(statisticsSchema) },
  });

const csvRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/statistics/export',
    operationId: 'statistics-export',
    request: { query: asked.extend({ table: z.enum(statisticsTables) }) },
    responses: { 200: { description: '', content: { 'text/csv': { schema: z.string() } } } },
  });

/** How the queue does: for everybody who works on it. Nothing here names a colleague. */
export function addStatistics(app: WebApp, kit: Kit): void {
  app.openapi(figuresRoute(kit.guard), async (c) =>
    c.json(await figuresOf(kit, c.req.valid('query'), c.var.caller.member.id), 200),
  );

  app.openapi(csvRoute(kit.guard), async (c) => {
    const { table, ...query } = c.req.valid('query');
    const rows = statisticsRows(table, await figuresOf(kit, query, c.var.caller.member.id));
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="statistics-${table}.csv"`);
    return c.body(csvStream(rows), 200);
  });
}

async function figuresOf(
  kit: Kit,
  { days, ...place }: Asked,
  by: string,
): Promise<StatisticsResponse> {
  const { parts } = kit;
  const scope = await statisticsScope(kit, place, by);
  const [figures, all] = await Promise.all([
    parts.services.statistics.figures({ days, scope }),
    parts.policies.list(),
  ]);
  const spaces = new Map(all.map(({ id, name }) => [id, name]));
  return statisticsJson(figures, { zone: parts.timezone, spaces });
}

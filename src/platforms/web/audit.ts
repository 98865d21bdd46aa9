import { createRoute, z } from '@hono/zod-openapi';
import { DateTime } from 'luxon';
import type { AuditEntry, AuditGroup, AuditQuery } from '../../staff/ports.js';
import { auditEntryJson, auditSchema } from './audit-json.js';
import type { AuditEntryJson } from './contract/audit.js';
import { csvRow, csvStream } from './csv.js';
import type { WebApp } from './env.js';
import type { Kit } from './kit.js';
import { type Names, remembered } from './names.js';
import { answers, isoDate } from './schemas.js';

const ROWS_AT_ONCE = 200;

const groups = ['accounts', 'sign-in', 'tokens', 'moderation', 'data', 'settings'] as const;
const group: z.ZodType<AuditGroup> = z.enum(groups);

const filter = z.object({
  group: group.optional(),
  by: z.string().min(1).max(100).optional(),
  subject: z.string().min(1).max(200).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
});
type Filter = z.infer<typeof filter>;

const common = (guard: Kit['guard']) => ({ tags: ['audit'], middleware: guard('admin') });

const listRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/audit',
    operationId: 'audit',
    request: {
      query: filter.extend({
        limit: z.coerce.number().int().min(1).max(ROWS_AT_ONCE).default(50),
        cursor: z.string().min(1).max(400).optional(),
      }),
    },
    responses: { 200: answers(auditSchema) },
  });

const csvRoute = (guard: Kit['guard']) =>
  createRoute({
    ...common(guard),
    method: 'get',
    path: '/api/audit/export',
    operationId: 'audit-export',
    request: { query: filter },
    responses: { 200: { description: '', content: { 'text/csv': { schema: z.string() } } } },
  });

/** Who did what as an administrator: for administrators. */
export function addAudit(app: WebApp, kit: Kit): void {
  const { audit, timezone } = kit.parts;

  app.openapi(listRoute(kit.guard), async (c) => {
    const { limit, cursor, ...asked } = c.req.valid('query');
    const place = { limit, ...(cursor !== undefined && { cursor }) };
    const page = await audit.page(queryOf(asked, timezone), place);
    const names = remembered(kit.names);
    const shown = page.entries.map((entry) => auditEntryJson(names, entry, c.var.locale));
    return c.json({ entries: await Promise.all(shown), next: page.next }, 200);
  });

  app.openapi(csvRoute(kit.guard), (c) => {
    const rows = rowsOf(kit, queryOf(c.req.valid('query'), timezone), c.var.locale);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="audit.csv"');
    return c.body(csvStream(rows), 200);
  });
}

/** Whole days of the library's own; the last one belongs to it. */
function queryOf({ from, to, group, by, subject }: Filter, zone: string): AuditQuery {
  const start = (day: string) => DateTime.fromISO(day, { zone });
  return {
    ...(group && { group }),
    ...(by !== undefined && { by }),
    ...(subject !== undefined && { subject }),
    ...(from !== undefined && { from: start(from).toJSDate() }),
    ...(to !== undefined && { until: start(to).plus({ days: 1 }).toJSDate() }),
  };
}

/** The whole log as asked for, a page at a time: it may be longer than memory. */
async function* rowsOf(kit: Kit, query: AuditQuery, locale: string): AsyncGenerator<string> {
  yield csvRow(['at', 'by', 'by_id', 'action', 'subject', 'subject_id', 'origin', 'changes']);
  const names = remembered(kit.names);
  let cursor: string | null | undefined;
  do {
    const place = { limit: ROWS_AT_ONCE, ...(cursor && { cursor }) };
    const page = await kit.parts.audit.page(query, place);
    for (const entry of page.entries) yield csvRow(await cellsOf(names, entry, locale));
    cursor = page.next;
  } while (cursor);
}

async function cellsOf(
  names: Names,
  entry: AuditEntry,
  locale: string,
): Promise<readonly string[]> {
  const shown = await auditEntryJson(names, entry, locale);
  const { at, by, action, subject, origin, changes } = shown;
  const last = [subject?.name ?? '', subject?.id ?? '', origin ?? '', written(changes)];
  return [at, by.name, by.id, action, ...last];
}

function written(changes: AuditEntryJson['changes']): string {
  return changes
    .map(({ field, before, after }) => `${field}: ${before ?? ''} → ${after ?? ''}`)
    .join('\n');
}

import { createRoute, z } from '@hono/zod-openapi';
import type { CaseQuery } from '../../moderation/ports.js';
import { withComments } from './case-comments.js';
import { filterQuery, scopeFor } from './case-filter.js';
import type { CaseJson } from './contract/cases.js';
import { csvRow, csvStream } from './csv.js';
import type { WebApp } from './env.js';
import type { Caller } from './guard.js';
import type { Kit } from './kit.js';
import { remembered } from './names.js';
import { present } from './schemas.js';

const ROWS_AT_ONCE = 100;

const heads = [
  ...['id', 'state', 'space', 'language', 'opened_at', 'due_at', 'snoozed_until', 'priority'],
  ...['author', 'text', 'comment_state', 'rules', 'held_by', 'decision', 'decided_by'],
  ...['decided_at', 'reason', 'sanction_until'],
];

const exportRoute = (guard: Kit['guard']) =>
  createRoute({
    method: 'get',
    path: '/api/cases/export',
    operationId: 'cases-export',
    tags: ['cases'],
    middleware: guard('cases:read'),
    request: { query: z.object(filterQuery) },
    responses: { 200: { description: '', content: { 'text/csv': { schema: z.string() } } } },
  });

/**
 * The queue as a file, narrowed as it is shown. The audit log tells who took it along: readers' words are
 * in it. Stands before the route of one case, which would take its name for an id.
 */
export function addCaseExport(app: WebApp, kit: Kit): void {
  app.openapi(exportRoute(kit.guard), async (c) => {
    const { state: states, order, ...filter } = c.req.valid('query');
    const by = c.var.caller.member.id;
    const scope = await scopeFor(kit, by, filter);
    const { author, ...narrowed } = filter;
    // Of whom it was is not told: the log would keep what erasing takes away.
    const told = { ...present(narrowed), ...(author !== undefined && { ofOneAuthor: true }) };
    const after = { what: 'cases', states: states?.join(' ') ?? 'all', ...told };
    const note = { ...kit.acting(c, by), action: 'exported', subject: null, after } as const;
    await kit.parts.audit.record(note);
    const query = { ...present({ states, order, limit: ROWS_AT_ONCE }), ...scope };
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="cases.csv"');
    return c.body(csvStream(rowsOf(kit, query, c.var)), 200);
  });
}

/** A page at a time: the queue may be longer than memory. */
async function* rowsOf(
  kit: Kit,
  query: CaseQuery,
  { caller, locale }: { readonly caller: Caller; readonly locale: string },
): AsyncGenerator<string> {
  yield csvRow(heads);
  const named = { ...kit, names: remembered(kit.names) };
  let cursor: string | null | undefined;
  do {
    const page = await kit.parts.cases.list(
      { ...query, ...(cursor && { cursor }) },
      caller.member.id,
    );
    for (const one of await withComments(named, page.cases, locale)) yield csvRow(cellsOf(one));
    cursor = page.next;
  } while (cursor);
}

function cellsOf(one: CaseJson): readonly string[] {
  const { comment, decision, signals, claim } = one;
  const rules = [...new Set(signals.map(({ rule }) => rule))].join(' ');
  return [
    ...[one.id, one.state, comment.space, one.language, one.openedAt, one.due],
    ...[one.snoozedUntil ?? '', String(one.priority.value), comment.author, comment.text],
    ...[comment.state, rules, claim?.name ?? '', decision?.kind ?? '', decision?.name ?? ''],
    ...[decision?.at ?? '', decision?.reasonText ?? '', decision?.until ?? ''],
  ];
}

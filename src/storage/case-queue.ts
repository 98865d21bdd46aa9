import { z } from 'zod';
import { UserError } from '../core/errors.js';
import type { CaseFilter } from '../moderation/cases/case.js';
import type { CasePage, CaseQuery, CaseScope } from '../moderation/ports.js';
import { caseColumns } from './case-reads.js';
import { toCase } from './case-rows.js';
import { sqlIn, whereIn } from './case-scope.js';
import type { ModerationCase as CaseRow, Prisma, PrismaClient } from './generated/client.js';
import type { Tx } from './transaction.js';

type Order = CaseQuery['order'];
type Where = Prisma.ModerationCaseWhereInput;

const maxPage = 200;

/** Where a page ended: the sort values and the id of its last case. */
const cursorSchema = z.strictObject({
  priority: z.number(),
  openedAt: z.iso.datetime().transform((text) => new Date(text)),
  id: z.uuid(),
});
type Cursor = z.infer<typeof cursorSchema>;

const orders: Readonly<Record<Order, Prisma.ModerationCaseOrderByWithRelationInput[]>> = {
  priority: [{ priority: 'desc' }, { openedAt: 'asc' }, { id: 'asc' }],
  newest: [{ openedAt: 'desc' }, { id: 'desc' }],
  oldest: [{ openedAt: 'asc' }, { id: 'asc' }],
};

/** One page of the queue. Throws `UserError('bad-cursor')` for a cursor that it did not give. */
export async function listCases(
  prisma: PrismaClient,
  query: CaseQuery,
  now: Date,
): Promise<CasePage> {
  const limit = Math.min(Math.max(query.limit, 1), maxPage);
  const rows = await prisma.moderationCase.findMany({
    where: {
      AND: [
        ...whereIn(query),
        query.states === undefined ? {} : whereStates(query.states, now),
        query.cursor === undefined ? {} : after(query.order, readCursor(query.cursor)),
      ],
    },
    orderBy: orders[query.order],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    cases: page.map((row) => toCase(row, now)),
    next: rows.length > limit && last !== undefined ? writeCursor(last) : null,
  };
}

/** The first open case that is awake and that no other transaction holds, locked; null when there is none. */
export async function topCase(tx: Tx, at: Date, scope: CaseScope = {}): Promise<CaseRow | null> {
  const [top] = await tx.$queryRaw<CaseRow[]>`
    SELECT ${caseColumns} FROM moderation_case m
    WHERE ((state = 'open' AND (snoozed_until IS NULL OR snoozed_until <= ${at}))
      OR (state = 'claimed' AND claim_until < ${at})) ${sqlIn(scope)}
    ORDER BY priority DESC, opened_at, id
    LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return top ?? null;
}

/**
 * Cases that are in one of these states now: a claimed case whose claim has ended is open, and an open
 * one that is asleep is `snoozed`.
 */
export function whereStates(filters: readonly CaseFilter[], now: Date): Where {
  const awake = [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }];
  return {
    OR: filters.map((state): Where => {
      if (state === 'claimed') return { state, claimUntil: { gte: now } };
      if (state === 'snoozed') return { state: 'open', snoozedUntil: { gt: now } };
      if (state !== 'open') return { state };
      return {
        OR: [
          { state, OR: awake },
          { state: 'claimed', claimUntil: { lt: now } },
        ],
      };
    }),
  };
}

/** Each begins with a plain bound, which is all that an index can go by. */
function after(order: Order, { priority, openedAt, id }: Cursor): Where {
  const later: Where = { OR: [{ openedAt: { gt: openedAt } }, { openedAt, id: { gt: id } }] };
  const earlier: Where = { OR: [{ openedAt: { lt: openedAt } }, { openedAt, id: { lt: id } }] };
  switch (order) {
    case 'oldest':
      return { AND: [{ openedAt: { gte: openedAt } }, later] };
    case 'newest':
      return { AND: [{ openedAt: { lte: openedAt } }, earlier] };
    case 'priority':
      return {
        AND: [
          { priority: { lte: priority } },
          { OR: [{ priority: { lt: priority } }, { priority, ...later }] },
        ],
      };
  }
}

function writeCursor({ priority, openedAt, id }: CaseRow): string {
  return Buffer.from(JSON.stringify({ priority, openedAt, id })).toString('base64url');
}

function readCursor(text: string): Cursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new UserError('bad-cursor');
  }
}

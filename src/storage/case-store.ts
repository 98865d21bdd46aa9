import type { Clock } from '../core/clock.js';
import type { ModerationCase } from '../moderation/cases/case.js';
import type { CaseOutcome, CaseStore, Transacted } from '../moderation/ports.js';
import { listCases, topCase, whereStates } from './case-queue.js';
import { caseFilters, toCase, toEvent } from './case-rows.js';
import { whereIn } from './case-scope.js';
import { type SealParts, sealCases } from './case-seal.js';
import { verifyLog } from './case-verify.js';
import { changeCase, isRepeated, type PendingChange } from './case-writes.js';
import type { ModerationCase as CaseRow, PrismaClient } from './generated/client.js';
import { codesOf, type Tx, transaction } from './transaction.js';
import { isUuid } from './words.js';

/** A change of a case that exists. */
type Change = (current: ModerationCase) => CaseOutcome | null;

/** The queue of cases and its append-only history, hashed with `chainKey`. */
export function createCaseStore(
  prisma: PrismaClient,
  { chainKey, sealFile, clock }: SealParts & { readonly clock: Clock },
): CaseStore {
  const pending = (change: Change, at: Date): PendingChange => ({
    change: (current) => current && change(current),
    chainKey,
    at,
  });
  return {
    async get(id) {
      if (!isUuid(id)) return null;
      const row = await prisma.moderationCase.findUnique({ where: { id } });
      return row && toCase(row, clock.now());
    },
    list: (query) => listCases(prisma, query, clock.now()),
    async events(id) {
      if (!isUuid(id)) return [];
      const rows = await prisma.caseEvent.findMany({
        where: { caseId: id },
        orderBy: { seq: 'asc' },
      });
      return rows.map(toEvent);
    },
    async transact(id, key, change) {
      if (!isUuid(id)) return { kind: 'missing' };
      const work = transaction(prisma, async (tx): Promise<Transacted> => {
        const row = await lockBoth(tx, id);
        if (row === null) return { kind: 'missing' };
        const now = clock.now();
        if (await isRepeated(tx, key, id)) return { kind: 'repeated', case: toCase(row, now) };
        const written = await changeCase(tx, row, pending(change, now));
        return { kind: 'done', ...(written ?? { case: toCase(row, now), events: [] }) };
      });
      return work.catch((error: unknown) => {
        const why = refusalOf(error);
        if (why === null) throw error;
        return { kind: 'refused', why };
      });
    },
    async next(at, change, scope) {
      return transaction(prisma, async (tx) => {
        const row = await topCase(tx, at, scope);
        if (row === null) return null;
        const written = await changeCase(tx, row, pending(change, at));
        return written?.case ?? null;
      });
    },
    async count(scope) {
      const now = clock.now();
      const counts = await Promise.all(
        caseFilters.map((filter) =>
          prisma.moderationCase.count({
            where: { AND: [...whereIn(scope), whereStates([filter], now)] },
          }),
        ),
      );
      const [open = 0, claimed = 0, escalated = 0, resolved = 0, appealed = 0, snoozed = 0] =
        counts;
      return { open, claimed, escalated, resolved, appealed, snoozed };
    },
    verify: () => verifyLog(prisma, { chainKey, sealFile }),
    seal: () => sealCases(prisma, { chainKey, sealFile }, clock.now()),
  };
}

/** The trigger `case_event_impartial` refuses with codes of its own. */
function refusalOf(error: unknown): Extract<Transacted, { kind: 'refused' }>['why'] | null {
  const codes = codesOf(error);
  if (codes.includes('WJ001')) return 'own';
  return codes.includes('WJ002') ? 'same_person' : null;
}

/**
 * Who writes a comment and its case locks the comment first: two writers never wait in a ring. The
 * case is found through the locked comment, so the one statement locks in this order.
 */
async function lockBoth(tx: Tx, caseId: string): Promise<CaseRow | null> {
  await tx.$queryRaw`
    WITH locked AS MATERIALIZED (
      SELECT id FROM comment
      WHERE id = (SELECT comment_id FROM moderation_case WHERE id = ${caseId}::uuid)
      FOR UPDATE)
    SELECT 1 FROM moderation_case
    WHERE id = ${caseId}::uuid AND comment_id = (SELECT id FROM locked)
    FOR UPDATE`;
  return tx.moderationCase.findUnique({ where: { id: caseId } });
}

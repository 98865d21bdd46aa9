import type { Clock } from '../core/clock.js';
import { UserError } from '../core/errors.js';
import type { ModerationCase } from '../moderation/cases/case.js';
import type { CaseOutcome, CaseStore, Transacted } from '../moderation/ports.js';
import { countCases, sumUpCounts } from './case-counts.js';
import { listCases, topCase } from './case-queue.js';
import { lockBoth, readHistory } from './case-reads.js';
import { toCase, toEvent } from './case-rows.js';
import { type SealParts, sealCases } from './case-seal.js';
import { verifyLog } from './case-verify.js';
import { changeCase, type PendingChange } from './case-writes.js';
import type { PrismaClient } from './generated/client.js';
import { codesOf, transaction } from './transaction.js';
import { isUuid } from './words.js';

/** A change of a case that exists. */
type Change = (current: ModerationCase) => CaseOutcome | null;

export interface CaseStoreParts extends SealParts {
  /** Opens the keys of comments. */
  readonly wrapKey: Uint8Array;
  readonly clock: Clock;
}

/** The queue of cases and its append-only history, hashed with `chainKey`. */
export function createCaseStore(
  prisma: PrismaClient,
  { chainKey, wrapKey, sealFile, clock }: CaseStoreParts,
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
    withHistory: (id, by) => readHistory(prisma, { id, by }, { wrapKey, now: clock.now() }),
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
        const locked = await lockBoth(tx, id, key);
        if (locked === null) return { kind: 'missing' };
        const { row, keyUsedOn } = locked;
        const now = clock.now();
        if (keyUsedOn === id) return { kind: 'repeated', case: toCase(row, now) };
        // Nothing would be done, and nobody would know.
        if (keyUsedOn !== null) throw new UserError('key-used-elsewhere');
        const written = await changeCase(tx, row, pending(change, now));
        const untouched = { case: toCase(row, now), events: [], commentState: null };
        return { kind: 'done', ...(written ?? untouched) };
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
    count: (scope = {}) => countCases(prisma, scope, clock.now()),
    sumUp: () => sumUpCounts(prisma),
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

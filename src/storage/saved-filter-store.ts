import { UserError } from '../core/errors.js';
import type {
  FilterEdit,
  FilterSet,
  FilterStep,
  FilterWords,
  SavedFilterStore,
} from '../moderation/filters/ports.js';
import type { AuditAction } from '../staff/actions.js';
import { addAuditEntry } from './audit-entry.js';
import type { PrismaClient, SavedFilter as Row } from './generated/client.js';
import { columnsOf, toSavedFilter } from './saved-filter-rows.js';
import { type Tx, transaction } from './transaction.js';
import { isUuid } from './words.js';

/** Any number, the same in every process: names and numbers of filters are checked one after another. */
const FILTER_LOCK = 7_205_041;

/** Filters of the queue that colleagues keep. */
export function createSavedFilterStore(prisma: PrismaClient): SavedFilterStore {
  return {
    async of(staff) {
      const where = { OR: [{ owner: staff }, { shared: true }] };
      const rows = await prisma.savedFilter.findMany({ where, orderBy: [{ name: 'asc' }] });
      return rows.map(toSavedFilter);
    },
    make: (words, step) =>
      locked(prisma, async (tx) => {
        const known = await tx.savedFilter.findUnique({ where: { key: step.key } });
        if (known && known.owner !== step.by) throw new UserError('key-used-elsewhere');
        if (known) return done(known);
        await makeRoom(tx, words, { owner: step.by, most: step.most });
        const data = { ...columnsOf(words), ...moved(step), owner: step.by };
        const row = await tx.savedFilter.create({ data });
        await note(tx, step, { before: null, after: row });
        return done(row);
      }),
    change: ({ words, ...edit }, step) =>
      onLocked(prisma, { edit, step }, async (tx, before) => {
        // Whoever else takes it from all would hide it from themselves.
        if (before.owner !== step.by && !words.shared) return { ok: false, code: 'not_yours' };
        await makeRoom(tx, words, { ...before, most: step.most });
        const data = { ...columnsOf(words), ...moved(step), version: before.version + 1 };
        const after = await tx.savedFilter.update({ where: { id: before.id }, data });
        await note(tx, step, { before, after });
        return done(after);
      }),
    withdraw: (edit, step) =>
      onLocked(prisma, { edit, step }, async (tx, before) => {
        await tx.savedFilter.delete({ where: { id: before.id } });
        await note(tx, step, { before, after: null });
        return done(before);
      }),
  };
}

type Work = (tx: Tx, row: Row) => Promise<FilterSet>;

function locked(prisma: PrismaClient, work: (tx: Tx) => Promise<FilterSet>): Promise<FilterSet> {
  return transaction(prisma, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FILTER_LOCK}::bigint)`;
    return work(tx);
  });
}

function onLocked(
  prisma: PrismaClient,
  { edit, step }: { readonly edit: FilterEdit; readonly step: FilterStep },
  work: Work,
): Promise<FilterSet> {
  return locked(prisma, async (tx): Promise<FilterSet> => {
    const row = isUuid(edit.id)
      ? await tx.savedFilter.findUnique({ where: { id: edit.id } })
      : null;
    const isOwn = row?.owner === step.by;
    if (row === null || !(isOwn || row.shared)) return { ok: false, code: 'missing' };
    if (!isOwn && !step.leads) return { ok: false, code: 'not_yours' };
    if (row.key === step.key) return done(row);
    if (row.version !== edit.version) {
      return { ok: false, code: 'stale', winner: { by: row.movedBy, at: row.movedAt } };
    }
    return work(tx, row);
  });
}

/** Two of the same name in one list are taken for each other, and a list that is too long is not read. */
async function makeRoom(
  tx: Tx,
  { name, shared }: FilterWords,
  { owner, id, most }: Pick<FilterStep, 'most'> & { readonly owner: string; readonly id?: string },
): Promise<void> {
  const list = shared ? { shared } : { shared, owner };
  const others = { ...list, ...(id !== undefined && { id: { not: id } }) };
  const limit = shared ? most.shared : most.own;
  if ((await tx.savedFilter.count({ where: { ...others, name } })) > 0) {
    throw new UserError('filter-name-taken');
  }
  if ((await tx.savedFilter.count({ where: others })) >= limit) {
    throw new UserError('too-many-filters', { most: limit });
  }
}

/** The audit log tells of what all see: shared, changed while shared, and shared no more. */
async function note(
  tx: Tx,
  { by, at, key, origin = null }: FilterStep,
  { before, after }: { readonly before: Row | null; readonly after: Row | null },
): Promise<void> {
  const [was, is] = [before?.shared ?? false, after?.shared ?? false];
  if (!was && !is) return;
  const action: AuditAction = !was ? 'filter-shared' : is ? 'filter-changed' : 'filter-withdrawn';
  const facts = (row: Row | null) => {
    if (row === null) return null;
    const { name, shared, filter } = toSavedFilter(row);
    return { name, shared, ...filter };
  };
  const subject = (after ?? before)?.id ?? null;
  const told = { before: facts(before), after: facts(is ? after : null) };
  await addAuditEntry(tx, { by, at, key, origin, action, subject, ...told });
}

function moved({ key, by, at }: FilterStep) {
  return { key, movedBy: by, movedAt: at };
}

function done(row: Row): FilterSet {
  return { ok: true, saved: toSavedFilter(row) };
}

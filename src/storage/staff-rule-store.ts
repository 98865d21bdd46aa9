import { UserError } from '../core/errors.js';
import type { RuleChange, RuleStep, RuleStore } from '../moderation/staff-rules/ports.js';
import type { StaffRule } from '../moderation/staff-rules/rule.js';
import { addAuditEntry } from './audit-entry.js';
import type { PrismaClient } from './generated/client.js';
import { newId } from './new-id.js';
import { difference, entriesAfter, replayed, toRevision, toRule } from './staff-rule-rows.js';
import { type Db, type Tx, transaction } from './transaction.js';
import { isUuid } from './words.js';

/** Any number, the same in every process: who changes a rule waits for it. */
const RULE_LOCK = 7_205_027;

/** Staff's rules, changed one after the other, and every version they ever had. */
export function createStaffRuleStore(prisma: PrismaClient): RuleStore {
  const history = async (id: string) => {
    if (!isUuid(id)) return [];
    const where = { ruleId: id };
    const rows = await prisma.staffRuleRevision.findMany({ where, orderBy: { version: 'asc' } });
    return rows.map(toRevision);
  };
  return {
    all: () => readAll(prisma),
    async active() {
      const where = { withdrawnAt: null, mode: { in: ['live', 'shadow'] } };
      return (await prisma.staffRule.findMany({ where, orderBy: { name: 'asc' } })).map(toRule);
    },
    get: (id) => find(prisma, id),
    async stamp() {
      const [found] = await prisma.$queryRaw<{ stamp: string }[]>`
        SELECT count(*) || ' ' || coalesce(sum(version), 0) AS stamp FROM staff_rule`;
      return found?.stamp ?? '';
    },
    change: (step, decide) =>
      transaction(prisma, async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${RULE_LOCK}::bigint)`;
        const repeated = await ruleOfKey(tx, step);
        if (repeated) return repeated;
        const current = step.id === null ? null : await find(tx, step.id);
        if (step.id !== null && !current) return null;
        const next = decide(await readAll(tx));
        return next === null ? current : write(tx, next, { step, current });
      }),
    changeAll: (step, decide) =>
      transaction(prisma, async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${RULE_LOCK}::bigint)`;
        const repeated = await rulesOfKey(tx, step.key);
        if (repeated.length > 0) return repeated;
        const written: StaffRule[] = [];
        for (const [index, { current, next }] of decide(await readAll(tx)).entries()) {
          const one = { ...step, id: current?.id ?? null, key: `${step.key}:${index}` };
          written.push(await write(tx, next, { step: one, current }));
        }
        return written;
      }),
    history,
    at: async (id, version) => replayed(await history(id), version),
  };
}

async function readAll(db: Db): Promise<readonly StaffRule[]> {
  const where = { withdrawnAt: null };
  return (await db.staffRule.findMany({ where, orderBy: { name: 'asc' } })).map(toRule);
}

async function find(db: Db, id: string): Promise<StaffRule | null> {
  if (!isUuid(id)) return null;
  const row = await db.staffRule.findUnique({ where: { id } });
  return row && toRule(row);
}

/** Throws `UserError('key-used-elsewhere')` when the key belongs to another rule's change. */
async function ruleOfKey(tx: Tx, { id, key }: RuleStep): Promise<StaffRule | null> {
  const known = await tx.staffRuleRevision.findUnique({
    where: { key },
    select: { ruleId: true, version: true },
  });
  if (known === null) return null;
  const isAnother = id === null ? known.version !== 1 : known.ruleId !== id;
  if (isAnother) throw new UserError('key-used-elsewhere');
  return find(tx, known.ruleId);
}

/** What many changes in one go wrote. */
async function rulesOfKey(tx: Tx, key: string): Promise<readonly StaffRule[]> {
  const known = await tx.staffRuleRevision.findMany({
    where: { key: { startsWith: `${key}:` } },
    select: { ruleId: true },
  });
  const where = { id: { in: known.map(({ ruleId }) => ruleId) } };
  return (await tx.staffRule.findMany({ where, orderBy: { name: 'asc' } })).map(toRule);
}

async function write(
  tx: Tx,
  { entries: wanted, withdrawn, ...next }: RuleChange,
  { step, current }: { readonly step: RuleStep; readonly current: StaffRule | null },
): Promise<StaffRule> {
  const { by: author, at, key } = step;
  const { name, kind, category, weight, note, mode } = next;
  const words = { name, kind, category, weight, note, mode };
  const before = current?.entries ?? [];
  const moved = difference(before, wanted);
  const version = (current?.version ?? 0) + 1;
  const data = { ...words, author, version, entries: entriesAfter(before, moved), updatedAt: at };
  const row = { ...data, withdrawnAt: withdrawn ? at : null };
  const written = current
    ? await tx.staffRule.update({ where: { id: current.id }, data: row })
    : await tx.staffRule.create({ data: { id: newId(at), createdAt: at, ...row } });
  await tx.staffRuleRevision.create({
    data: { ...words, ...moved, ruleId: written.id, version, withdrawn, author, at, key },
  });
  await noteChange(tx, step, {
    current,
    next: { ...words, withdrawn, entries: data.entries },
    id: written.id,
  });
  return toRule(written);
}

/** The words themselves stand in the rule's own history; how many there are is enough here. */
async function noteChange(
  tx: Tx,
  { by, at, origin = null }: RuleStep,
  {
    current,
    next,
    id,
  }: { readonly current: StaffRule | null; readonly next: RuleChange; readonly id: string },
): Promise<void> {
  const made = current ? 'rule-changed' : 'rule-made';
  const action = next.withdrawn ? 'rule-withdrawn' : made;
  const [before, after] = [current && ruleFacts(current), ruleFacts(next)];
  await addAuditEntry(tx, { by, at, origin, action, subject: id, before, after });
}

function ruleFacts({ name, kind, category, weight, note, mode, entries }: StaffRule | RuleChange) {
  return { name, kind, category, weight, note, mode, entries: entries.length };
}

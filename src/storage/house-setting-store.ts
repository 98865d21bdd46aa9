import { UserError } from '../core/errors.js';
import type {
  HouseSettings,
  KeptSetting,
  SettingChange,
  SettingSet,
  SettingStep,
} from '../moderation/settings/ports.js';
import { addAuditEntry } from './audit-entry.js';
import type { PrismaClient, Setting } from './generated/client.js';
import { plainJson } from './json.js';
import { type Tx, transaction } from './transaction.js';

/** Settings that staff change, in one table with what the service notes for itself. */
export function createHouseSettings(prisma: PrismaClient): HouseSettings {
  return {
    read: async (name) => kept(await prisma.setting.findUnique({ where: { key: name } })),
    change: (change, step) =>
      transaction(prisma, async (tx): Promise<SettingSet> => {
        // The first change finds no row that it could lock.
        const lock = `setting ${change.name}`;
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
        const row = await tx.setting.findUnique({ where: { key: change.name } });
        if (await isDone(tx, change, step)) return { ok: true, kept: kept(row) };
        if ((row?.version ?? 0) === step.version) return set(tx, row, { change, step });
        const winner = { by: row?.movedBy ?? 'system', at: row?.updatedAt ?? step.at };
        return { ok: false, code: 'stale', winner };
      }),
  };
}

/** Whether this key has set this setting before. */
async function isDone(tx: Tx, { name }: SettingChange, { key }: SettingStep): Promise<boolean> {
  const entry = await tx.auditEntry.findUnique({ where: { key } });
  if (entry && entry.subject !== name) throw new UserError('key-used-elsewhere');
  return entry !== null;
}

async function set(
  tx: Tx,
  row: Setting | null,
  { change, step }: { readonly change: SettingChange; readonly step: SettingStep },
): Promise<SettingSet> {
  const { name, value, facts } = change;
  const { by, at, origin, key } = step;
  const columns = {
    ...{ value: plainJson(value), version: step.version + 1 },
    ...{ movedBy: by, updatedAt: at },
  };
  const next = await tx.setting.upsert({
    ...{ where: { key: name }, update: columns, create: { key: name, ...columns } },
  });
  const [before, after] = [facts(row?.value ?? null), { name, ...facts(value) }];
  await addAuditEntry(tx, {
    ...{ by, at, origin, key, action: 'setting-changed', subject: name },
    ...{ before: { name, ...before }, after },
  });
  return { ok: true, kept: kept(next) };
}

function kept(row: Setting | null): KeptSetting {
  return { value: row?.value ?? null, version: row?.version ?? 0 };
}

import { z } from 'zod';
import { UserError } from '../core/errors.js';
import type { Raid } from '../moderation/ports.js';
import type { RaidSet, RaidStoreStep, SpaceRecord } from '../moderation/space-ports.js';
import { addAuditEntry } from './audit-entry.js';
import type { PrismaClient, Space } from './generated/client.js';
import { plainJson } from './json.js';
import { transaction } from './transaction.js';

const instant = z.iso.datetime().transform((text) => new Date(text));
const kept = z.object({
  version: z.number(),
  proposed: z.object({ at: instant, authors: z.number() }).nullable(),
  on: z.object({ at: instant, by: z.string(), until: instant }).nullable(),
  quietUntil: instant.nullable(),
  movedBy: z.string(),
  movedAt: instant,
});

/** A space's raid mode as it is kept. */
export function toRaid(json: unknown): Raid | null {
  return json === null || json === undefined ? null : kept.parse(json);
}

const untouched: Raid = {
  ...{ version: 0, proposed: null, on: null, quietUntil: null },
  ...{ movedBy: 'rule', movedAt: new Date(0) },
};

/** Compared and set on the locked row; the same key again answers the same and writes nothing. */
export function setRaid(
  prisma: PrismaClient,
  step: RaidStoreStep,
  parts: { next: (raid: Raid) => Raid | null; toSpace: (row: Space) => SpaceRecord },
): Promise<RaidSet> {
  const { space: id, version, key, by, at, action, origin = null } = step;
  return transaction(prisma, async (tx): Promise<RaidSet> => {
    await tx.$queryRaw`SELECT 1 FROM space WHERE id = ${id} FOR UPDATE`;
    const row = await tx.space.findUnique({ where: { id } });
    if (row === null || row.role !== 'readers') return { ok: false, code: 'missing' };
    const unchanged = { ok: true, isNew: false, space: parts.toSpace(row) } as const;
    const known = key === null ? null : await tx.auditEntry.findUnique({ where: { key } });
    if (known && known.subject !== id) throw new UserError('key-used-elsewhere');
    if (known) return unchanged;
    const raid = toRaid(row.raid) ?? untouched;
    if (version !== null && raid.version !== version) {
      return { ok: false, code: 'stale', winner: { by: raid.movedBy, at: raid.movedAt } };
    }
    const next = parts.next(raid);
    if (next === null) return unchanged;
    await addAuditEntry(tx, {
      ...{ by, at, origin, action, subject: id, ...(key === null ? {} : { key }) },
      ...{ before: row.raid === null ? null : raid, after: next },
    });
    const data = { raid: plainJson(next) };
    const space = parts.toSpace(await tx.space.update({ where: { id }, data }));
    return { ok: true, isNew: true, space };
  });
}

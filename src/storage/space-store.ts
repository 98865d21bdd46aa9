import { UserError } from '../core/errors.js';
import type { PolicySet, PolicyStep, SpaceStore } from '../moderation/space-ports.js';
import { addAuditEntry } from './audit-entry.js';
import type { PrismaClient } from './generated/client.js';
import { plainJson } from './json.js';
import { setRaid } from './raid-rows.js';
import { readSpace, toSpace } from './space-rows.js';
import { transaction } from './transaction.js';

/** Places where comments come from. */
export function createSpaceStore(prisma: PrismaClient): SpaceStore {
  return {
    async ensure({ id, platform, name, at }) {
      const known = await readSpace(prisma, id);
      if (known !== null) return known;
      await prisma.space.createMany({
        data: { id, platform, name, createdAt: at },
        skipDuplicates: true,
      });
      return toSpace(await prisma.space.findUniqueOrThrow({ where: { id } }));
    },
    get: (id) => readSpace(prisma, id),
    async list() {
      const rows = await prisma.space.findMany({ orderBy: { id: 'asc' } });
      return rows.map(toSpace);
    },
    async update(id, change) {
      const [row] = await prisma.space.updateManyAndReturn({ where: { id }, data: change });
      return row ? toSpace(row) : null;
    },
    setPolicy: (step) => setPolicy(prisma, step),
    setRaid: (step, next) => setRaid(prisma, step, { next, toSpace }),
  };
}

/** Compared and set on the locked row; the same key again answers the same and writes nothing. */
function setPolicy(prisma: PrismaClient, step: PolicyStep): Promise<PolicySet> {
  const { space: id, version, key, by, at, mayAct, origin = null } = step;
  return transaction(prisma, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM space WHERE id = ${id} FOR UPDATE`;
    const row = await tx.space.findUnique({ where: { id } });
    if (row === null) return { ok: false, code: 'missing' };
    const before = await tx.spacePolicy.findUnique({ where: { key } });
    if (before && before.space !== id) throw new UserError('key-used-elsewhere');
    if (before) return { ok: true, space: toSpace(row) };
    if (row.policyVersion !== version) {
      const place = { space_version: { space: id, version: row.policyVersion } };
      const last = await tx.spacePolicy.findUniqueOrThrow({ where: place });
      return { ok: false, code: 'stale', winner: { by: last.author, at: last.at } };
    }
    const policy = plainJson(step.policy);
    const next = version + 1;
    await tx.spacePolicy.create({
      data: { space: id, version: next, mayAct, policy, author: by, at, key },
    });
    await addAuditEntry(tx, {
      ...{ by, at, origin, action: 'space-policy', subject: id },
      before: { mayAct: row.mayAct, policy: row.policy },
      after: { mayAct, policy },
    });
    const data = { policy, mayAct, policyVersion: next };
    return { ok: true, space: toSpace(await tx.space.update({ where: { id }, data })) };
  });
}

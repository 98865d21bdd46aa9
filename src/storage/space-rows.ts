import type { SpaceRecord } from '../moderation/space-ports.js';
import type { PrismaClient, Space } from './generated/client.js';
import { toRaid } from './raid-rows.js';
import { oneOf } from './words.js';

const roles = ['readers', 'moderators', 'editors', 'partner'] as const;

/** What of a space a `SpaceRecord` tells. */
export type SpaceFields = Omit<Space, 'createdAt' | 'leftAt'>;

/** One place, which every comment and question asks for; null: unknown. */
export async function readSpace(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  id: string,
): Promise<SpaceRecord | null> {
  const [row] = await prisma.$queryRaw<SpaceFields[]>`
    /* prepared: space_by_id */
    SELECT id, platform, name, role, locale, may_act AS "mayAct", policy,
      policy_version AS "policyVersion", raid
    FROM space WHERE id = ${id}`;
  return row ? toSpace(row) : null;
}

/** A place as it is kept. */
export function toSpace(row: SpaceFields): SpaceRecord {
  const { id, platform, name, locale, mayAct, policy, policyVersion } = row;
  const role = oneOf(roles, row.role);
  return {
    id,
    platform,
    name,
    role,
    locale,
    mayAct,
    policy,
    policyVersion,
    raid: toRaid(row.raid),
  };
}

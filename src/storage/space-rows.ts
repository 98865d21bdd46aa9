import type { SpaceRecord } from '../moderation/space-ports.js';
import type { Space } from './generated/client.js';
import { toRaid } from './raid-rows.js';
import { oneOf } from './words.js';

const roles = ['readers', 'moderators', 'editors', 'partner'] as const;

/** What of a space a `SpaceRecord` tells. */
export type SpaceFields = Omit<Space, 'createdAt' | 'leftAt'>;

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

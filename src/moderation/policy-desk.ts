import { UserError } from '../core/errors.js';
import type { PolicyDesk, PolicyWish } from './desk.js';
import { cannedReasons, reasonWords, standardReasons } from './reasons.js';
import { type PolicySettings, policySettings, settingsOf } from './space-policy.js';
import type { SpaceRecord, SpaceStore } from './space-ports.js';

export interface PolicyDeskParts {
  readonly spaces: Pick<SpaceStore, 'list' | 'setPolicy'>;
}

/** Where a lead says how strict the service is in each space. */
export function createPolicyDesk({ spaces }: PolicyDeskParts): PolicyDesk {
  return {
    reasons: cannedReasons,
    async list() {
      const readers = (await spaces.list()).filter(({ role }) => role === 'readers');
      return readers.map(withPolicy);
    },
    async set(wish) {
      const set = await spaces.setPolicy({ ...wish, policy: checked(wish) });
      return set.ok ? { ok: true, space: withPolicy(set.space) } : set;
    },
    words: (given, reasons, locale) => reasonWords(given, reasons ?? standardReasons, locale),
  };
}

function withPolicy(space: SpaceRecord) {
  const { id, platform, name, mayAct, policyVersion: version, raid } = space;
  const raidVersion = raid?.version ?? 0;
  return { id, platform, name, mayAct, version, raidVersion, policy: settingsOf(space) };
}

/** @throws UserError `policy-wrong` naming what does not fit together */
function checked({ policy }: PolicyWish): PolicySettings {
  const read = policySettings.safeParse(policy);
  if (read.success) return read.data;
  const fields = new Set(read.error.issues.map(({ path }) => path.slice(0, 3).join('.')));
  throw new UserError('policy-wrong', { fields: [...fields].join(', ') });
}

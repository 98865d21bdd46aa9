import { UserError } from '../../core/errors.js';
import type { ModerationEvent } from '../events.js';
import type { RaidSet, SpaceRecord, SpaceStore } from '../space-ports.js';
import type { RaidDesk, RaidedSpace, RaidResult } from './desk.js';
import { lifted, noRaid, proposed, RAID_MINUTES, raidState, started } from './raid.js';

export interface RaidDeskParts {
  readonly spaces: Pick<SpaceStore, 'list' | 'get' | 'setRaid'>;
  readonly bus?: (event: ModerationEvent) => void;
}

/** Raid mode as leads switch it and the rule proposes it; every step stands in the audit log. */
export function createRaidDesk({ spaces, bus }: RaidDeskParts): RaidDesk {
  const tell = (set: RaidSet, at: Date): RaidResult => {
    if (!set.ok) return set;
    const raid = set.space.raid ?? noRaid;
    if (set.isNew) bus?.({ kind: 'raid', space: set.space.id });
    const state = raidState(raid, at);
    return {
      ok: true,
      state,
      version: raid.version,
      until: state === 'on' ? (raid.on?.until ?? null) : null,
    };
  };
  return {
    async list(at) {
      return (await spaces.list()).flatMap((space) => shown(space, at) ?? []);
    },
    async of(id, at) {
      const space = await spaces.get(id);
      if (space?.role !== 'readers') return null;
      const raid = space.raid ?? noRaid;
      return { state: raidState(raid, at), version: raid.version };
    },
    async start({ minutes, ...step }) {
      const { least, most } = RAID_MINUTES;
      if (minutes < least || minutes > most) throw new UserError('raid-minutes', { least, most });
      const next = (raid: typeof noRaid) => started(raid, { ...step, minutes });
      return tell(await spaces.setRaid({ ...step, action: 'raid-started' }, next), step.at);
    },
    async lift(step) {
      const next = (raid: typeof noRaid) => lifted(raid, step);
      return tell(await spaces.setRaid({ ...step, action: 'raid-lifted' }, next), step.at);
    },
    async propose({ space, at, authors }) {
      const step = { space, version: null, key: null, by: 'rule', at };
      const next = (raid: typeof noRaid) => proposed(raid, { at, authors });
      tell(await spaces.setRaid({ ...step, action: 'raid-proposed' }, next), at);
    },
  };
}

function shown({ id, name, role, raid }: SpaceRecord, at: Date): RaidedSpace | null {
  if (role !== 'readers' || raid === null) return null;
  const state = raidState(raid, at);
  if (state === 'off') return null;
  const isOn = state === 'on';
  return {
    ...{ space: id, name, state, version: raid.version },
    until: isOn ? (raid.on?.until ?? null) : null,
    by: isOn ? (raid.on?.by ?? null) : null,
    authors: isOn ? null : (raid.proposed?.authors ?? null),
  };
}

/** A space that is slowed down, or is proposed to be. */
export interface Raid {
  /** Grows with every step; 0: never touched. */
  readonly version: number;
  /** So many authors said nearly the same; null: nothing is proposed. */
  readonly proposed: { readonly at: Date; readonly authors: number } | null;
  /** Null: nobody switched it on since the last proposal, or it was lifted. */
  readonly on: { readonly at: Date; readonly by: string; readonly until: Date } | null;
  /** Nothing is proposed again before then: a lead has just said no, or lifted it. */
  readonly quietUntil: Date | null;
  /** Who took the last step: a staff id, or `rule`. */
  readonly movedBy: string;
  readonly movedAt: Date;
}

export type RaidState = 'off' | 'proposed' | 'on';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long raid mode may be asked for; a raid that lasts longer is looked at again. Minutes. */
export const RAID_MINUTES = { least: 5, most: 24 * 60, usual: 60 } as const;
/** A proposal that nobody took up in so long is none any more, and none follows one that was refused. */
const PROPOSAL_MS = HOUR_MS;
/** So many authors must say nearly the same. */
export const RAID_AUTHORS = 4;
/** Whoever joined, or was first met, so shortly before is new. */
const NEW_MS = 72 * HOUR_MS;

/** What no space has been through yet. */
export const noRaid: Raid = {
  ...{ version: 0, proposed: null, on: null, quietUntil: null },
  ...{ movedBy: 'rule', movedAt: new Date(0) },
};

/** The state at an instant: ends are found when read, not written. */
export function raidState({ on, proposed }: Raid, at: Date): RaidState {
  if (on && on.until > at) return 'on';
  return proposed && proposed.at.getTime() + PROPOSAL_MS > at.getTime() ? 'proposed' : 'off';
}

interface Step {
  readonly by: string;
  readonly at: Date;
}

/** Switched on, or with another end. */
export function started(raid: Raid, { by, at, minutes }: Step & { minutes: number }): Raid {
  const until = new Date(at.getTime() + minutes * MINUTE_MS);
  const since = raid.on && raidState(raid, at) === 'on' ? raid.on.at : at;
  return {
    ...moved(raid, { by, at }),
    proposed: null,
    on: { at: since, by, until },
    quietUntil: null,
  };
}

/** Lifted, or a proposal refused; null: there is nothing to lift. */
export function lifted(raid: Raid, step: Step): Raid | null {
  if (raidState(raid, step.at) === 'off') return null;
  const quietUntil = new Date(step.at.getTime() + PROPOSAL_MS);
  return { ...moved(raid, step), proposed: null, on: null, quietUntil };
}

/** Proposed by the rule; null: it is on, proposed already, or a lead wants to hear nothing of it. */
export function proposed(raid: Raid, { at, authors }: { at: Date; authors: number }): Raid | null {
  if (raidState(raid, at) !== 'off' || (raid.quietUntil && raid.quietUntil > at)) return null;
  return { ...moved(raid, { by: 'rule', at }), proposed: { at, authors }, on: null };
}

/** Whether an author first met (or joined) then is new to a raid that began. */
export function isNewTo({ on }: Raid, since: Date | null): boolean {
  if (!on) return false;
  return since === null || since.getTime() > on.at.getTime() - NEW_MS;
}

function moved(raid: Raid, { by, at }: Step): Raid {
  return { ...raid, version: raid.version + 1, movedBy: by, movedAt: at };
}

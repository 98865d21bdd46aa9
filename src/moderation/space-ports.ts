import type { Raid } from './raid/raid.js';
import type { PolicySettings } from './space-policy.js';

/** A place where comments come from, and how strict the service is there. */
export interface SpaceRecord {
  readonly id: string;
  readonly platform: string;
  readonly name: string;
  readonly role: 'readers' | 'moderators' | 'editors' | 'partner';
  readonly locale: string | null;
  readonly mayAct: boolean;
  /** The policy's settings as they are kept (see `settingsOf`); null: nobody has set any. */
  readonly policy: unknown;
  /** 0 before the first. */
  readonly policyVersion: number;
  /** Raid mode as it is kept; null: it never was on or proposed. */
  readonly raid: Raid | null;
}

/** A space's next policy, by whom, and on which version of it. */
export interface PolicyStep {
  readonly space: string;
  readonly version: number;
  readonly key: string;
  readonly by: string;
  /** For the audit log: a keyed hash of where it came from. */
  readonly origin?: string | null;
  readonly at: Date;
  readonly mayAct: boolean;
  readonly policy: PolicySettings;
}

export type PolicySet =
  | { readonly ok: true; readonly space: SpaceRecord }
  | { readonly ok: false; readonly code: 'missing' }
  | {
      readonly ok: false;
      readonly code: 'stale';
      readonly winner: { readonly by: string; readonly at: Date };
    };

/** A step on a space's raid mode; without a version (the rule's) it is taken on whatever there is. */
export interface RaidStoreStep {
  readonly space: string;
  readonly version: number | null;
  readonly key: string | null;
  readonly by: string;
  readonly at: Date;
  readonly origin?: string | null;
  readonly action: 'raid-proposed' | 'raid-started' | 'raid-lifted';
}

export type RaidSet =
  /** `isNew`: something was written. */
  | { readonly ok: true; readonly space: SpaceRecord; readonly isNew: boolean }
  | Exclude<PolicySet, { ok: true }>;

export interface SpaceStore {
  /** The space, made with safe defaults (it only queues) when it was unknown. */
  ensure(space: { id: string; platform: string; name: string; at: Date }): Promise<SpaceRecord>;
  get(id: string): Promise<SpaceRecord | null>;
  list(): Promise<readonly SpaceRecord[]>;
  update(
    id: string,
    change: Partial<Pick<SpaceRecord, 'role' | 'locale' | 'mayAct' | 'name'>>,
  ): Promise<SpaceRecord | null>;
  /** Keeps every policy there was. Throws `UserError('key-used-elsewhere')` for another space's key. */
  setPolicy(step: PolicyStep): Promise<PolicySet>;
  /** Runs `next` on the locked raid mode and writes it with a line in the audit log; null: nothing to do. */
  setRaid(step: RaidStoreStep, next: (raid: Raid) => Raid | null): Promise<RaidSet>;
}

/** A setting of the house as it is kept. */
export interface KeptSetting {
  /** JSON; null where nobody has said anything. */
  readonly value: unknown;
  /** Grows with every change; 0: nobody has changed it yet. */
  readonly version: number;
}

/** Who changes a setting, and what they saw of it. */
export interface SettingStep {
  /** The version that was seen. */
  readonly version: number;
  /** The caller's idempotency key. */
  readonly key: string;
  readonly by: string;
  readonly at: Date;
  /** For the audit log: a keyed hash of where it came from. */
  readonly origin: string | null;
}

export interface SettingChange {
  readonly name: string;
  readonly value: unknown;
  /** What the audit log tells of a kept value; of null what holds without one. */
  readonly facts: (kept: unknown) => object;
}

/** Somebody else was first. */
export interface StaleSetting {
  readonly ok: false;
  readonly code: 'stale';
  readonly winner: { readonly by: string; readonly at: Date };
}

export type SettingSet = { readonly ok: true; readonly kept: KeptSetting } | StaleSetting;

/** What leads and administrators set for the house: compared and set, each change in the audit log. */
export interface HouseSettings {
  read(name: string): Promise<KeptSetting>;
  /** @throws UserError `key-used-elsewhere` for a key that something else was done with */
  change(change: SettingChange, step: SettingStep): Promise<SettingSet>;
}

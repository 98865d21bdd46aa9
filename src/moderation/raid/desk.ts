import type { RaidState } from './raid.js';

/** A space in raid mode, or one for which it is proposed. */
export interface RaidedSpace {
  readonly space: string;
  readonly name: string;
  readonly state: Exclude<RaidState, 'off'>;
  readonly version: number;
  /** Of one that is on. */
  readonly until: Date | null;
  readonly by: string | null;
  /** Of one that is proposed: how many said nearly the same. */
  readonly authors: number | null;
}

/** A lead's step on a space, and on which version of its raid mode. */
export interface RaidStep {
  readonly space: string;
  readonly version: number;
  readonly key: string;
  readonly by: string;
  readonly at: Date;
  /** For the audit log: a keyed hash of where it came from. */
  readonly origin?: string | null;
}

export type RaidResult =
  | {
      readonly ok: true;
      readonly state: RaidState;
      readonly version: number;
      readonly until: Date | null;
    }
  | { readonly ok: false; readonly code: 'missing' }
  | {
      readonly ok: false;
      readonly code: 'stale';
      readonly winner: { readonly by: string; readonly at: Date };
    };

/** Slows spaces down while they are raided. */
export interface RaidDesk {
  /** Spaces that are slowed down, and those for which it is proposed. */
  list(at: Date): Promise<readonly RaidedSpace[]>;
  /** The version and state of one space; null when it is unknown or no place for readers. */
  of(
    space: string,
    at: Date,
  ): Promise<{ readonly state: RaidState; readonly version: number } | null>;
  /** @throws UserError `raid-minutes` for a time too short or too long */
  start(step: RaidStep & { readonly minutes: number }): Promise<RaidResult>;
  /** Ends it at once, or refuses a proposal. */
  lift(step: RaidStep): Promise<RaidResult>;
  /** What the rule does when many say nearly the same; nothing where a lead has decided already. */
  propose(crowd: {
    readonly space: string;
    readonly authors: number;
    readonly at: Date;
  }): Promise<void>;
}

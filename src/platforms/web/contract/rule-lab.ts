/** Rules tried on the past, and how they do in service. */

/** A share that was counted, and between which shares the true one lies (95 %). */
export interface ShareJson {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Of how many it was counted. */
  readonly of: number;
}

export type OutcomeJson = 'removed' | 'kept' | 'undecided';

/** How one version of a rule did on past comments. */
export interface VersionFiguresJson {
  readonly hits: number;
  readonly removed: number;
  readonly kept: number;
  readonly undecided: number;
  /** Of the decided comments it found, those that were removed; null: none was decided. */
  readonly precision: ShareJson | null;
  /** Of all removed comments, those it found. */
  readonly recall: ShareJson | null;
  readonly hitsPerDay: number;
  /** Comments a day that nothing else brought before a moderator. */
  readonly extraPerDay: { readonly value: number; readonly low: number; readonly high: number };
}

/** A rule as it stands, or with a change on it, beside its live version. */
export interface BacktestJson {
  readonly read: number;
  readonly from: string | null;
  readonly until: string | null;
  /** There are more comments than were read. */
  readonly isCut: boolean;
  readonly decided: { readonly removed: number; readonly kept: number };
  readonly draft: VersionFiguresJson;
  readonly live: VersionFiguresJson | null;
  readonly liveVersion: number | null;
  readonly samples: readonly {
    readonly id: string;
    readonly text: string;
    readonly at: string;
    readonly outcome: OutcomeJson;
    readonly foundBy: 'draft' | 'live' | 'both';
  }[];
}

/** What became of the comments that a rule found in one mode. */
export interface ModeFiguresJson {
  readonly hits: number;
  readonly removed: number;
  readonly kept: number;
  readonly undecided: number;
  readonly precision: ShareJson | null;
  readonly last: string | null;
}

/** How a rule does in service, since its content last changed. */
export interface RuleFiguresJson {
  readonly id: string;
  readonly mode: 'draft' | 'shadow' | 'live';
  readonly since: string;
  readonly shadow: ModeFiguresJson;
  readonly live: ModeFiguresJson;
  /** Null for drafts. */
  readonly rate: {
    readonly state: 'unknown' | 'within' | 'above' | 'below';
    readonly hour: { readonly hits: number; readonly comments: number };
    readonly band: { readonly low: number; readonly high: number } | null;
    readonly perThousand: number | null;
  } | null;
  /** When the service itself took it back into shadow, if nobody has changed it since. */
  readonly fellBackAt: string | null;
}

import type { Localised } from '../desks.js';

/** What an entry of the FAQ says, in each language that it has. */
export interface FaqContent {
  readonly title: Localised;
  /** Ways to ask for it. */
  readonly ask: Readonly<Record<string, readonly string[]>>;
  readonly answer: Localised;
}

/** An entry that staff taught, as it is kept. */
export interface FaqRecord extends FaqContent {
  readonly topic: string;
  /** A staff id, or `import`. */
  readonly author: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly withdrawnAt: Date | null;
}

/** What an entry is to be from now on. */
export interface FaqChange extends FaqContent {
  readonly withdrawn: boolean;
}

/** Who changes an entry, and when. */
export interface FaqStep {
  readonly topic: string;
  /** The caller's idempotency key: the same key again answers the same and writes nothing. */
  readonly key: string;
  /** The staff member's id. */
  readonly by: string;
  readonly at: Date;
}

/** What staff taught, with every version it ever had. */
export interface FaqStore {
  /** Every entry, withdrawn ones too, in order of their topics. */
  all(): Promise<readonly FaqRecord[]>;
  /** Changes whenever an entry does: cheap enough to be asked often. */
  stamp(): Promise<string>;
  /**
   * Runs `change` on the locked entry (null: there is none) and keeps the new version; null from it
   * changes nothing. Returns the entry as it is then.
   */
  change(
    step: FaqStep,
    change: (current: FaqRecord | null) => FaqChange | null,
  ): Promise<FaqRecord | null>;
  /** Keeps many at once: entries that are the same already are left alone. How many changed. */
  putAll(
    entries: readonly (FaqContent & { readonly topic: string })[],
    by: string,
    at: Date,
  ): Promise<number>;
}

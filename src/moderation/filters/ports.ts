import type { QueueFilter } from './filter.js';

/** What a colleague says of a filter that they keep. */
export interface FilterWords {
  readonly name: string;
  /** With all colleagues. */
  readonly shared: boolean;
  readonly filter: QueueFilter;
}

export interface SavedFilter extends FilterWords {
  readonly id: string;
  readonly version: number;
  /** A staff id. */
  readonly owner: string;
}

/** Who does it, whether they may change what others share, and whether it was done before. */
export interface FilterStep {
  readonly key: string;
  readonly by: string;
  readonly leads: boolean;
  /** How many filters somebody keeps for themselves, and how many all share. */
  readonly most: { readonly own: number; readonly shared: number };
  readonly at: Date;
  /** For the audit log: a keyed hash of where it came from. */
  readonly origin?: string | null;
}

export type FilterSet =
  | { readonly ok: true; readonly saved: SavedFilter }
  /** `missing` also for what somebody keeps for themselves. */
  | { readonly ok: false; readonly code: 'missing' }
  | { readonly ok: false; readonly code: 'not_yours' }
  | {
      readonly ok: false;
      readonly code: 'stale';
      readonly winner: { readonly by: string; readonly at: Date };
    };

export interface FilterEdit {
  readonly id: string;
  readonly version: number;
}

/**
 * Filters that colleagues keep. Own ones are nobody else's business; every change of a shared one
 * stands in the audit log. Writing throws `UserError`: `filter-name-taken` when another of the same
 * colleague's (or another shared one) is called so, `too-many-filters`, `key-used-elsewhere`.
 */
export interface SavedFilterStore {
  /** Those somebody keeps for themselves and all that are shared, by name. */
  of(staff: string): Promise<readonly SavedFilter[]>;
  make(words: FilterWords, step: FilterStep): Promise<FilterSet>;
  change(edit: FilterEdit & { readonly words: FilterWords }, step: FilterStep): Promise<FilterSet>;
  withdraw(edit: FilterEdit, step: FilterStep): Promise<FilterSet>;
}

import type { Notice } from '../facts.js';

/** A notice that staff published while the service ran, with who did what to it. */
export interface StoredNotice {
  /** UUID of the row; the notice's own `id` is what other notices name in `supersedes`. */
  readonly id: string;
  /** 1 once published, 2 once withdrawn. */
  readonly version: number;
  readonly notice: Notice;
  /** The colleague's id. */
  readonly author: string;
  readonly createdAt: Date;
  /** The idempotency key under which it was published. */
  readonly key: string;
  readonly withdrawn: Withdrawal | null;
}

export interface Withdrawal {
  readonly by: string;
  readonly at: Date;
}

export type NewNotice = Pick<StoredNotice, 'notice' | 'author' | 'key'>;

/** One colleague takes one notice back. */
export interface WithdrawStep {
  readonly id: string;
  /** The version the colleague saw. */
  readonly version: number;
  readonly key: string;
  readonly by: string;
  readonly at: Date;
}

export type WithdrawOutcome =
  | { readonly kind: 'withdrawn'; readonly notice: StoredNotice }
  /** The same key again: nothing more was done. */
  | { readonly kind: 'repeated'; readonly notice: StoredNotice }
  /** Somebody else took it back first. */
  | { readonly kind: 'stale'; readonly notice: StoredNotice }
  | { readonly kind: 'missing' };

/** Where notices are kept: only ever added to, or marked as withdrawn. */
export interface NoticeStore {
  /** Every notice, withdrawn ones too, in the order in which they came. */
  list(): Promise<readonly StoredNotice[]>;
  /**
   * Adds what `decide` makes of all there are, with nobody adding or withdrawing in between.
   * `decide` may run more than once, and nothing is added when it throws.
   */
  add(
    decide: (all: readonly StoredNotice[]) => readonly NewNotice[],
    at: Date,
  ): Promise<readonly StoredNotice[]>;
  withdraw(step: WithdrawStep): Promise<WithdrawOutcome>;
}

/** One date of an official calendar: off, or a workday that the calendar names. */
export interface OfficialDay {
  /** ISO date. */
  readonly date: string;
  readonly name: Readonly<Record<string, string>>;
  readonly off: boolean;
}

/** Official days that staff imported, by country (ISO 3166). */
export interface OfficialDayStore {
  list(country: string): Promise<readonly OfficialDay[]>;
  /** Puts these in the place of all days of the years named, in one step; returns how many are new. */
  replace(change: OfficialDayChange): Promise<number>;
}

export interface OfficialDayChange {
  readonly country: string;
  /** Years (`2027`) whose former days go. */
  readonly years: readonly string[];
  readonly days: readonly OfficialDay[];
  readonly at: Date;
}

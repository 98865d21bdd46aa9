import type { Localised } from '../desks.js';
import type { Notice } from '../facts.js';
import type { Withdrawal, WithdrawStep } from './ports.js';

/** A notice as a colleague asks for it; days and hours as the facts file writes them. */
export interface NoticeDraft {
  /** Hall ids with `10:00-15:00` or `closed`. */
  readonly halls: Readonly<Record<string, string>>;
  /** `2026-12-05` or `2026-12-05..2026-12-06`. */
  readonly days: string;
  /** Why, by language; a language left out gets a plain sentence. */
  readonly text: Localised;
  readonly except?: readonly NoticeException[];
  /** `2026-24`; the next one of the year when absent. */
  readonly number?: string;
  /** ISO date; today when absent. */
  readonly issued?: string;
  /** What the notice is called; made from its number when absent. */
  readonly source?: Localised;
  /** Numbers or ids of the notices that it takes the place of. */
  readonly supersedes?: readonly string[];
}

/** Other hours on some of a notice's days. */
export interface NoticeException {
  readonly days: string;
  readonly halls: 'all' | readonly string[];
  readonly open: string;
}

/** A notice as staff see it: of the library's file, or published by a colleague. */
export interface NoticeView {
  /** What `withdraw` wants; notices of the file cannot be withdrawn. */
  readonly id: string;
  readonly version: number;
  readonly origin: 'file' | 'staff';
  readonly notice: Notice;
  /** The colleague's id; null in the file. */
  readonly author: string | null;
  readonly createdAt: Date | null;
  readonly withdrawn: Withdrawal | null;
  /** Numbers of the notices that it took the place of. */
  readonly supersedes: readonly string[];
}

/** What a notice does. */
export interface NoticeEffect {
  readonly view: NoticeView;
  /** What readers read about its days, by language. */
  readonly readers: Localised;
  /** Days from its issue to its first day, and how many there should be. */
  readonly leadDays: number;
  readonly wantedLeadDays: number;
}

/** What a typed line asks for. */
export type NoticeForm =
  | { readonly kind: 'list' }
  | { readonly kind: 'publish'; readonly draft: NoticeDraft }
  | { readonly kind: 'withdraw'; readonly number: string };

export type WithdrawResult =
  | { readonly ok: true; readonly effect: NoticeEffect }
  | { readonly ok: false; readonly code: 'missing' | 'in-file' }
  | { readonly ok: false; readonly code: 'stale'; readonly winner: Withdrawal };

/**
 * Notices of changed hours. Errors: `no-such-hall`, `notice-form`, `notice-days`, `notice-hours`,
 * `notice-text`, `notice-past`, `notice-number`, `notice-number-taken`, `no-such-notice`,
 * `notice-overlaps`.
 */
export interface NoticeDesk {
  /** Every notice, the latest first day first; withdrawn ones too. */
  list(): Promise<readonly NoticeView[]>;
  byNumber(number: string): Promise<NoticeView | null>;
  /** What publishing a draft would do; nothing is kept. */
  preview(draft: NoticeDraft, at: Date): Promise<NoticeEffect>;
  /** Publishes: it counts at once, everywhere. The same key again does nothing more. */
  publish(wish: {
    readonly draft: NoticeDraft;
    readonly author: string;
    readonly key: string;
    readonly at: Date;
  }): Promise<NoticeEffect>;
  withdraw(step: WithdrawStep): Promise<WithdrawResult>;
  /** What a line such as `hall:north days:2026-12-05 hours:closed text:…` asks for. */
  readForm(line: string): NoticeForm;
}

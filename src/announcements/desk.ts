import type {
  Announcement,
  AnnouncementEvent,
  Audience,
  Delivery,
  DeliveryState,
} from './ports.js';

export interface AnnouncementStep {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  /** The staff member's id. */
  readonly by: string;
  readonly at: Date;
}

export type AnnouncementAction =
  | { readonly action: 'submit' | 'approve' | 'pause' | 'resume' | 'cancel' }
  | { readonly action: 'reject'; readonly reason?: string }
  | { readonly action: 'schedule'; readonly sendAt?: Date; readonly delaySeconds?: number }
  | {
      readonly action: 'edit';
      readonly variants: Announcement['variants'];
      readonly audience?: Audience;
    };

export type AnnouncementResult =
  | { readonly ok: true; readonly announcement: Announcement }
  | {
      readonly ok: false;
      readonly code: 'stale';
      readonly winner: { readonly who: string; readonly what: string; readonly at: Date };
    }
  /** `four_eyes`: the author may not approve their own. */
  | { readonly ok: false; readonly code: 'missing' | 'not_possible' | 'four_eyes' };

/** How the accounts of one platform show a text. */
export interface Shown {
  readonly platform: string;
  /** What comes there, one message after the other. */
  readonly messages: readonly string[];
  /** The first line stands alone and the rest in a frame, where the service may show frames. */
  readonly isFramed: boolean;
  /** How many characters fit into one message; null: any number. */
  readonly limit: number | null;
}

/** What a platform makes of a text, without sending anything. */
export type ShowText = (text: string) => Shown;

/** One language of an announcement as each platform shows it. */
export interface VariantShown {
  readonly language: string;
  readonly shown: readonly Shown[];
}

export interface AnnouncementDesk {
  /**
   * How it will look, of what could be kept as a draft; nothing is kept.
   * @throws UserError as `draft` does
   */
  preview(variants: Announcement['variants']): readonly VariantShown[];
  draft(draft: {
    readonly author: string;
    readonly variants: Announcement['variants'];
    readonly audience?: Audience;
    readonly key: string;
    readonly at: Date;
  }): Promise<Announcement>;
  list(limit: number): Promise<readonly Announcement[]>;
  get(id: string): Promise<{
    readonly announcement: Announcement;
    readonly events: readonly AnnouncementEvent[];
  } | null>;
  act(step: AnnouncementStep, action: AnnouncementAction): Promise<AnnouncementResult>;
  progress(id: string): Promise<Readonly<Record<DeliveryState, number>>>;
  report(id: string): Promise<readonly Delivery[]>;
}

/** Carries one announcement to one recipient; each platform has one. */
export interface Carrier {
  readonly platform: string;
  /**
   * `sent`; `failed` (the recipient cannot be reached); `ready` (provably not sent: again later);
   * `doubtful` (it may have arrived: never again by itself).
   */
  deliver(
    delivery: Delivery,
    text: string,
  ): Promise<{
    readonly state: 'sent' | 'failed' | 'ready' | 'doubtful';
    readonly messageId?: string;
    readonly reason?: string;
  }>;
}

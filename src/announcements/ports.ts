export const announcementStates = [
  'draft',
  'submitted',
  'approved',
  'scheduled',
  'sending',
  'sent',
  'paused',
  'cancelled',
  'corrected',
  'withdrawn',
] as const;
export type AnnouncementState = (typeof announcementStates)[number];

/** The platforms that announcements are carried to; an outside site that sends comments gets none. */
export const carriedPlatforms = ['web', 'discord', 'telegram'] as const;

/** Whom it is for: spaces by role, narrowed by platform and language. */
export interface Audience {
  readonly roles: readonly ('readers' | 'moderators' | 'editors' | 'partner')[];
  readonly platforms?: readonly string[];
  readonly languages?: readonly string[];
}

export interface Announcement {
  readonly id: string;
  readonly state: AnnouncementState;
  readonly version: number;
  readonly author: string;
  readonly approver: string | null;
  readonly audience: Audience;
  /** Text per language. */
  readonly variants: Readonly<Record<string, { readonly text: string }>>;
  readonly sendAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface AnnouncementEvent {
  readonly seq: number;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: string;
  readonly at: Date;
  readonly key: string | null;
}

export interface AnnouncementChange {
  readonly next: Pick<Announcement, 'state' | 'approver' | 'audience' | 'variants' | 'sendAt'>;
  readonly event: Omit<AnnouncementEvent, 'seq'>;
}

export type AnnouncementTransacted =
  | { readonly kind: 'done'; readonly announcement: Announcement }
  | { readonly kind: 'repeated'; readonly announcement: Announcement }
  | { readonly kind: 'missing' };

export interface AnnouncementStore {
  create(draft: {
    author: string;
    audience: Audience;
    variants: Announcement['variants'];
    at: Date;
    key: string;
  }): Promise<Announcement>;
  get(id: string): Promise<Announcement | null>;
  list(limit: number): Promise<readonly Announcement[]>;
  events(id: string): Promise<readonly AnnouncementEvent[]>;
  /** Runs `change` on the locked announcement; events, variants and state in one transaction. */
  transact(
    id: string,
    key: string,
    change: (current: Announcement) => AnnouncementChange | null,
  ): Promise<AnnouncementTransacted>;
  /** Scheduled ones whose time has come. */
  due(at: Date): Promise<readonly Announcement[]>;
}

export const deliveryStates = [
  'ready',
  'reserved',
  'attempting',
  'sent',
  'failed',
  'doubtful',
  'skipped',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery {
  readonly announcement: string;
  readonly recipient: string;
  readonly platform: string;
  readonly locale: string;
  readonly state: DeliveryState;
  readonly messageId: string | null;
  readonly reason: string | null;
  readonly updatedAt: Date;
}

/** One row per announcement and recipient: nobody missed, nobody told twice. */
export interface Ledger {
  /** Freezes the audience (spaces that match, a locale for each); again is harmless. Returns the size. */
  freeze(announcement: Announcement, fallbackLocale: string, at: Date): Promise<number>;
  /** Takes up to `limit` ready rows of a platform for one sender. */
  reserve(platform: string, limit: number, fence: number, at: Date): Promise<readonly Delivery[]>;
  /** Committed just before the request leaves; false when the row is no longer ours. */
  attempting(delivery: Delivery, fence: number, at: Date): Promise<boolean>;
  settle(
    delivery: Delivery,
    result: { state: DeliveryState; messageId?: string; reason?: string },
    fence: number,
    at: Date,
  ): Promise<void>;
  /** Reservations of an older fence go back to ready, attempts become doubtful. */
  recover(
    platform: string,
    fence: number,
    at: Date,
  ): Promise<{ released: number; doubtful: number }>;
  progress(announcement: string): Promise<Readonly<Record<DeliveryState, number>>>;
  report(announcement: string): Promise<readonly Delivery[]>;
  /** Announcements sent to one space, newest first: what a web room shows. */
  received(
    space: string,
    limit: number,
  ): Promise<readonly { announcement: string; locale: string; text: string; at: Date }[]>;
}

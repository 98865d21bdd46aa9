export const handoverStates = ['waiting', 'taken', 'closed'] as const;
export type HandoverState = (typeof handoverStates)[number];

/**
 * Why a conversation ended: a colleague or the reader ended it, nobody wrote, nobody came, or its
 * chat takes no answers any more.
 */
export const closingReasons = ['staff', 'reader', 'silence', 'nobody', 'unreachable'] as const;
export type ClosingReason = (typeof closingReasons)[number];

export const senders = ['reader', 'staff', 'service'] as const;
export type Sender = (typeof senders)[number];

/** A conversation between a reader and the library's staff. */
export interface Handover {
  readonly id: string;
  /** A keyed hash. */
  readonly person: string;
  readonly platform: string;
  /** Where answers go: the id of the private place, such as `telegram:7`. */
  readonly address: string;
  readonly locale: string;
  readonly state: HandoverState;
  /** Moves with the state and with who holds it, not with what is said. */
  readonly version: number;
  /** The number of its last line. */
  readonly seq: number;
  /** The colleague who holds it: a staff id. */
  readonly takenBy: string | null;
  readonly openedAt: Date;
  readonly waitingSince: Date;
  /** Since when the library has been open while the reader waits; null while it is closed. */
  readonly staffedSince: Date | null;
  /** When the reader was told that nobody has come yet: at most once. */
  readonly lateToldAt: Date | null;
  readonly firstTakenAt: Date | null;
  /** How long the reader waited at an open desk; null when a closing time lay between. */
  readonly waitMs: number | null;
  /** The first line of the reader that nobody has answered yet. */
  readonly unansweredAt: Date | null;
  /** When either side last wrote, or a colleague came. */
  readonly spokenAt: Date;
  readonly closedAt: Date | null;
  readonly closedWhy: ClosingReason | null;
  readonly purgeAt: Date | null;
  /** Who moved it last (a staff id, `reader` or `system`), how and when. */
  readonly moved: { readonly by: string; readonly how: string; readonly at: Date };
}

/** One line of a conversation. */
export interface HandoverMessage {
  readonly seq: number;
  readonly sender: Sender;
  /** The colleague's staff id, when `sender` is `staff`. */
  readonly staff: string | null;
  /** Plain text; empty once the conversation's key was dropped. */
  readonly text: string;
  readonly at: Date;
  /** When the other side had it before them; null while it is under way. */
  readonly deliveredAt: Date | null;
}

/** Something to be done outside the database, written with its cause. */
export interface Errand {
  readonly kind: string;
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The same errand is never stored twice. */
  readonly dedupe: string;
}

/** What a step changes; everything else stays. */
export type HandoverFields = Omit<
  Handover,
  'id' | 'person' | 'platform' | 'address' | 'version' | 'seq' | 'openedAt'
>;

export interface NewLine extends Pick<HandoverMessage, 'sender' | 'staff' | 'text' | 'at'> {
  /** Whether the other side has it already, as the answer to what they just did. */
  readonly told: boolean;
}

export interface HandoverChange {
  readonly next: HandoverFields;
  /** Whether the version moves: the state or who holds it changed. */
  readonly moves: boolean;
  readonly lines: readonly NewLine[];
  readonly errands: readonly Errand[];
}

/** What a conversation begins with. */
export interface NewHandover
  extends Pick<Handover, 'person' | 'platform' | 'address' | 'locale' | 'staffedSince'> {
  readonly at: Date;
  readonly lines: readonly NewLine[];
  readonly errands: (id: string) => readonly Errand[];
}

export type HandoverTransacted =
  | { readonly kind: 'done'; readonly handover: Handover; readonly changed: boolean }
  /** The idempotency key was seen before: nothing was written. */
  | { readonly kind: 'repeated'; readonly handover: Handover }
  | { readonly kind: 'missing' };

export interface HandoverInList extends Handover {
  /** The reader's lines that no colleague has had before them. */
  readonly unread: number;
}

/** Conversations with their lines, which are kept encrypted, each under a key of its own. */
export interface HandoverStore {
  /**
   * Opens one unless the person has an open one, which is returned then (`fresh: false`); null when
   * `limit` are open already.
   */
  open(
    opening: NewHandover,
    limit: number,
  ): Promise<{ readonly handover: Handover; readonly fresh: boolean } | null>;
  get(id: string): Promise<Handover | null>;
  /** The person's open conversation, else the one that was closed last. */
  latest(person: string): Promise<Handover | null>;
  messages(id: string): Promise<readonly HandoverMessage[]>;
  /**
   * Runs `change` on the locked conversation; fields, lines and errands in one transaction. The
   * first line carries `key`: a change without lines is not remembered under it.
   */
  transact(
    id: string,
    key: string,
    change: (current: Handover) => HandoverChange | null,
  ): Promise<HandoverTransacted>;
  /** In these states, those that wait longest first. */
  list(states: readonly HandoverState[], limit: number): Promise<readonly HandoverInList[]>;
  /** The lines of these senders up to `seq` are before the other side. Returns how many newly. */
  delivered(
    id: string,
    lines: { readonly senders: readonly Sender[]; readonly upTo: number },
    at: Date,
  ): Promise<number>;
  /** How long the latest readers waited at an open desk, in ms, newest first. */
  waits(since: Date, limit: number): Promise<readonly number[]>;
  /** Removes what was to be kept until `at`; returns how many conversations. */
  purge(at: Date): Promise<number>;
  /** Everything kept of a person, readable. */
  exportOf(person: string): Promise<readonly object[]>;
  /** Removes everything kept of a person; returns how many conversations. */
  eraseOf(person: string): Promise<number>;
}

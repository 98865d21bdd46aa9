/** Conversations between a reader and the library's staff. */

/** A line of a conversation between a reader and the library's staff. */
export interface HandoverMessageJson {
  readonly seq: number;
  readonly sender: 'reader' | 'staff' | 'service';
  /** The colleague's name; readers are not told it. */
  readonly name: string | null;
  readonly text: string;
  readonly at: string;
  /** Whether the other side has had it before them. */
  readonly delivered: boolean;
}

/** A conversation in the staff's list. */
export interface HandoverJson {
  readonly id: string;
  readonly state: 'waiting' | 'taken' | 'closed';
  readonly version: number;
  /** A short code that tells readers apart. */
  readonly reader: string;
  readonly platform: string;
  readonly locale: string;
  readonly openedAt: string;
  readonly waitingSince: string;
  readonly takenBy: { readonly id: string; readonly name: string } | null;
  readonly closedAt: string | null;
  readonly closedWhy: 'staff' | 'reader' | 'silence' | 'nobody' | 'unreachable' | null;
  /** The reader's lines that no colleague has had before them. */
  readonly unread: number;
}

export interface HandoversResponse {
  readonly handovers: readonly HandoverJson[];
}

/** `GET /api/handovers/:id`: with everything that was said. */
export interface HandoverDetailJson extends HandoverJson {
  readonly messages: readonly HandoverMessageJson[];
}

/** A conversation as its reader's page shows it. */
export interface TalkJson {
  readonly state: 'waiting' | 'taken' | 'closed';
  readonly messages: readonly HandoverMessageJson[];
  /** Whether the reader may still go on with it once it has ended. */
  readonly mayReopen: boolean;
}

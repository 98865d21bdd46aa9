/** The shared web room, where readers write to each other. */

/** One line in the shared web room: a reader's comment or an announcement. */
export interface RoomMessage {
  readonly id: string;
  readonly kind: 'comment' | 'announcement';
  readonly text: string;
  readonly author: string;
  readonly at: string;
  /** Whether the asking browser wrote it. */
  readonly mine: boolean;
}

export interface RoomPosted {
  readonly verdict: 'allow' | 'review' | 'act';
  /** Shown at once, or waiting for a moderator. */
  readonly state: 'visible' | 'hidden' | 'removed';
  readonly message: RoomMessage;
  /** A kind answer to its writer alone, with whom they can call. */
  readonly care?: string;
}

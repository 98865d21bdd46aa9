/** An author's own decided comment, seen through a signed link. */

export interface AppealJson {
  readonly comment: string;
  /** What was decided. */
  readonly decision: 'keep' | 'remove' | 'warn' | 'mute' | 'kick' | 'ban';
  readonly reason: string | null;
  /** When the sanction ends by itself. */
  readonly until: string | null;
  readonly decidedAt: string;
  /** `open`: can be appealed; `waiting` and `answered`: was; `closed`: too late. */
  readonly state: 'open' | 'waiting' | 'answered' | 'closed';
  /** Until when it can be appealed. */
  readonly open: string;
}

/** The body of `POST /api/appeals/:token`. */
export interface AppealRequest {
  readonly text: string;
}

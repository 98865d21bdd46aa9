/** Due times: what falls due, and how the house wants to be told. */

/** `GET /api/alerts/due`: as far as one sees. */
export interface DueJson {
  /** Due within half an hour. */
  readonly near: number;
  readonly late: number;
}

export interface AlertSettingsJson {
  /** Whether the moderators' chats are told. */
  readonly isOn: boolean;
  /** While the library is closed, what can wait waits for the opening, or is told as by day. */
  readonly nights: 'wait' | 'tell';
  /** Ids of colleagues who are told at night of what cannot wait. */
  readonly onCall: string[];
}

/** `GET /api/alerts`, and the answer to `PUT`. */
export interface AlertsResponse extends AlertSettingsJson {
  /** What a change names: a colleague's meanwhile is not overwritten. */
  readonly version: number;
  /** Those on call who can be told in a private chat. */
  readonly reached: string[];
}

/** Named queues: a part of the queue, and who sees it. */

export interface QueueWordsJson {
  readonly name: string;
  /** Ids; none: of all spaces. */
  readonly spaces: string[];
  /** None: in all languages. */
  readonly languages: string[];
  /** Moderators' places in chats that get the cards of its cases, and no others. */
  readonly places: string[];
  /** Ids of colleagues. */
  readonly members: string[];
  /** How soon cases are due, in whole hours in which the library is open; null: as the house's. */
  readonly due: QueueDueJson;
}

export interface QueueDueJson {
  readonly grave: number | null;
  readonly other: number | null;
}

export interface QueueJson extends QueueWordsJson {
  readonly id: string;
  readonly version: number;
}

export interface PlaceJson {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
}

/** `GET /api/queues`: one's own queues; for leads all, and what can be chosen. */
export interface QueuesResponse {
  readonly queues: QueueJson[];
  readonly spaces?: PlaceJson[];
  readonly places?: PlaceJson[];
}

import type { DueHours } from '../cases/due.js';
import type { Sight, SightPart } from './sight.js';

/** What a lead says of a named queue. */
export interface QueueWords extends SightPart {
  readonly name: string;
  /** Moderators' places in chats that get the cards of its cases, and no others. */
  readonly places: readonly string[];
  /** Ids of colleagues who see it. */
  readonly members: readonly string[];
  readonly due: QueueDue;
}

/** How soon its cases are due, in hours in which the library is open; null: as the house's. */
export type QueueDue = { readonly [kind in keyof DueHours]: number | null };

export interface NamedQueue extends QueueWords {
  readonly id: string;
  readonly version: number;
}

/** A change of a queue, as it was seen. */
export interface QueueEdit {
  readonly id: string;
  readonly version: number;
  readonly words: QueueWords;
  /** Ids of colleagues who may see everything when this was their last queue. */
  readonly seeAll: readonly string[];
}

/** Who does it, and whether it was done before. */
export interface QueueStep {
  readonly key: string;
  readonly by: string;
  readonly at: Date;
  /** For the audit log: a keyed hash of where it came from. */
  readonly origin?: string | null;
}

export type QueueSet =
  /** `touched`: colleagues who see something else now. */
  | { readonly ok: true; readonly queue: NamedQueue; readonly touched: readonly string[] }
  | { readonly ok: false; readonly code: 'missing' }
  | { readonly ok: false; readonly code: 'has_members' }
  /** These would be in no queue any more and see everything, which nobody said they may. */
  | { readonly ok: false; readonly code: 'frees'; readonly staff: readonly string[] }
  | {
      readonly ok: false;
      readonly code: 'stale';
      readonly winner: { readonly by: string; readonly at: Date };
    };

/** Named queues: spaces and languages, and who sees them. Every change stands in the audit log. */
export interface QueueStore {
  list(): Promise<readonly NamedQueue[]>;
  /** @throws UserError `queue-name-taken` when another is called so */
  make(words: QueueWords, step: QueueStep): Promise<QueueSet>;
  /**
   * Nobody comes to see everything by a slip: who is taken out of their last queue is named for it.
   * @throws UserError `queue-name-taken` when another is called so
   */
  change(edit: QueueEdit, step: QueueStep): Promise<QueueSet>;
  /** Refused while it has members: they would see everything at once. */
  withdraw(
    edit: { readonly id: string; readonly version: number },
    step: QueueStep,
  ): Promise<QueueSet>;
  /** What a colleague sees; null: they are in no queue, and see everything. */
  sightOf(staff: string): Promise<Sight | null>;
}

/** A card that stands somewhere. */
export interface ShownCard {
  readonly case: string;
  readonly space: string;
  /** The platform's id of the message; null: it is about to be posted. */
  readonly message: string | null;
  /** The version of the case that it shows; 0: none yet. */
  readonly version: number;
}

/** Where the cards of cases stand, so that each can be kept as its case is. */
export interface CardStore {
  of(caseId: string): Promise<readonly ShownCard[]>;
  /** Keeps where a card stands and what it shows. */
  put(card: ShownCard): Promise<void>;
  forget(caseId: string, space: string): Promise<void>;
  /**
   * Cases, oldest first, whose card in one of these spaces is missing though they are still to be
   * decided, or shows an older version.
   */
  behind(spaces: readonly string[], limit: number): Promise<readonly string[]>;
  /** The case of a comment, for what happens to its message; null: there is none. */
  caseOf(space: string, externalId: string): Promise<string | null>;
}

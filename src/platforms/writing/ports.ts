/** What a button asks that is too long for its platform to carry. */
export interface LongButton {
  /** What the button carries instead: unguessable, and known to nobody else. */
  readonly reference: string;
  /** What it would have said. */
  readonly words: string;
}

/** Long buttons of all doors and processes, for as long as somebody may still press them. */
export interface ButtonStore {
  keep(buttons: readonly LongButton[], until: Date): Promise<void>;
  /** The words of one; null: not kept (any more). */
  find(reference: string, at: Date): Promise<string | null>;
  /** Forgets those whose time is over, and the oldest when there are more than `most`. Returns how many. */
  purge(at: Date, most: number): Promise<number>;
}

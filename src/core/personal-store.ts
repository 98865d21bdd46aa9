import type { PersonKey } from './person.js';

/** What an erasing is about: everything from before it was asked for. */
export interface Erasing {
  readonly askedAt: Date;
  readonly now: Date;
}

/** What became of it. */
export interface Erased {
  readonly erased: number;
  /** What must stay for now, because moderators have not done with it. */
  readonly kept: number;
  /** Spaces in which readers see less now. */
  readonly spaces?: readonly string[];
}

/** A place where something about a person is kept. The house has an explicit list of all of them. */
export interface PersonalStore {
  /** All of it, as plain JSON, in the order in which it came to be. */
  exportOf(person: PersonKey): Promise<readonly object[]>;
  /** Erases it. Doing it again erases what was kept before and may go now. */
  eraseOf(person: PersonKey, erasing: Erasing): Promise<Erased>;
}

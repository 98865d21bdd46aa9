import type { Recommendation } from '../desks.js';
import type { ShelvedTitle } from './shelf.js';

/** One part of a wish: how much it speaks for a title, and how that is said. */
export interface Finder {
  /** 0 when it says nothing; about 1 when it could not fit better. `at` is the place on the shelf. */
  points(title: ShelvedTitle, at: number): number;
  /** Why, for a title to which it gave points. */
  why(title: ShelvedTitle, at: number): Recommendation['why'];
  /** Adds to the order, but is told as the reason only where nothing else speaks for a title. */
  readonly quiet?: true;
}

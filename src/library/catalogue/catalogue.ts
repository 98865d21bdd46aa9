import type { FindQuery } from '../desks.js';
import type { TitleRecord } from '../ports.js';

/** Where titles are looked for: the service's own store, or the library's system. */
export interface Catalogue {
  /**
   * The best match first, at most `limit`; an `isbn` is 13 digits.
   * @throws OutsideError when the library's system does not answer as it should
   */
  find(query: FindQuery, limit: number): Promise<readonly TitleRecord[]>;
}

/** A catalogue of another system, which may be away. */
export interface OutsideCatalogue extends Catalogue {
  /** Asks the smallest question there is. @throws OutsideError */
  check(): Promise<void>;
}

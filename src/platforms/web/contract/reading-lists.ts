/** Staff picks and reading lists. */

/** Staff picks or a reading list; empty subjects and moods and no ages: for any wish. */
export interface ReadingListJson {
  readonly id: string;
  readonly kind: 'picks' | 'list';
  readonly name: Readonly<Record<string, string>>;
  readonly note: Readonly<Record<string, string>> | null;
  readonly subjects: readonly string[];
  readonly moods: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Ids, first the first. */
  readonly titles: readonly string[];
  readonly version: number;
}

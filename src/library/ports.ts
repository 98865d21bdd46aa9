import type { Hints } from './classics/hints.js';
import type { Classic } from './desks.js';

/** A book or periodical as search and recommendations see it. */
export interface TitleRecord {
  readonly id: string;
  readonly kind: 'book' | 'periodical';
  readonly lang: string;
  readonly title: string;
  readonly altTitles: readonly string[];
  readonly authors: readonly string[];
  readonly year: number | null;
  /** 13 digits, or null where no source is named. */
  readonly isbn: string | null;
  readonly subjects: readonly string[];
  readonly audience: 'adult' | 'young' | 'child';
  /** One line per language on what it is about. */
  readonly summary: Readonly<Record<string, string>> | null;
  readonly holdings: readonly HoldingRecord[];
  /** Whether the record is sample data. */
  readonly sample: boolean;
}

export interface HoldingRecord {
  readonly id: string;
  readonly callNumber: string;
  readonly hall: string;
  readonly status: 'available' | 'on_loan' | 'reading_room';
  readonly sample: boolean;
}

/** A title with the terms under which it is found (`catalogue/terms.ts` makes them). */
export interface IndexedTitle extends TitleRecord {
  readonly terms: readonly string[];
}

/** A search by terms. */
export interface TermQuery {
  /** A title fits when it has every term of at least one of these; empty sets fit none. */
  readonly sets: readonly (readonly string[])[];
  readonly prefer: readonly string[];
  readonly kind?: TitleRecord['kind'] | undefined;
}

/** Where titles are kept. */
export interface TitleStore {
  /** Stores or replaces by id; storing the same again changes nothing. Returns how many changed. */
  put(titles: readonly IndexedTitle[], at: Date): Promise<number>;
  /** Titles that a search fits, those with most of the preferred terms first, then the short. */
  byTerms(query: TermQuery, limit: number): Promise<readonly TitleRecord[]>;
  /** The first of a kind, in order of id. */
  ofKind(kind: TitleRecord['kind'], limit: number): Promise<readonly TitleRecord[]>;
  byIds(ids: readonly string[]): Promise<readonly TitleRecord[]>;
  byIsbn(isbn13: string): Promise<readonly TitleRecord[]>;
  /** Every title, in order of id: what recommendations are built from. */
  all(): Promise<readonly TitleRecord[]>;
  count(): Promise<number>;
  /** The subjects that most titles have, at most `limit`. */
  subjects(limit: number): Promise<readonly string[]>;
}

/** What a reader chose. */
export interface PreferenceStore {
  locale(person: string): Promise<string | null>;
  setLocale(person: string, locale: string, at: Date): Promise<void>;
}

/** Questions nobody could answer, without who asked. */
export interface UnansweredStore {
  /** `question` is the normalised text that groups; `sample` one wording of it. */
  keep(entry: { locale: string; question: string; sample: string; at: Date }): Promise<void>;
  list(limit: number): Promise<readonly UnansweredQuestion[]>;
}

export interface UnansweredQuestion {
  readonly id: string;
  readonly locale: string;
  readonly sample: string;
  readonly count: number;
  readonly lastAt: Date;
}

/** Helpful or not, counted per command and day, never who. */
export interface FeedbackStore {
  count(entry: { day: string; command: string; helpful: boolean }): Promise<void>;
  totals(): Promise<readonly { command: string; helpful: number; unhelpful: number }[]>;
}

/** A classic that the library brought itself. */
export interface BroughtClassic extends Classic, Hints {
  /** The name of the deck it came with. */
  readonly deck: string;
  readonly source: string;
  /** What makes it the same text as another: its first 20 Han characters, simplified. */
  readonly opening: string;
}

/** Classics that the library brought itself; the deck that ships is a file. */
export interface ClassicStore {
  /**
   * Stores or replaces by id; storing the same again changes nothing. Returns how many changed.
   * No two may have the same opening.
   */
  put(texts: readonly BroughtClassic[], at: Date): Promise<number>;
  /** Every one, in order of id. */
  all(): Promise<readonly BroughtClassic[]>;
}

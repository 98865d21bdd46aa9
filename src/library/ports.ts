import type { PersonalStore } from '../core/personal-store.js';

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
export interface PreferenceStore extends PersonalStore {
  locale(person: string): Promise<string | null>;
  setLocale(person: string, locale: string, at: Date): Promise<void>;
}

/** Questions nobody could answer, without who asked. */
export interface UnansweredStore {
  /**
   * Counts a question with the group it is most like, or begins one. `question` is the normalised
   * text, `grams` its pairs of characters, `sample` how it was worded.
   */
  keep(entry: {
    locale: string;
    question: string;
    sample: string;
    grams: readonly string[];
    at: Date;
  }): Promise<void>;
  /** Groups that wait for an answer, the commonest first. */
  list(limit: number): Promise<readonly KeptQuestion[]>;
  /** Groups that wait and share a pair of characters with these; a bounded number of them. */
  near(grams: readonly string[]): Promise<readonly { id: string; grams: readonly string[] }[]>;
  /** False: there is no such group. */
  dismiss(id: string): Promise<boolean>;
  /** These were taught as a topic. Returns how many of them had waited. */
  resolve(ids: readonly string[], topic: string): Promise<number>;
  /** Drops groups last asked before an instant. Returns how many. */
  purge(before: Date): Promise<number>;
}

/** A group of questions that are alike. */
export interface KeptQuestion {
  readonly id: string;
  readonly locale: string;
  /** How it was worded first. */
  readonly sample: string;
  /** A few of its wordings, the first among them. */
  readonly wordings: readonly string[];
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** Helpful or not, counted per command and day, never who. */
export interface FeedbackStore {
  count(entry: { day: string; command: string; helpful: boolean }): Promise<void>;
  /** Totals per command of the days `from` to `to` (ISO dates, both included). */
  totals(from: string, to: string): Promise<readonly FeedbackTotal[]>;
}

export interface FeedbackTotal {
  readonly command: string;
  readonly helpful: number;
  readonly unhelpful: number;
}

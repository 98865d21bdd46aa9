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
  /** `unknown`: the library's system does not tell; never stored. */
  readonly status: 'available' | 'on_loan' | 'reading_room' | 'unknown';
  readonly sample: boolean;
  /** The day (ISO) a copy on loan is due back, where the library's system tells it; never stored. */
  readonly due?: string;
}

/** A title with the terms under which it is found (`catalogue/terms.ts` makes them). */
export interface IndexedTitle extends TitleRecord {
  readonly terms: readonly string[];
}

/** What a title's terms must be: one term, any that starts so, all of several or any of them. */
export type Terms =
  | string
  | { readonly start: string }
  | { readonly all: readonly Terms[] }
  | { readonly any: readonly Terms[] };

/** One way to look for titles. */
export interface Way {
  readonly terms: Terms;
  /**
   * The same, among a sample of all titles: looked at first, and alone where it brings enough, so that
   * what very many titles have in common is never read whole.
   */
  readonly sample?: Terms | undefined;
  /** At most so many titles by this way, whichever come first: what bounds its cost. */
  readonly most: number;
}

/** A title with the way by which it was found: its place in the list of ways asked. */
export interface FoundTitle {
  readonly title: TitleRecord;
  readonly way: number;
}

/** Where titles are kept. */
export interface TitleStore {
  /** Stores or replaces by id; storing the same again changes nothing. Returns how many changed. */
  put(titles: readonly IndexedTitle[], at: Date): Promise<number>;
  /** Titles found by each of some ways, in the order of the ways; a title counts once, at its first. */
  byTerms(ways: readonly Way[], limit: number): Promise<readonly FoundTitle[]>;
  /** The first of a kind, in order of id. */
  ofKind(kind: TitleRecord['kind'], limit: number): Promise<readonly TitleRecord[]>;
  byIds(ids: readonly string[]): Promise<readonly TitleRecord[]>;
  byIsbn(isbn13: string): Promise<readonly TitleRecord[]>;
  /** The titles of a class, in the order of the shelf (`core/call-number.ts`). */
  ofClass(letter: string, page: PageOfTitles): Promise<readonly TitleRecord[]>;
  /** The next titles in order of id, after one: for work on the whole catalogue. */
  after(id: string, limit: number): Promise<readonly TitleRecord[]>;
  /** Every title, in order of id: what recommendations are built from. */
  all(): Promise<readonly TitleRecord[]>;
  count(): Promise<number>;
  /** The subjects that most titles have, at most `limit`. */
  subjects(limit: number): Promise<readonly string[]>;
}

export interface PageOfTitles {
  readonly skip: number;
  readonly limit: number;
  readonly kind?: TitleRecord['kind'] | undefined;
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

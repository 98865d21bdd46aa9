import type { PersonalStore } from '../core/personal-store.js';
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
  /** The titles whose call number is this one or goes on from it, in the order of the shelf. */
  byCallNumber(callNumber: string, page: PageOfTitles): Promise<readonly TitleRecord[]>;
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

/** What readers together have made of one title: never who. */
export interface TitleReadership {
  readonly title: string;
  /** How many readers liked it. */
  readonly readers: number;
  /** Ids of the titles it is likest to, nearest first, and how like, 0..1. */
  readonly neighbours: readonly string[];
  readonly weights: readonly number[];
}

/** The model that ratings or loans were turned into. */
export interface ReadershipStore {
  /** By what a title can be named in a file. */
  titleKeys(): Promise<readonly { readonly id: string; readonly isbn: string | null }[]>;
  /** Ids of the titles that matter most: those on lists, then the most read, then the latest. */
  foremost(limit: number): Promise<readonly string[]>;
  /** Puts another model in place of the one before, whole or not at all. */
  replace(model: readonly TitleReadership[]): Promise<void>;
  /** In order of id. */
  all(): Promise<readonly TitleReadership[]>;
}

/** Titles that colleagues put together. */
export interface ReadingList {
  readonly id: string;
  /** `picks`: what colleagues liked themselves; `list`: a list on something. */
  readonly kind: 'picks' | 'list';
  /** A text per language. */
  readonly name: Readonly<Record<string, string>>;
  readonly note: Readonly<Record<string, string>> | null;
  /** Which wishes it suits; all empty: those that name nothing. */
  readonly subjects: readonly string[];
  readonly moods: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Ids, first the first. */
  readonly titles: readonly string[];
}

export interface StoredReadingList extends ReadingList {
  readonly version: number;
}

export interface ReadingListStore {
  /** In the order in which they were added. */
  list(): Promise<readonly StoredReadingList[]>;
  /** Null when there is one with this id. */
  add(list: ReadingList, at: Date): Promise<StoredReadingList | null>;
  /** Null when it is not there, or is no longer of this version. */
  change(list: ReadingList, version: number, at: Date): Promise<StoredReadingList | null>;
  remove(id: string): Promise<boolean>;
}

/** When each title came: the latest first. */
export interface ArrivalStore {
  latest(limit: number): Promise<readonly { readonly id: string; readonly at: Date }[]>;
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

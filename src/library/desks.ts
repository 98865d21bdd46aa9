import type { HoursReason } from '../core/hours-words.js';
import type { HallHours } from '../core/reply.js';
import type { ReadingList, StoredReadingList, TitleRecord } from './ports.js';

/** A text in each of the library's languages. */
export type Localised = Readonly<Record<string, string>>;

/** Opening hours. Dates are ISO dates in the library's zone. */
export interface HoursDesk {
  /** The library's own date at an instant. */
  today(at: Date): string;
  /** Every hall (or those named) on every day of a range of at most 31 days, as announced at `at`. */
  schedule(query: HoursQuery, at: Date): readonly HallHours[];
  /** Whether a hall is open at an instant, and until when or from when again. */
  state(hall: string, at: Date): HallState;
  /** Why a hall has the hours of a day, as known at `at`. */
  reason(hall: string, date: string, at: Date): HoursReason;
  halls(): readonly {
    readonly id: string;
    readonly name: Localised;
    readonly isDefault: boolean;
  }[];
}

export interface HoursQuery {
  readonly from: string;
  readonly to: string;
  /** By id, name or alias. */
  readonly halls?: readonly string[];
}

export interface HallState {
  readonly now: 'open' | 'closed' | 'unannounced';
  /** HH:MM, while open. */
  readonly until?: string;
  /** The next announced opening, while not open: ISO date and HH:MM, `2026-11-25T09:00`. */
  readonly next?: string;
  readonly day: HallHours;
}

/** Library information: answers that staff wrote. */
export interface InfoDesk {
  /**
   * The topic's answer, or null when there is no such topic. `contact` is always there. Its `locale`
   * is another than the one asked for where nobody wrote it in that.
   */
  answer(
    topic: string,
    locale: string,
  ): { readonly topic: string; readonly text: string; readonly locale: string } | null;
  topics(locale: string): readonly { readonly topic: string; readonly title: string }[];
  contact(locale: string): Contact;
  libraryName(locale: string): string;
  /** Whom somebody in need can call, as the library's facts have it. */
  helpLine(locale: string): string;
}

export interface Contact {
  readonly phone: string;
  readonly email: string;
  readonly complaints: string;
  readonly address: string;
  readonly transport: string;
}

/** What a reader looks for; an option that was not said may be there as `undefined`. */
export interface FindQuery {
  readonly query?: string | undefined;
  readonly isbn?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly kind?: 'book' | 'periodical' | undefined;
  /** A top class of the Chinese Library Classification, by its letter: to leaf through. */
  readonly class?: string | undefined;
}

export interface CatalogueDesk {
  /** Best match first; throws `UserError('bad-isbn')` for an ISBN that cannot be one. */
  find(query: FindQuery, limit: number): Promise<readonly TitleRecord[]>;
  /** The same, and where the answer comes from. */
  look(query: FindQuery, limit: number): Promise<Finding>;
}

export interface Finding {
  readonly titles: readonly TitleRecord[];
  /** The titles kept here, or those of the library's own system. */
  readonly source: 'own' | 'system';
  /** Whether the library's system was to be asked and gave no answer: the titles may not be all. */
  readonly systemAway: boolean;
}

export interface RecommendQuery {
  readonly subject?: string | undefined;
  readonly author?: string | undefined;
  readonly like?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly age?: number | undefined;
  readonly mood?: string | undefined;
  readonly kind?: 'book' | 'periodical' | undefined;
  readonly n?: number | undefined;
  /** `new`, `popular`, `staff` (picks of colleagues) or the id of a reading list. */
  readonly list?: string | undefined;
  /** Subjects that are not wanted. */
  readonly without?: readonly string[] | undefined;
  /** Ids of titles that were shown already. */
  readonly not?: readonly string[] | undefined;
  /** The asker's language: of titles that are as good, those in it come first. */
  readonly lang?: string | undefined;
}

export interface Recommendation {
  readonly title: TitleRecord;
  readonly score: number;
  /** The sentence `recommend-why-<key>` and its values. */
  readonly why: { readonly key: string; readonly args: Readonly<Record<string, string | number>> };
}

export interface RecommendationDesk {
  recommend(query: RecommendQuery): Promise<{
    readonly titles: readonly Recommendation[];
    /** Likes that the catalogue does not know: named, not fatal. */
    readonly unknown: readonly string[];
  }>;
}

/** Staff picks and reading lists, as editors keep them. */
export interface ReadingListDesk {
  list(): Promise<readonly StoredReadingList[]>;
  /** Null when there is one with this id. */
  add(list: ReadingList, at: Date): Promise<StoredReadingList | null>;
  /** `missing` when it is not there, `changed` when it is of another version by now. */
  change(
    list: ReadingList,
    version: number,
    at: Date,
  ): Promise<StoredReadingList | 'missing' | 'changed'>;
  /** False when it was not there. */
  remove(id: string): Promise<boolean>;
}

/** A short classical text with a line of help in each language. */
export interface Classic {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly dynasty: string;
  readonly text: string;
  readonly help: Localised;
}

/** The classic of a day. */
export interface ClassicOfDay extends Classic {
  /** The festival or solar term that chose it: the sentence `occasion-<occasion>` names it. */
  readonly occasion?: string | undefined;
}

export interface ClassicDesk {
  /** The classic of a day (ISO date): the same all day and for everyone, never twice in a year. */
  of(date: string): ClassicOfDay;
}

export interface PreferenceDesk {
  locale(person: string): Promise<string | null>;
  setLocale(person: string, locale: string, at: Date): Promise<void>;
  /** The languages there are, with their own names. */
  languages(): readonly { readonly locale: string; readonly name: string }[];
  /** What is said in a language when a reader chooses it. */
  greeting(locale: string): string;
}

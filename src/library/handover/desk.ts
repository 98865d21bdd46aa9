import type { PersonKey } from '../../core/person.js';
import type { Handover, HandoverInList, HandoverMessage, HandoverState } from './ports.js';
import type { StaffVerb } from './transitions.js';

/** What a reader wants a person for, from a place where only they read the answer. */
export interface Opening {
  readonly person: PersonKey;
  readonly platform: string;
  /** The private place: where answers go. */
  readonly address: string;
  readonly locale: string;
  /** The question that led here, when the reader chose to hand it over. */
  readonly question?: string | undefined;
  readonly at: Date;
}

/** How a conversation stands, in words for its reader. */
export interface Told {
  readonly id: string;
  readonly state: HandoverState;
  readonly text: string;
  /** The conversation's language. */
  readonly locale: string;
}

/** What a reader wrote. */
export interface Line {
  readonly text: string;
  /** The idempotency key: the same line again changes nothing. */
  readonly key: string;
  readonly at: Date;
}

export interface HandoverView {
  readonly handover: Handover;
  readonly messages: readonly HandoverMessage[];
}

/** A colleague's step: what they saw, and a key of their own. */
export interface HandoverStep {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  /** The staff member's id. */
  readonly by: string;
  /** Whether they may act for a colleague who holds it (leads and administrators). */
  readonly leads: boolean;
  readonly at: Date;
}

export type HandoverAction =
  | { readonly action: Exclude<StaffVerb, 'answer'> }
  | { readonly action: 'answer'; readonly text: string };

export type HandoverResult =
  | { readonly ok: true; readonly handover: Handover }
  | {
      readonly ok: false;
      readonly code: 'stale' | 'held';
      /** Who came first or who holds it: a staff id, `reader` or `system`. */
      readonly winner: { readonly who: string; readonly what: string; readonly at: Date };
    }
  | { readonly ok: false; readonly code: 'missing' | 'not_possible' };

export interface HandoverFigures {
  readonly waiting: number;
  readonly taken: number;
  /** Median of the recent waits at an open desk, in seconds; null while there are too few. */
  readonly medianWaitSeconds: number | null;
}

/** Conversations between readers and the library's staff, for every door and the console. */
export interface HandoverDesk {
  /** Whether answers reach someone on this platform by themselves. */
  reaches(platform: string): boolean;
  /**
   * Asks for a person. A reader who has a conversation hears how it stands; one that was closed less
   * than a day ago goes on. @throws UserError `handover-full`
   */
  open(opening: Opening): Promise<Told>;
  /**
   * A reader's line in their private place; null when they talk to no person just now.
   * @throws UserError `handover-too-long`, `cooling-down`
   */
  heard(person: PersonKey, line: Line): Promise<Told | null>;
  /** The same from a page that knows which conversation; null when it is not open. */
  write(id: string, line: Line): Promise<Told | null>;
  /** The reader ends what they have open; null when nothing is. */
  end(person: PersonKey, key: string, at: Date): Promise<Told | null>;
  /** The same by its id, or goes on with it; null when that is not possible any more. */
  endById(id: string, key: string, at: Date): Promise<Told | null>;
  reopen(id: string, key: string, at: Date): Promise<Told | null>;
  /** What a reader's page shows; what stood in it is delivered then. */
  viewOfReader(id: string, at: Date): Promise<HandoverView | null>;
  /** What the console shows; the reader's lines are read then, unless a colleague holds it. */
  viewOfStaff(id: string, by: string, at: Date): Promise<HandoverView | null>;
  /** Those that wait first, the longest wait first; then those that are taken. */
  list(): Promise<readonly HandoverInList[]>;
  /** The ones closed last. */
  closed(limit: number): Promise<readonly HandoverInList[]>;
  act(step: HandoverStep, action: HandoverAction): Promise<HandoverResult>;
  /** Whether a reader may still go on with a closed one. */
  mayReopen(handover: Handover, at: Date): boolean;
  /** Its chat takes no answers any more (the reader has blocked the bot): it ends. */
  lost(id: string, at: Date): Promise<void>;
  /** One pass over the timers; several processes may run it. */
  tend(at: Date): Promise<void>;
  figures(at: Date): Promise<HandoverFigures>;
}

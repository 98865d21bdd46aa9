import type { Carrier } from '../announcements/desk.js';
import type { Bus } from '../bus/ports.js';
import type { Clock } from '../core/clock.js';
import type { AnyCommand } from '../core/command.js';
import type { FrontDesk } from '../core/front-desk.js';
import type { I18n } from '../core/i18n.js';
import type { HashPerson, PersonKey } from '../core/person.js';
import type { FormChoice } from '../core/reply.js';
import type { LinkedStaff } from '../core/staff-link.js';
import type { CaseDesk, CommentDesk } from '../moderation/desk.js';
import type { PlatformActions, Term as SanctionTerm } from '../moderation/run-effects.js';
import type { SpaceStore } from '../moderation/space-ports.js';
import type { SettingStore } from '../storage/ports.js';
import type { BoardParts } from './cases/board.js';
import type { CardStore } from './cases/ports.js';
import type { ButtonStore } from './writing/ports.js';

/** What a door needs to know of a command to show it in the platform's own menu. */
export type DoorCommand = Pick<
  AnyCommand<unknown>,
  'name' | 'permission' | 'options' | 'takesFile' | 'where' | 'administers' | 'inner' | 'form'
>;

/** What every chat door stands on; `app.ts` hands it over. */
export interface DoorParts {
  readonly frontDesk: FrontDesk;
  readonly comments: Pick<CommentDesk, 'submit' | 'state'>;
  readonly spaces: Pick<SpaceStore, 'ensure' | 'get' | 'list'>;
  /** All commands; the door publishes those that readers may use. */
  readonly commands: readonly DoorCommand[];
  /** What this installation remembers of a platform. */
  readonly settings: Pick<SettingStore, 'get' | 'set'>;
  /** Why a comment in a space may be reported, to choose from. */
  readonly reportReasons: (space: string, locale: string) => Promise<readonly FormChoice[]>;
  /** What could be meant by what somebody types into a field of a command. */
  readonly suggest: (wish: SuggestionWish) => Promise<readonly Suggestion[]>;
  /** A picture of a reply as PNG, by its path; null: there is none. Absent: words must do. */
  readonly picture?: (path: string) => Promise<Uint8Array | null>;
  /** The language a person chose, else null. */
  readonly localeOf: (person: string) => Promise<string | null>;
  /** The colleague behind a person, when they linked their account. */
  readonly staffOf: (person: PersonKey) => Promise<Pick<LinkedStaff, 'staff' | 'role'> | null>;
  readonly cases: Pick<CaseDesk, 'get' | 'act'>;
  readonly cards: CardStore;
  /** Whether a moderators' place gets the card of a case; absent where each gets all. */
  readonly isShownIn?: NonNullable<BoardParts['isShownIn']>;
  readonly bus: Pick<Bus, 'subscribe'>;
  /** A colleague's name by their id. */
  readonly names: (staff: string) => Promise<string>;
  /** Seals the ids of buttons. */
  readonly buttonKey: Uint8Array;
  /** What buttons ask that are too long for the platform. */
  readonly keptButtons: Pick<ButtonStore, 'keep' | 'find'>;
  readonly i18n: I18n;
  readonly hashPerson: HashPerson;
  readonly clock: Clock;
  readonly log: DoorLog;
}

/** A field that somebody is typing into. */
export interface SuggestionWish {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly locale: string;
}

/** A value that could be meant, and how to show it. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** What a door writes to the log: never what people wrote. */
export interface DoorLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** A door to an outside world, with what the house may do through it. */
export interface ChatDoor {
  /** Opens it in the background. A wrong token is said in the log; the service goes on. */
  start(): Promise<void>;
  stop(): Promise<void>;
  readonly carrier: Carrier;
  readonly actions: CommentActions;
}

/** What a decision does on its platform, to a comment and to its author. */
export type CommentActions = PlatformActions;
/** An author as their platform knows them. */
export type AuthorThere = Parameters<NonNullable<PlatformActions['mute']>>[0];
/** How an action ended; `gone`: there was nothing to do any more. */
export type Done = Awaited<ReturnType<PlatformActions['remove']>>;
/** From when until when a sanction was to last. */
export type Term = SanctionTerm;
/** What was done in place of what a platform does not know, in words. */
export type Instead = Exclude<Awaited<ReturnType<NonNullable<PlatformActions['mute']>>>, Done>;

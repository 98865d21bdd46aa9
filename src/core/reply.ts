import type { TextFile } from './text-file.js';

/** What the service says, free of any platform. Each door writes it in its own way. */
export interface Reply {
  /** Never empty. Plain text: doors escape it. */
  readonly text: string;
  readonly fields?: readonly Field[];
  readonly list?: readonly ListItem[];
  readonly picture?: Picture;
  /** To take along. Only where the reply reaches nobody else. */
  readonly file?: TextFile;
  readonly actions?: readonly Action[];
  /** `private`: only the asker should see it, where the platform can do that. */
  readonly visibility: 'public' | 'private';
  /** The language of `text`. */
  readonly locale: string;
  /** Only in a reply to `hours`. */
  readonly hours?: readonly HallHours[];
  /** While a person takes over: the conversation. */
  readonly talk?: Talk;
  /** It only went on to a person: where people chat, nobody needs to say so. */
  readonly quiet?: true;
  /** Nothing was done: whoever asked may want their words back. */
  readonly refused?: true;
  /** To be filled in, in answer to a door that has forms (`Request.forms`); the text is for others. */
  readonly form?: Form;
  /** It takes the place of the message whose button was pressed, where the platform can do that. */
  readonly replaces?: true;
}

/** A conversation with a person, as `library/handover` keeps it. */
export interface Talk {
  readonly id: string;
  readonly state: 'waiting' | 'taken' | 'closed';
}

export interface Field {
  readonly name: string;
  readonly value: string;
}

export interface ListItem {
  readonly title: string;
  readonly detail?: string;
  readonly id?: string;
}

/** A picture by the path under which the web room serves it, with its alternative text. */
export interface Picture {
  readonly path: string;
  readonly alt: string;
}

/** A button: pressing it asks `command` with `options`, like a request of one's own. */
export interface Action {
  readonly label: string;
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  /**
   * It stands for one of several named things: what they are, in words. Those with the same words
   * are a menu where the platform has menus.
   */
  readonly among?: string;
}

/** A form: filled in and sent off it asks `command`, with `options` and what was filled in. */
export interface Form {
  readonly title: string;
  readonly command: string;
  /** What is settled already. */
  readonly options: Readonly<Record<string, string>>;
  readonly fields: readonly FormField[];
  /** Asks for the form once more: a platform shows one at once or not at all. */
  readonly again: Action;
}

export interface FormField {
  /** The option of the command that it fills. */
  readonly option: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** What stands there already. */
  readonly value?: string;
  /** UTF-16 units. */
  readonly limit?: number;
  /** One of these; absent: words of one's own. */
  readonly choices?: readonly FormChoice[];
}

export interface FormChoice {
  readonly label: string;
  readonly value: string;
  readonly detail?: string;
}

/** One hall on one day, as machines read it (the contract of `ask` and `/api/chat`). */
export interface HallHours {
  readonly hall: string;
  /** ISO date in the library's time zone. */
  readonly date: string;
  readonly state: 'open' | 'closed' | 'unannounced';
  /** HH:MM, when open that day. */
  readonly open?: string;
  readonly close?: string;
  /** The next announced opening when closed or unannounced: ISO date and HH:MM, `2026-11-25T09:00`. */
  readonly next?: string;
  readonly source: HoursSource;
}

/** Where an answer about hours comes from. */
export interface HoursSource {
  readonly kind: 'table' | 'notice' | 'calendar';
  /** A notice's number (`2026-22`) and issue date. */
  readonly number?: string;
  readonly issued?: string;
}

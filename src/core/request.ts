import type { Role } from './permission.js';
import type { PersonKey, Platform } from './person.js';
import type { TextFile } from './text-file.js';

/** Who asks. `name` is for display in the same conversation only and is never stored. */
export interface Actor {
  readonly person: PersonKey;
  readonly role: Role;
  readonly name?: string;
  /**
   * The platform's own id of the person, where the service can write to them there. Kept only sealed,
   * with what a decision about them must be told of.
   */
  readonly address?: string;
  /** The staff account behind the person, where the door knows it. */
  readonly staff?: string;
}

/** Where it was asked: `space` is the id of one place, such as `web:main` or `discord:123`. */
export interface Place {
  readonly platform: Platform;
  readonly space: string;
  readonly kind: 'public' | 'private';
  /** The platform says that whoever asks administers this place. Absent: they do not. */
  readonly administered?: true;
}

/**
 * Reads the text file that came with a request; nothing is fetched before a command wants it.
 * @throws UserError `text-file-too-large`, `text-file-lost`
 */
export type ReadFile = () => Promise<TextFile>;

/** What a person asks, free of any platform. */
export interface Request {
  /** For logs and reference numbers. */
  readonly id: string;
  readonly command: string;
  /** As they came in: `dispatch` checks them against the command's schema. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly place: Place;
  readonly locale: string;
  readonly at: Date;
  /** The conversation in which a button was pressed, for a door that knows it. */
  readonly conversation?: string;
  readonly file?: ReadFile;
  /** The door can show a form (`Reply.form`). */
  readonly forms?: true;
}

/** A sentence to the front desk, from any door. */
export interface Question {
  readonly id: string;
  readonly text: string;
  /** The door's hint; the sentence's own language outranks it. */
  readonly locale?: string;
  readonly actor: Actor;
  readonly place: Place;
  readonly at: Date;
  /** Lines with one conversation share memory ("and on Sunday?"). */
  readonly conversation?: string;
  readonly file?: ReadFile;
}

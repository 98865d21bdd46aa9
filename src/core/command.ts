import type { z } from 'zod';
import type { SentenceArgs } from './errors.js';
import type { Role } from './permission.js';
import type { Form, Reply } from './reply.js';
import type { Request } from './request.js';

/** A request whose options have passed the command's schema, with the words to answer in. */
export interface CommandRequest<Options> extends Omit<Request, 'options'> {
  readonly options: Options;
  /** A sentence from `locales/` in the request's language. */
  say(key: string, args?: SentenceArgs): string;
}

/** A request as it came in, with the words to answer in. */
export interface WordedRequest extends Request {
  /** A sentence from `locales/` in the request's language. */
  say(key: string, args?: SentenceArgs): string;
}

/** How often one person may use a command. */
export interface Cooldown {
  readonly uses: number;
  readonly seconds: number;
}

/**
 * One thing that can be asked: data plus one function. Its words are in `locales/`:
 * `<name>-description` (at most 100 characters), `<name>-option-<option>` for each option,
 * `<name>-ask-<option>` for the question that a missing required option becomes.
 */
export interface Command<Schema extends z.ZodObject, Services> {
  /** `^[a-z][a-z0-9_]{0,31}$` */
  readonly name: string;
  readonly permission: Role;
  readonly options: Schema;
  /** Whether a free question may reach it. Staff commands never can: a test holds them to it. */
  readonly spoken: boolean;
  /** The option that takes what is typed behind the command's name, when a door has no fields. */
  readonly text?: keyof z.output<Schema> & string;
  /** It takes a text file (`Request.file`): doors with fields have one for it. */
  readonly takesFile?: true;
  /** Where it may be used; anywhere when absent. */
  readonly where?: 'public' | 'private';
  /** Only for whoever administers the place, as its platform says, and for administrators here. */
  readonly administers?: true;
  readonly cooldown?: Cooldown;
  /** Options that only our own buttons and forms carry: no door shows a field for them. */
  readonly inner?: readonly (keyof z.output<Schema> & string)[];
  /**
   * What a door with forms shows when a required option is missing: there none of them is required.
   * @throws UserError when filling it in would lead nowhere
   */
  form?(request: WordedRequest, services: Services): Promise<Form>;
  run(request: CommandRequest<z.output<Schema>>, services: Services): Promise<Reply>;
}

/** A command whose options and services are no longer known by type, as lists hold it. */
export interface AnyCommand<Services> {
  readonly name: string;
  readonly permission: Role;
  readonly options: z.ZodObject;
  readonly spoken: boolean;
  readonly text?: string;
  readonly takesFile?: true;
  readonly where?: 'public' | 'private';
  readonly administers?: true;
  readonly cooldown?: Cooldown;
  readonly inner?: readonly string[];
  form?(request: WordedRequest, services: Services): Promise<Form>;
  run(request: CommandRequest<never>, services: Services): Promise<Reply>;
}

export const commandName = /^[a-z][a-z0-9_]{0,31}$/;

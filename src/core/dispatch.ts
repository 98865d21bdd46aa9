import type { z } from 'zod';
import type { AnyCommand, WordedRequest } from './command.js';
import type { Cooldowns } from './cooldown.js';
import { AwayError, UserError } from './errors.js';
import type { I18n } from './i18n.js';
import { permits } from './permission.js';
import type { Reply } from './reply.js';
import type { Request } from './request.js';

/** What became of a request: the reply, and a code when it was refused or failed. */
export interface Outcome {
  readonly reply: Reply;
  readonly refused?: string;
}

/** Told once per request; carries nothing a person wrote. */
export interface DispatchLog {
  done(request: Request, outcome: string, ms: number): void;
  failed(request: Request, error: unknown): void;
}

export interface DispatchParts<Services> {
  readonly commands: readonly AnyCommand<Services>[];
  readonly services: Services;
  readonly i18n: I18n;
  readonly cooldowns: Cooldowns;
  readonly log: DispatchLog;
}

/** The one corridor behind every door. Always answers; never throws. */
export type Dispatch = (request: Request) => Promise<Outcome>;

/** Find, permit, cool down, parse, run, translate failure: in this order, for every door. */
export function createDispatch<Services>(parts: DispatchParts<Services>): Dispatch {
  const byName = new Map(parts.commands.map((command) => [command.name, command]));
  return async (request) => {
    const started = performance.now();
    const outcome = await attempt(parts, byName, request);
    parts.log.done(request, outcome.refused ?? 'ok', performance.now() - started);
    return outcome;
  };
}

async function attempt<Services>(
  parts: DispatchParts<Services>,
  byName: ReadonlyMap<string, AnyCommand<Services>>,
  request: Request,
): Promise<Outcome> {
  try {
    const command = permitted(byName.get(request.command), request);
    coolDown(command, parts.cooldowns, request);
    const say: WordedRequest['say'] = (key, args) => parts.i18n.say(request.locale, key, args);
    const worded = { ...request, say };
    const parsed = parse(command, request, parts.i18n);
    if ('question' in parsed) {
      return { reply: await asked(parts, command, { worded, ...parsed }), refused: 'asked' };
    }
    return { reply: await command.run({ ...worded, ...parsed }, parts.services) };
  } catch (error) {
    return translate(parts, request, error);
  }
}

function permitted<Services>(
  command: AnyCommand<Services> | undefined,
  request: Request,
): AnyCommand<Services> {
  if (!command) throw new UserError('unknown-command', { command: request.command.slice(0, 32) });
  if (!permits(request.actor.role, command.permission)) throw new UserError('not-permitted');
  if (command.administers && !administers(request)) throw new UserError('not-administrator');
  if (command.where && command.where !== request.place.kind) {
    throw new UserError(`only-${command.where}`);
  }
  return command;
}

function administers({ place, actor }: Request): boolean {
  return place.administered === true || permits(actor.role, 'admin');
}

function coolDown<Services>(
  command: AnyCommand<Services>,
  cooldowns: Cooldowns,
  request: Request,
): void {
  if (!command.cooldown) return;
  const wait = cooldowns.use(command.name, request.actor.person, command.cooldown, request.at);
  if (wait > 0) throw new UserError('cooling-down', { seconds: wait });
}

/** A missing required option becomes a question of its own; a wrong one is named. */
function parse<Services>(
  command: AnyCommand<Services>,
  request: Request,
  i18n: I18n,
): { readonly options: never } | { readonly question: string } {
  const result = command.options.safeParse(request.options);
  if (result.success) return { options: result.data as never };
  const issue = result.error.issues[0];
  const option = String(issue?.path[0] ?? (issue ? unrecognised(issue) : ''));
  const missing = issue?.code === 'invalid_type' && request.options[option] === undefined;
  const question = `${command.name}-ask-${option}`;
  if (missing && i18n.has(question)) return { question };
  throw new UserError('wrong-option', { option });
}

function unrecognised(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '').slice(0, 32) : '';
}

/** The follow-up question for a missing option; where there are forms, the command's form with it. */
async function asked<Services>(
  { services }: DispatchParts<Services>,
  command: AnyCommand<Services>,
  { worded, question }: { readonly worded: WordedRequest; readonly question: string },
): Promise<Reply> {
  const form = worded.forms ? await command.form?.(worded, services) : undefined;
  return {
    text: worded.say(question),
    visibility: 'private',
    locale: worded.locale,
    ...(form && { form }),
  };
}

function translate<Services>(
  parts: DispatchParts<Services>,
  request: Request,
  error: unknown,
): Outcome {
  const reply = (key: string, args?: UserError['args']): Reply => ({
    text: parts.i18n.say(request.locale, key, args),
    visibility: 'private',
    locale: request.locale,
    refused: true,
  });
  if (error instanceof UserError) {
    return { reply: reply(`error-${error.code}`, error.args), refused: error.code };
  }
  parts.log.failed(request, error);
  const away = error instanceof AwayError;
  const key = away ? 'error-away' : 'error-unexpected';
  return { reply: reply(key, { reference: request.id }), refused: away ? 'away' : 'unexpected' };
}

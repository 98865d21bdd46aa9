import type { AnyCommand } from './command.js';
import type { Dispatch, Outcome } from './dispatch.js';
import type { I18n } from './i18n.js';
import type { Reply } from './reply.js';
import type { Question, Request } from './request.js';
import type { Misunderstanding, Understanding, Understood } from './understanding.js';

/** What the front desk answers: the contract of `ask` and `/api/chat`. */
export interface Answer {
  readonly command: string | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly confidence: number;
  readonly reason?: Misunderstanding;
  readonly reply: Reply;
}

/** Where questions that nobody could answer go, without who asked. */
export type KeepUnanswered = (locale: string, text: string, at: Date) => Promise<void>;

/** The answer to somebody who may need help; null when a question says nothing of the kind. */
export type KindAnswer = (question: Question) => Reply | null;

/**
 * Where a line goes while a person has taken over: the reply to it, or null when its writer talks
 * with nobody and the front desk answers.
 */
export type TalkWithPerson = (question: Question) => Promise<Reply | null>;

export interface FrontDesk {
  /** A free question, or a command typed as text (`/hours 明天`). */
  ask(question: Question): Promise<Answer>;
  /** A command from a door with fields or buttons of its own. */
  command(request: Request): Promise<Reply>;
  /** The same, told like a question that was understood. */
  press(request: Request): Promise<Answer>;
}

export interface FrontDeskParts<Services> {
  readonly commands: readonly AnyCommand<Services>[];
  readonly understanding: Understanding;
  readonly dispatch: Dispatch;
  readonly i18n: I18n;
  readonly keepUnanswered: KeepUnanswered;
  /** Absent where nobody can take over. */
  readonly talk?: TalkWithPerson;
  /** Before anything is understood of a question; absent where nobody is answered so. */
  readonly care?: KindAnswer;
}

/** Longer than any question; a door may cut earlier. UTF-16 units. */
export const MAX_QUESTION = 2_000;

/**
 * Joins understanding and dispatch. Free text reaches only commands that may be spoken, and while a
 * person has taken over it goes to the person; a command typed as text is always for the desk.
 */
export function createFrontDesk<Services>(parts: FrontDeskParts<Services>): FrontDesk {
  const byName = new Map(parts.commands.map((command) => [command.name, command]));
  return {
    command: async (request) => (await answer(parts, request, request.options)).reply,
    async press(request) {
      const { command, options } = request;
      const { reply } = await answer(parts, request, options);
      return { command, options, confidence: 1, reply };
    },
    async ask(question) {
      const typed = /^\/([a-z][a-z0-9_]{0,31})(?:@\S+)?(?:\s+|$)/.exec(question.text.trimStart());
      const command = typed?.[1] ? byName.get(typed[1]) : undefined;
      if (command && typed) {
        const rest = question.text.trimStart().slice(typed[0].length);
        return typedCommand(parts, command, { ...question, text: rest });
      }
      const heard = (await parts.talk?.(question)) ?? null;
      if (heard) return { command: 'human', options: {}, confidence: 1, reply: heard };
      const kind = parts.care?.(question) ?? null;
      // No question that could be understood, and none to be kept for others to read.
      if (kind)
        return { command: null, options: {}, confidence: 1, reason: 'off_topic', reply: kind };
      const understood = await understand(parts, question);
      if (understood.command !== null && byName.get(understood.command)?.spoken) {
        return run(parts, question, understood);
      }
      return wayBack(parts, question, understood);
    },
  };
}

async function understand<Services>(
  parts: FrontDeskParts<Services>,
  question: Question,
): Promise<Understood> {
  const locale = parts.i18n.negotiate(question.locale ? [question.locale] : []);
  const none = { command: null, confidence: 1, locale } as const;
  if (question.text.trim() === '') return { ...none, reason: 'empty' };
  if (question.text.length > MAX_QUESTION) return { ...none, reason: 'too_long' };
  return parts.understanding.understand(question);
}

async function typedCommand<Services>(
  parts: FrontDeskParts<Services>,
  command: AnyCommand<Services>,
  question: Question,
): Promise<Answer> {
  // Of what staff write nothing is cut off unseen: the command's own limits refuse it.
  const text = command.spoken ? question.text.slice(0, MAX_QUESTION) : question.text;
  const options =
    text.trim() === '' || !command.spoken
      ? textOption(command, text)
      : await parts.understanding.options(command.name, { ...question, text });
  const locale = parts.i18n.negotiate(question.locale ? [question.locale] : []);
  return run(parts, question, { command: command.name, options, confidence: 1, locale });
}

function textOption<Services>(command: AnyCommand<Services>, text: string) {
  return command.text && text.trim() !== '' ? { [command.text]: text.trim() } : {};
}

async function run<Services>(
  parts: FrontDeskParts<Services>,
  question: Question,
  understood: Extract<Understood, { command: string }>,
): Promise<Answer> {
  const { command, options, beside, confidence, locale } = understood;
  const request = { ...question, command, options: { ...options, ...beside }, locale };
  const { reply } = await answer(parts, request, options);
  return { command, options, confidence, reply };
}

/** Answers, and lets the conversation know what was shown; staff commands are no part of it. */
async function answer<Services>(
  { dispatch, commands, understanding }: FrontDeskParts<Services>,
  request: Request,
  options: Request['options'],
): Promise<Outcome> {
  const outcome = await dispatch(request);
  const { conversation, command, at } = request;
  const isSpoken = commands.some(({ name, spoken }) => name === command && spoken);
  if (conversation !== undefined && isSpoken) {
    const shown = outcome.reply.list?.flatMap(({ id }) => id ?? []) ?? [];
    understanding.answered?.({ conversation, command, options, shown, at });
  }
  return outcome;
}

/** A short, polite way back; questions nobody understood are kept so that staff can teach them. */
async function wayBack<Services>(
  parts: FrontDeskParts<Services>,
  question: Question,
  understood: Understood,
): Promise<Answer> {
  const { locale, confidence } = understood;
  const reason = understood.command === null ? understood.reason : 'unknown';
  if (reason === 'unknown') await parts.keepUnanswered(locale, question.text, question.at);
  const text = parts.i18n.say(locale, `desk-${reason.replace('_', '-')}`);
  return {
    command: null,
    options: {},
    confidence,
    reason,
    reply: { text, visibility: 'private', locale },
  };
}

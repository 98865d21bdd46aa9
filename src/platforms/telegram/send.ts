import { type Api, GrammyError, InputFile } from 'grammy';
import type { Clock } from '../../core/clock.js';
import type { TextFile } from '../../core/text-file.js';
import type { DoorLog } from '../door.js';
import type { Presence } from '../ports.js';
import { faultOf } from '../writing/fault.js';
import { movedTo, noTopic, unwelcome } from './failure.js';
import type { Outbox } from './outbox.js';
import { spaceOf } from './read.js';
import type { Outgoing } from './write.js';

/** An answer on its way: plain JSON, so that it can be kept until it has left. */
export interface Sending {
  readonly chat: number;
  /** The topic of a forum it belongs in. */
  readonly thread?: number;
  /** The message it answers, where others talk too. */
  readonly replyTo?: number;
  readonly messages: readonly (Outgoing | OutgoingFile)[];
}

/** A file goes alone, behind the words about it. */
export interface OutgoingFile {
  readonly file: TextFile;
}

export interface SendParts {
  /** Must not repeat calls by itself. */
  readonly api: Pick<Api, 'sendMessage' | 'sendDocument'>;
  readonly outbox: Outbox;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly log: DoorLog;
}

/**
 * Sends what has not left yet. Throws when it may work later; where nobody can be reached any more
 * that is noted, and the answer given up.
 */
export async function sendAnswer(
  parts: SendParts,
  sending: Sending,
  progress: { readonly sent: number; readonly left: (count: number) => Promise<void> },
): Promise<void> {
  for (const [index, message] of sending.messages.entries()) {
    if (index < progress.sent) continue;
    const last = index === sending.messages.length - 1;
    if (!(await deliver(parts, sending, message))) return;
    if (!last) await progress.left(index + 1);
  }
}

/** False: this chat takes nothing from us (any more). */
async function deliver(
  parts: SendParts,
  sending: Sending,
  message: Outgoing | OutgoingFile,
): Promise<boolean> {
  try {
    await call(parts, sending, message);
    return true;
  } catch (error) {
    const chat = movedTo(error);
    if (chat !== null) {
      await parts.presence.moved(spaceOf(sending.chat), spaceOf(chat));
      return deliver(parts, { chat, messages: [] }, message);
    }
    if (noTopic(error) && sending.thread !== undefined) {
      return deliver(parts, { chat: sending.chat, messages: [] }, message);
    }
    if (unwelcome(error)) {
      await parts.presence.left(spaceOf(sending.chat), parts.clock.now());
      parts.log.info({}, 'Telegram: somebody left or blocked the bot before the answer came');
      return false;
    }
    if (!refusedForGood(error)) throw error;
    parts.log.warn({ fault: faultOf(error) }, 'Telegram: an answer was refused');
    return false;
  }
}

function call({ api, outbox }: SendParts, sending: Sending, message: Outgoing | OutgoingFile) {
  const { chat, thread, replyTo } = sending;
  const quoted =
    replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } };
  const topic = thread === undefined ? {} : { message_thread_id: thread };
  const where = { ...quoted, ...topic };
  if ('file' in message) {
    const { name, text } = message.file;
    return outbox.send(chat, 'answer', () =>
      api.sendDocument(chat, new InputFile(Buffer.from(text), name), where),
    );
  }
  const { text, ...rest } = message;
  return outbox.send(chat, 'answer', () => api.sendMessage(chat, text, { ...rest, ...where }));
}

/** A call that is wrong stays wrong; a token that is wrong may be put right. */
function refusedForGood(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 400 || error.error_code === 403;
}

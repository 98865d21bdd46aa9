import { type Api, GrammyError, InputFile } from 'grammy';
import type { Clock } from '../../core/clock.js';
import type { TextFile } from '../../core/text-file.js';
import type { DoorLog, DoorParts } from '../door.js';
import type { Presence } from '../ports.js';
import { faultOf } from '../writing/fault.js';
import { movedTo, noTopic, unwelcome } from './failure.js';
import type { Outbox } from './outbox.js';
import type { OutgoingPicture } from './pictured.js';
import { spaceOf } from './read.js';
import type { Outgoing } from './write.js';

/** An answer on its way: plain JSON, so that it can be kept until it has left. */
export interface Sending {
  readonly chat: number;
  /** The topic of a forum it belongs in. */
  readonly thread?: number;
  /** The message it answers, where others talk too. */
  readonly replyTo?: number;
  readonly messages: readonly Part[];
}

type Part = Outgoing | OutgoingPicture | OutgoingFile;

/** A file goes alone, behind the words about it. */
export interface OutgoingFile {
  readonly file: TextFile;
}

export interface SendParts {
  /** Must not repeat calls by itself. */
  readonly api: Pick<Api, 'sendMessage' | 'sendPhoto' | 'sendDocument'>;
  /** Draws a picture by its path; absent or null: words must do. */
  readonly picture?: DoorParts['picture'];
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
async function deliver(parts: SendParts, sending: Sending, message: Part): Promise<boolean> {
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

function call(parts: SendParts, sending: Sending, message: Part): Promise<unknown> {
  const { api, outbox } = parts;
  const { chat } = sending;
  const where = placeIn(sending);
  if ('picture' in message) return show(parts, sending, message);
  if ('file' in message) {
    const { name, text } = message.file;
    return outbox.send(chat, 'answer', () =>
      api.sendDocument(chat, new InputFile(Buffer.from(text), name), where),
    );
  }
  const { text, ...rest } = message;
  return outbox.send(chat, 'answer', () => api.sendMessage(chat, text, { ...rest, ...where }));
}

/** The picture with its words under it; the words alone where there is or may be no picture. */
async function show(parts: SendParts, sending: Sending, { picture, caption }: OutgoingPicture) {
  const { api, outbox, log } = parts;
  const drawn = await drawnAt(parts, picture);
  if (!drawn) return call(parts, sending, caption);
  const { text, parse_mode, reply_markup } = caption;
  const words = { caption: text, parse_mode, ...(reply_markup && { reply_markup }) };
  const photo = new InputFile(drawn, 'picture.png');
  try {
    return await outbox.send(sending.chat, 'answer', () =>
      api.sendPhoto(sending.chat, photo, { ...words, ...placeIn(sending) }),
    );
  } catch (error) {
    if (!noPicture(error)) throw error;
    log.info({ fault: faultOf(error) }, 'Telegram: a picture was not taken; its words go alone');
    return call(parts, sending, caption);
  }
}

async function drawnAt({ picture, log }: SendParts, path: string): Promise<Uint8Array | null> {
  try {
    return (await picture?.(path)) ?? null;
  } catch (error) {
    log.warn({ fault: faultOf(error) }, 'Telegram: a picture could not be drawn');
    return null;
  }
}

/** A group may forbid pictures, and Telegram may not like one. */
function noPicture(error: unknown): boolean {
  return error instanceof GrammyError && /photo|image|media/i.test(error.description);
}

function placeIn({ thread, replyTo }: Sending) {
  const quoted =
    replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } };
  return { ...quoted, ...(thread === undefined ? {} : { message_thread_id: thread }) };
}

/** A call that is wrong stays wrong; a token that is wrong may be put right. */
function refusedForGood(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 400 || error.error_code === 403;
}

import { type Api, GrammyError } from 'grammy';
import type { CallbackQuery, ChatMemberUpdated, Message, Update } from 'grammy/types';
import type { Reply } from '../../core/reply.js';
import type { ReadFile } from '../../core/request.js';
import { press } from '../cases/press.js';
import type { SignedButtons } from '../cases/signed-buttons.js';
import { type Asked, ask, command, comment, localeFor, type Speaker } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { readerOf } from '../incoming-file.js';
import type { Presence, TakenUpdate } from '../ports.js';
import { faultOf } from '../writing/fault.js';
import { placeFor } from './administrators.js';
import { answerInline } from './inline.js';
import { pictured } from './pictured.js';
import { authorOf, read, type Self, saidIn, spaceOf, speakerOf } from './read.js';
import type { Sending } from './send.js';
import { write } from './write.js';

export interface HandleParts extends DoorParts {
  readonly api: Pick<
    Api,
    'answerCallbackQuery' | 'answerInlineQuery' | 'getChatMember' | 'getFile'
  >;
  /** Where a file of this bot's is, by its path there. Holds the token. */
  readonly fileUrl: (path: string) => string;
  /** Who the bot is; known once Telegram has been reached. */
  readonly self: () => Self;
  readonly buttons: SignedButtons;
  readonly presence: Presence;
}

/** Longer texts do not fit into the window that answers a pressed button. */
const MAX_ALERT = 200;

/** What an update asks for: a comment is handed on, a question becomes what is to be sent. */
export function createHandle(
  parts: HandleParts,
): (update: unknown, taken: Pick<TakenUpdate, 'overtaken'>) => Promise<Sending | null> {
  return async (content, { overtaken }) => {
    const update = content as Update;
    const { message, edited_message: edited, callback_query: query } = update;
    if (message) return heard(parts, message, overtaken);
    if (edited) return reworded(parts, edited, overtaken);
    if (query) return pressed(parts, query);
    if (update.my_chat_member) return seen(parts, update.my_chat_member);
    if (update.inline_query) return answerInline(parts, update.inline_query);
    return null;
  };
}

async function heard(
  parts: HandleParts,
  message: Message,
  overtaken: boolean,
): Promise<Sending | null> {
  if (message.migrate_to_chat_id !== undefined) {
    await parts.presence.moved(spaceOf(message.chat.id), spaceOf(message.migrate_to_chat_id));
    return null;
  }
  const speaker = authorOf(message);
  const reading = read(message, parts.self());
  if (reading.kind === 'nothing' || !speaker) return null;
  if (reading.kind === 'comment') {
    // Its edit was heard first: the newer text is what stands there.
    if (!overtaken) await comment(parts, speaker, saidIn(message, reading.text));
    return null;
  }
  const name = /^\/(\w+)/.exec(reading.text)?.[1] ?? null;
  const place = await placeFor(parts, name, { chat: message.chat, by: message });
  const file = fileOf(parts, message);
  const reply = await ask(parts, speaker, { place, text: reading.text, file });
  return reply.quiet ? null : answerTo(parts, message, reply);
}

/** The document that came along. */
function fileOf({ api, fileUrl }: HandleParts, { document }: Message): ReadFile | undefined {
  if (!document) return undefined;
  const { file_id: id, file_name: name = 'file', file_size: size = 0 } = document;
  return readerOf({
    ...{ name, size },
    url: async () => fileUrl((await api.getFile(id)).file_path ?? ''),
  });
}

/** An edited comment is a new text; an edited question was answered as it was. */
async function reworded(parts: HandleParts, message: Message, overtaken: boolean): Promise<null> {
  const speaker = authorOf(message);
  const reading = read(message, parts.self());
  if (reading.kind !== 'comment' || !speaker || overtaken) return null;
  await comment(parts, speaker, saidIn(message, reading.text));
  return null;
}

async function pressed(parts: HandleParts, query: CallbackQuery): Promise<Sending | null> {
  const speaker = speakerOf(query.from);
  const message = reachable(query);
  const decoded = message
    ? await parts.buttons.decode(spaceOf(message.chat.id), query.data ?? '')
    : ({ kind: 'old' } as const);
  if (message && decoded.kind === 'command') {
    const reply = await replyTo(parts, speaker, { message, query, asked: decoded.asked });
    const alone = message.chat.type !== 'private' && isForOne(reply);
    await settle(parts, query, alone ? reply.text : undefined);
    return alone || reply.quiet ? null : answerTo(parts, message, reply);
  }
  const text =
    decoded.kind === 'case'
      ? await press(parts, speaker, decoded.move)
      : parts.i18n.say(await localeFor(parts, speaker), `door-button-${decoded.kind}`);
  await settle(parts, query, text);
  return null;
}

async function replyTo(
  parts: HandleParts,
  speaker: Speaker,
  pressed: { readonly message: Message; readonly query: CallbackQuery; readonly asked: Asked },
): Promise<Reply> {
  const { message, query, asked } = pressed;
  const by = { from: query.from };
  const place = await placeFor(parts, asked.command, { chat: message.chat, by });
  return command(parts, speaker, { place, asked });
}

/** Short and private: the window over the button shows it to whoever pressed, and to nobody else. */
function isForOne(reply: Reply): boolean {
  const more = reply.fields?.length || reply.list?.length || reply.actions?.length;
  const plain = !more && !reply.file && !reply.picture;
  return reply.visibility === 'private' && plain && reply.text.length <= MAX_ALERT;
}

/** Telegram hides messages that are too old behind the date 0. */
function reachable({ message }: CallbackQuery): Message | null {
  return message && message.date !== 0 ? (message as Message) : null;
}

/**
 * Ends the waiting sign on a button; once more when the line broke. Telegram refuses it when that
 * took too long: no harm done.
 */
async function settle({ api, log }: HandleParts, { id }: CallbackQuery, text?: string) {
  const shown = text === undefined ? {} : { text, show_alert: true };
  const tell = () => api.answerCallbackQuery(id, shown);
  const again = (error: unknown) => {
    if (error instanceof GrammyError && error.error_code < 500) throw error;
    return tell();
  };
  await tell()
    .catch(again)
    .catch((error: unknown) => {
      log.warn({ fault: faultOf(error) }, 'Telegram: a button could not be answered');
    });
}

/** Removed or blocked: in no audience any more; let in again: back. */
async function seen(parts: HandleParts, { chat, new_chat_member }: ChatMemberUpdated) {
  const gone = new_chat_member.status === 'kicked' || new_chat_member.status === 'left';
  const space = spaceOf(chat.id);
  await (gone ? parts.presence.left(space, parts.clock.now()) : parts.presence.back(space));
  return null;
}

async function answerTo(parts: HandleParts, message: Message, reply: Reply): Promise<Sending> {
  const { chat, message_id: replyTo, message_thread_id: thread } = message;
  const buttons = await parts.buttons.under(spaceOf(chat.id), reply.actions);
  return {
    chat: chat.id,
    ...(chat.type === 'private' ? {} : { replyTo }),
    ...(message.is_topic_message && thread !== undefined ? { thread } : {}),
    messages: [
      ...pictured(write(reply, buttons), reply),
      ...(reply.file ? [{ file: reply.file }] : []),
    ],
  };
}

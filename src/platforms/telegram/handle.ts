import type { Api } from 'grammy';
import type { ChatMemberUpdated, Message, Update } from 'grammy/types';
import type { ReadFile } from '../../core/request.js';
import type { SignedButtons } from '../cases/signed-buttons.js';
import { ask, comment } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { readerOf } from '../incoming-file.js';
import type { Albums, Presence, TakenUpdate } from '../ports.js';
import { placeFor } from './administrators.js';
import { addToAlbum } from './album.js';
import { answerTo } from './answer-to.js';
import { answerInline } from './inline.js';
import type { Outbox } from './outbox.js';
import { pressed } from './pressed.js';
import { authorOf, read, type Self, saidIn, spaceOf } from './read.js';
import type { Sending } from './send.js';
import { STALE_MS } from './work.js';

export interface HandleParts extends DoorParts {
  readonly api: Pick<
    Api,
    'answerCallbackQuery' | 'answerInlineQuery' | 'deleteMessage' | 'getChatMember' | 'getFile'
  >;
  readonly outbox: Pick<Outbox, 'send'>;
  /** Where a file of this bot's is, by its path there. Holds the token. */
  readonly fileUrl: (path: string) => string;
  /** Who the bot is; known once Telegram has been reached. */
  readonly self: () => Self;
  readonly buttons: SignedButtons;
  readonly presence: Presence;
  readonly albums: Pick<Albums, 'add'>;
}

type Taken = Pick<TakenUpdate, 'overtaken' | 'receivedAt'>;

/**
 * What an update asks for: a comment is handed on, a question becomes what is to be sent. However
 * long it waited, a comment is read; a question that waited too long is not answered any more.
 */
export function createHandle(
  parts: HandleParts,
): (update: unknown, taken: Taken) => Promise<Sending | null> {
  return async (content, { overtaken, receivedAt }) => {
    const update = content as Update;
    const { message, edited_message: edited, callback_query: query } = update;
    const isStale = parts.clock.now().getTime() - receivedAt.getTime() > STALE_MS;
    if (message) return heard(parts, message, { overtaken, isStale });
    if (edited) return reworded(parts, edited, overtaken);
    if (query) return pressed(parts, query, isStale);
    if (update.my_chat_member) return seen(parts, update.my_chat_member);
    if (update.inline_query && !isStale) return answerInline(parts, update.inline_query);
    return null;
  };
}

async function heard(
  parts: HandleParts,
  message: Message,
  { overtaken, isStale }: { readonly overtaken: boolean; readonly isStale: boolean },
): Promise<Sending | null> {
  if (message.migrate_to_chat_id !== undefined) {
    await parts.presence.moved(spaceOf(message.chat.id), spaceOf(message.migrate_to_chat_id));
    return null;
  }
  const speaker = authorOf(message);
  const reading = read(message, parts.self());
  if (speaker) await addToAlbum(parts, message);
  if (reading.kind === 'nothing' || !speaker) return null;
  if (reading.kind === 'comment') {
    // Its edit was heard first: the newer text is what stands there.
    if (!overtaken) await comment(parts, speaker, saidIn(message, reading.text));
    return null;
  }
  if (isStale) {
    parts.log.info(
      {},
      'Telegram: a question that waited for more than a day is not answered any more',
    );
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

/** Removed or blocked: in no audience any more; let in again: back. */
async function seen(parts: HandleParts, { chat, new_chat_member }: ChatMemberUpdated) {
  const gone = new_chat_member.status === 'kicked' || new_chat_member.status === 'left';
  const space = spaceOf(chat.id);
  await (gone ? parts.presence.left(space, parts.clock.now()) : parts.presence.back(space));
  return null;
}
